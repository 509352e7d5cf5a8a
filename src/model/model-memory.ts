import type { Clock } from '#src/clock.ts';
import { type CircuitBreaker, createCircuitBreaker } from './circuit-breaker.ts';
import { createServerMemory, type ServerMemory } from './dialect.ts';

/** What a program knows of its model's server for as long as it runs; on Workers, an isolate, longer than its database. */
export type ModelMemory = {
  readonly breaker: CircuitBreaker;
  readonly server: ServerMemory;
  /** Of the embeddings, which may be another server. */
  readonly embedding: CircuitBreaker;
};

export function createModelMemory(clock: Pick<Clock, 'elapsed'>): ModelMemory {
  return {
    breaker: createCircuitBreaker(clock),
    server: createServerMemory(),
    embedding: createCircuitBreaker(clock),
  };
}

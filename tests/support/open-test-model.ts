import type { Database } from '#db/database.ts';
import { type Clock, systemClock } from '#src/clock.ts';
import type { Log } from '#src/log.ts';
import { createModelMemory, type ModelMemory } from '#src/model/model-memory.ts';
import { openModels } from '#src/model/open-models.ts';
import type { PatientModel } from '#src/model.ts';
import type { ModelConfig } from '#src/model-config.ts';
import { Secret } from '#src/secret.ts';
import { recordingLog } from './recording-log.ts';

export const testModelKey = 'sk-a-key-that-nobody-may-see';

/** The real way to a model's server, patient enough for a busy machine; who lets it wait says for how long. */
export function openTestModel(given: {
  readonly url: string;
  readonly db: Database;
  readonly config?: Partial<ModelConfig>;
  readonly log?: Log;
  readonly clock?: Clock;
  readonly memory?: ModelMemory;
  readonly stopping?: AbortSignal;
  readonly note?: (part: string, state: string | null) => void;
}): PatientModel {
  const { url, db, log = recordingLog(), clock = systemClock } = given;
  const model: ModelConfig = {
    ...{ url, name: 'thu-nghiem', apiKey: new Secret(testModelKey) },
    ...{ softMs: 100, hardMs: 20_000, tokensPerDay: 1_000_000, callsPerCitizenPerDay: 100 },
    ...given.config,
  };
  const opened = openModels({
    config: { model, embedding: null },
    ...{ db, log, clock, fetch, stopping: given.stopping },
    memory: given.memory ?? createModelMemory(clock),
    health: { note: given.note ?? (() => {}) },
  });
  if (!opened.model) throw new Error('no model was opened');
  return opened.model;
}

import { createHealth } from '#src/health.ts';
import { createModelMemory } from '#src/model/model-memory.ts';
import type { PatientModel } from '#src/model.ts';
import { openConfiguredModels } from '#src/open-configured-models.ts';
import { createOutsideFetch } from '#src/outside-fetch.node.ts';
import type { CommandResources } from './open-for-command.ts';

/** The configured model for one command; `close` when it is done. */
export async function openModelForCommand({
  db,
  clock,
  log,
  config,
}: CommandResources): Promise<{ readonly model: PatientModel | null; close(): Promise<void> }> {
  const outside = createOutsideFetch();
  const memory = createModelMemory(clock);
  const reach = { db, clock, log, health: createHealth(clock), fetch: outside.fetch };
  const { model } = await openConfiguredModels({ ...reach, config, memory });
  return { model, close: outside.close };
}

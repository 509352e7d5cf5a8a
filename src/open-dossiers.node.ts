import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { rulesOf } from '#src/dossiers/dossier-rules.ts';
import type { Dossiers } from '#src/dossiers/dossiers.ts';
import { createPullRegistry } from '#src/dossiers/pull-registry.ts';
import { readPullSettings } from '#src/dossiers/pull-settings.ts';
import type { DossierConfig } from './dossier-config.ts';
import { Fault } from './fault.ts';
import type { Resources } from './resources.ts';
import type { Secret } from './secret.ts';
import { openKeys } from './sign.ts';

export type OpeningDossiers = Pick<Resources, 'db' | 'clock' | 'log'> & {
  readonly config: DossierConfig;
  readonly sessionSecret: Secret;
  readonly fetch: typeof globalThis.fetch;
};

/** What looking at dossiers needs, as the environment says. */
export async function openDossiers(opening: OpeningDossiers): Promise<Dossiers> {
  const { config, sessionSecret, db, clock, log, fetch } = opening;
  const keys = await openKeys(sessionSecret);
  const { registryFile, registryToken: token } = config;
  const rules = rulesOf(config);
  if (registryFile === null) return { keys, registry: null, rules };
  const text = await readFile(registryFile, 'utf8').catch(() => null);
  if (text === null) throw new Fault('misconfigured', `REGISTRY_FILE: there is no file ${registryFile}`);
  const settings = readPullSettings(text);
  const resources = { db, clock, log, keys, fetch, wait: (ms: number) => wait(ms) };
  return { keys, rules, registry: createPullRegistry(resources, { settings, token }) };
}

import { readAtMost } from '#bots/read-at-most.ts';
import { touchDossiers } from '#db/dossiers.ts';
import type { Log } from '#src/log.ts';
import { createCircuitBreaker } from '#src/model/circuit-breaker.ts';
import type { Secret } from '#src/secret.ts';
import { codeKey, writtenCode } from './code-key.ts';
import { eventOfFields, type FieldName, type Fields } from './event-of-fields.ts';
import type { PullSettings } from './pull-settings.ts';
import type { Registry } from './registry.ts';
import { type Taking, takeEvents } from './take-events.ts';

type Pulling = Taking & {
  readonly log: Log;
  /** Reaches the outside; injected, because runtimes differ. */
  readonly fetch: typeof globalThis.fetch;
  readonly wait: (ms: number) => Promise<void>;
};

export type PullAccess = {
  readonly settings: PullSettings;
  /** Sent as `Authorization: Bearer ...`; `null` where the registry asks for none. */
  readonly token: Secret | null;
};

const mostBytes = 1024 * 1024;
const mostRemembered = 10_000;
const mostItems = 20;
/** In steps of this an answer is held back: the keeping of what a registry knows takes a while that a code it does not know would not. */
const floorMs = 250;

/**
 * A registry that is asked when somebody looks. One that hangs costs its time-out a few times and then nothing until it
 * is tried again; what it last told is still there. A code that it does not know is remembered as long as one it does, and
 * answered as late.
 */
export function createPullRegistry(resources: Pulling, access: PullAccess): Registry {
  const { clock, log } = resources;
  const { name, cacheSeconds } = access.settings;
  const breaker = createCircuitBreaker(clock);
  const asked = new Map<string, number>();

  async function refreshOne(code: string): Promise<boolean> {
    const key = codeKey(code);
    if (key === null) return true;
    const last = asked.get(key);
    if (last !== undefined && clock.elapsed() - last < cacheSeconds * 1000) return true;
    if (!breaker.enter()) return false;
    const begun = clock.elapsed();
    const answer = await ask(resources, access, code).catch(() => null);
    if (answer === null) {
      breaker.failed();
      log.warn('registry.silent', { registry: name });
      return false;
    }
    breaker.succeeded();
    const held = resources.wait(untilFloor(clock.elapsed() - begun));
    const isTaken = await take(resources, access.settings, { key, items: answer }).finally(() => held);
    asked.delete(key);
    if (asked.size >= mostRemembered) asked.delete(asked.keys().next().value ?? '');
    asked.set(key, clock.elapsed());
    return isTaken;
  }

  return {
    name,
    async refresh(codes) {
      const done = await Promise.all([...new Set(codes)].map(refreshOne));
      return done.every(Boolean) ? 'up-to-date' : 'silent';
    },
  };
}

/** At least one floor, to the end of a whole one: the registry itself may look longer for what it has. */
function untilFloor(took: number): number {
  return 2 * floorMs - (took % floorMs);
}

/** What the registry has under a code; nothing where it knows none. Throws where it gives no answer that can be read. */
async function ask(
  { fetch }: Pulling,
  { settings, token }: PullAccess,
  code: string,
): Promise<readonly unknown[]> {
  const url = settings.url.replace(/\{code\}|%7Bcode%7D/g, encodeURIComponent(writtenCode(code)));
  const response = await fetch(url, {
    headers: {
      accept: 'application/json',
      ...settings.headers,
      ...(token && { authorization: `Bearer ${token.reveal()}` }),
    },
    // Codes go to the server that was configured and nowhere else.
    redirect: 'manual',
    signal: AbortSignal.timeout(settings.timeoutSeconds * 1000),
  });
  if (response.status === 404 || response.status === 410) {
    await response.body?.cancel();
    return [];
  }
  const bytes = response.ok && response.body ? await readAtMost(response.body, mostBytes) : null;
  if (bytes === null) throw new Error('no answer that can be read');
  const found = at(JSON.parse(new TextDecoder().decode(bytes)), settings.items);
  return (Array.isArray(found) ? found : found === undefined || found === null ? [] : [found]).slice(
    0,
    mostItems,
  );
}

/** Whether our copy is now what the registry says. */
async function take(
  resources: Pulling,
  { name, fields, statuses }: PullSettings,
  { key, items }: { readonly key: string; readonly items: readonly unknown[] },
): Promise<boolean> {
  const now = resources.clock.now();
  const events: unknown[] = [];
  let isWhole = true;
  for (const item of items) {
    const told = fieldsOf(item, fields);
    // An answer to another question is none to this.
    if (codeKey(told.code ?? '') !== key) continue;
    const made = await eventOfFields(told, { at: now, salt: now.toISOString().slice(0, 13) });
    if ('event' in made) events.push(made.event);
    else isWhole = false;
  }
  const { refused } = await takeEvents(resources, { registry: name, events, words: statuses });
  if (refused > 0 || !isWhole) {
    resources.log.warn('registry.misunderstood', { registry: name, refused });
    return false;
  }
  await touchDossiers(resources.db, { registry: name, codeKey: key, at: now });
  return true;
}

function fieldsOf(item: unknown, paths: PullSettings['fields']): Fields {
  const told: Partial<Record<FieldName, string>> = {};
  for (const name of Object.keys(paths) as FieldName[] /* the schema lets no other key in */) {
    const value = at(item, paths[name] ?? '');
    if (typeof value === 'string' || typeof value === 'number') told[name] = String(value);
  }
  return told;
}

/** What stands at a path; own properties only, so that no name reaches what every object has. */
function at(value: unknown, path: string): unknown {
  if (path === '') return value;
  return path.split('.').reduce<unknown>((found, name) => {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined;
    return Object.entries(found).find(([key]) => key === name)?.[1];
  }, value);
}

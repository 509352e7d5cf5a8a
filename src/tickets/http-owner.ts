import { readAtMost } from '#bots/read-at-most.ts';
import type { Clock } from '#src/clock.ts';
import { createCircuitBreaker } from '#src/model/circuit-breaker.ts';
import type { Secret } from '#src/secret.ts';
import { sameText } from '#src/sign.ts';
import { fillFields } from './fill-fields.ts';
import type { OwnerMapping } from './owner-mapping.ts';
import { signBody } from './sign-body.ts';
import type { Filed, OwnersWord, TicketOwner, TicketToFile } from './ticket-owner.ts';

export type HttpOwnerNeeds = {
  readonly mapping: OwnerMapping;
  /** The password, the token, or the key of the signature. */
  readonly secret: Secret | null;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
};

const mostBytes = 1024 * 1024;

/** What came of a call: an answer, or why there is none, and whether it may have arrived all the same. */
type Answered =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly body: unknown;
      readonly retryMs: number | null;
    }
  | { readonly kind: 'silent'; readonly arrived: 'surely-not' | 'perhaps'; readonly why: string };

/** An outside system behind plain HTTP and JSON, as its mapping says. */
export function createHttpOwner(needs: HttpOwnerNeeds): TicketOwner {
  const { mapping } = needs;
  const call = caller(needs);
  return {
    name: mapping.name,
    isOurs: false,
    async find(key) {
      if (!mapping.find) return 'unknown';
      const answer = await call('GET', mapping.find.path.replace('{key}', encodeURIComponent(key)));
      if (answer.kind === 'silent' || answer.status >= 300) return 'unknown';
      return findIn(mapping.find, answer.body, key);
    },
    async file(ticket) {
      const headers = mapping.file.idempotencyHeader ? { [mapping.file.idempotencyHeader]: ticket.key } : {};
      const body = JSON.stringify(fillFields(mapping.file.fields, ticket));
      return readFiled(mapping, await call('POST', mapping.file.path, { body, headers }), ticket);
    },
    async read(externalId) {
      if (!mapping.read) return null;
      const answer = await call('GET', mapping.read.path.replace('{id}', encodeURIComponent(externalId)));
      return answer.kind === 'answered' && answer.status < 300 ? readWord(mapping.read, answer.body) : null;
    },
  };
}

function findIn(
  find: NonNullable<OwnerMapping['find']>,
  body: unknown,
  key: string,
): { readonly externalId: string } | 'absent' | 'unknown' {
  const list = find.list === undefined ? body : at(body, find.list);
  if (!Array.isArray(list)) return 'unknown';
  const mine = list.find((one) => textAt(one, find.key)?.includes(key) ?? false);
  if (mine === undefined) return 'absent';
  const externalId = textAt(mine, find.id);
  return externalId === null ? 'unknown' : { externalId };
}

function readFiled({ file }: OwnerMapping, answer: Answered, { key }: TicketToFile): Filed {
  if (answer.kind === 'silent') {
    const { why, arrived } = answer;
    return arrived === 'surely-not' ? { kind: 'not-sent', why, pauseMs: null } : { kind: 'unknown', why };
  }
  const { status, body, retryMs } = answer;
  const why = `status ${status}`;
  if (status < 300) {
    const externalId = textAt(body, file.id);
    // A key that is sent back is no id of theirs.
    return externalId === null || sameText(externalId, key)
      ? { kind: 'unknown', why: 'no id in the answer' }
      : { kind: 'filed', externalId };
  }
  if (status === 429) return { kind: 'not-sent', why, pauseMs: retryMs };
  if ([400, 413, 415, 422].includes(status)) return { kind: 'rejected', why };
  // Who we are, or where they are, is set wrong: nothing was taken, and nothing is lost by waiting.
  if ([401, 403, 404, 405].includes(status)) return { kind: 'not-sent', why, pauseMs: null };
  return { kind: 'unknown', why };
}

function readWord(read: NonNullable<OwnerMapping['read']>, body: unknown): OwnersWord | null {
  const said = textAt(body, read.state);
  if (said === null) return null;
  const answer = read.answer === undefined ? null : textAt(body, read.answer);
  return { said: answer === null ? said : `${said} | ${answer}`, state: read.states[said] ?? null, answer };
}

type Sent = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

function caller({ mapping, secret, fetch, clock }: HttpOwnerNeeds) {
  const breaker = createCircuitBreaker(clock);
  const root = mapping.url.replace(/\/+$/, '');
  return async (method: 'GET' | 'POST', path: string, sent?: Sent): Promise<Answered> => {
    if (!breaker.enter()) return { kind: 'silent', arrived: 'surely-not', why: 'resting' };
    try {
      const response = await fetch(root + path, {
        method,
        headers: { Accept: 'application/json', ...(await headersOf({ mapping, secret, clock }, sent)) },
        ...(sent && { body: sent.body }),
        // Another address is another system: what is personal is not taken there.
        redirect: 'error',
        signal: AbortSignal.timeout(mapping.timeoutMs),
      });
      const body = await bodyOf(response);
      if (response.status >= 500) breaker.failed();
      else breaker.succeeded();
      return { kind: 'answered', status: response.status, body, retryMs: retryOf(response) };
    } catch (error) {
      breaker.failed();
      const why = nameOf(error);
      return { kind: 'silent', arrived: neverConnected.has(why) ? 'surely-not' : 'perhaps', why };
    }
  };
}

async function headersOf(
  { mapping, secret, clock }: Pick<HttpOwnerNeeds, 'mapping' | 'secret' | 'clock'>,
  sent: Sent | undefined,
): Promise<Readonly<Record<string, string>>> {
  const isBasic = mapping.authorization === 'basic';
  const authorization =
    secret && mapping.authorization !== 'none'
      ? { Authorization: isBasic ? `Basic ${btoa(secret.reveal())}` : `Bearer ${secret.reveal()}` }
      : {};
  if (!sent) return authorization;
  const signature = mapping.signed && secret ? await signBody(secret, sent.body, clock.now()) : null;
  return {
    ...{ ...authorization, ...sent.headers, 'Content-Type': 'application/json' },
    ...(signature && { 'X-Signature': signature }),
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  const bytes = response.body && (await readAtMost(response.body, mostBytes));
  try {
    return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : null;
  } catch {
    return null;
  }
}

function retryOf(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 3_600) * 1_000 : null;
}

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** The runtime's code for what went wrong, without any words of it. */
function nameOf(error: unknown): string {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (cause && typeof cause === 'object' && 'code' in cause && typeof cause.code === 'string')
    return cause.code;
  return error instanceof Error ? error.name : typeof error;
}

function at(body: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    const isThing = value !== null && typeof value === 'object' && Object.hasOwn(value, key);
    return isThing ? Reflect.get(value, key) : undefined;
  }, body);
}

function textAt(body: unknown, path: string): string | null {
  const value = at(body, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

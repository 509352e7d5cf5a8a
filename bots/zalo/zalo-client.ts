import { z } from 'zod';
import { wasNeverWritten } from '#bots/was-never-written.ts';
import type { Secret } from '#src/secret.ts';
import type { AccessTokens } from './token-store.ts';
import { ruleOf, type ZaloHost, type ZaloRefusal } from './zalo-errors.ts';

/** One call: JSON, or a form with a file. */
export type ZaloCall = {
  readonly host: ZaloHost;
  readonly path: `/${string}`;
  /** `none` asks, with what is asked in the path. */
  readonly body: { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'none' } | ZaloForm;
};

/** A multipart body as it goes out, and the boundary in it. */
export type ZaloForm = {
  readonly kind: 'form';
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly boundary: string;
};

export type ZaloReply =
  /** `error` was 0. */
  | { readonly kind: 'done'; readonly data: unknown }
  | ({ readonly kind: 'refused' } & ZaloRefusal)
  /** Surely not done: Zalo was not reached. */
  | { readonly kind: 'unreached'; readonly why: string }
  /** Perhaps done: no answer came, or none of Zalo's. */
  | { readonly kind: 'unanswered'; readonly why: string }
  /** There is no access token to be had without an administrator. */
  | { readonly kind: 'no-token' };

export interface ZaloClient {
  call(call: ZaloCall): Promise<ZaloReply>;
}

export type ZaloAccess = {
  readonly config: {
    readonly openapiUrl: string;
    readonly businessUrl: string;
    readonly appSecret: Secret;
  };
  readonly tokens: AccessTokens;
  readonly fetch: typeof globalThis.fetch;
  /** For a whole answer; `fetch` may give up sooner where nothing is heard. */
  readonly answerWithinMs?: number;
};

/** Less than a sender may hold a message, with a refreshed token and a second call in between. */
const defaultAnswerMs = 10_000;

/**
 * Zalo answers HTTP 200 and an envelope whose `error` says what became of it. A token that is refused is refreshed and
 * the call made once more, once: nothing was done by the first.
 */
export function createZaloClient(access: ZaloAccess): ZaloClient {
  return {
    async call(call) {
      try {
        return await callFresh(access, call);
      } catch {
        // Only the keeper of the tokens throws: what was to be sent has not been taken.
        return { kind: 'unreached', why: 'no-token-yet' };
      }
    },
  };
}

async function callFresh(access: ZaloAccess, call: ZaloCall): Promise<ZaloReply> {
  const token = await access.tokens.current();
  if (!token) return { kind: 'no-token' };
  const reply = await callOnce(access, call, token.token);
  if (reply.kind !== 'refused' || ruleOf(reply).action !== 'refresh') return reply;
  const newer = await access.tokens.refreshed(token.version);
  return newer ? await callOnce(access, call, newer.token) : { kind: 'no-token' };
}

async function callOnce(access: ZaloAccess, call: ZaloCall, token: string): Promise<ZaloReply> {
  const { config, fetch, answerWithinMs = defaultAnswerMs } = access;
  const { host, path, body } = call;
  try {
    const response = await fetch(`${host === 'openapi' ? config.openapiUrl : config.businessUrl}${path}`, {
      ...sendingOf(body),
      headers: {
        access_token: token,
        appsecret_proof: await proofOf(config.appSecret, token),
        ...sendingOf(body).headers,
      },
      // A token goes to Zalo and nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(answerWithinMs),
    });
    return readEnvelope(host, response.status, await response.text());
  } catch (error) {
    return wasNeverWritten(error)
      ? { kind: 'unreached', why: 'network' }
      : { kind: 'unanswered', why: 'no-answer' };
  }
}

function sendingOf(body: ZaloCall['body']) {
  switch (body.kind) {
    case 'none':
      return { method: 'GET', headers: {} };
    case 'json': {
      const headers = { 'content-type': 'application/json' };
      return { method: 'POST', headers, body: JSON.stringify(body.value) };
    }
    case 'form': {
      const headers = { 'content-type': `multipart/form-data; boundary=${body.boundary}` };
      return { method: 'POST', headers, body: body.bytes };
    }
    default:
      return body satisfies never;
  }
}

const envelopeSchema = z.object({
  // Some hosts write it as a string.
  error: z.union([
    z.number().int(),
    z
      .string()
      .regex(/^-?\d+$/)
      .transform(Number),
  ]),
  message: z.string().catch(''),
  data: z.unknown().optional(),
});

function readEnvelope(host: ZaloHost, status: number, text: string): ZaloReply {
  const envelope = envelopeSchema.safeParse(parseJson(text)).data;
  if (!envelope) return { kind: 'unanswered', why: `status-${status}` };
  const { error: code, message, data } = envelope;
  if (code === 0) return { kind: 'done', data };
  return { kind: 'refused', host, code, message };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** That the token is used by the app it was given to; needed where the app's settings demand it, and taken elsewhere. */
async function proofOf(appSecret: Secret, token: string): Promise<string> {
  const encoder = new TextEncoder();
  const key = await crypto.subtle.importKey(
    'raw',
    encoder.encode(appSecret.reveal()),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(token));
  return [...new Uint8Array(mac)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

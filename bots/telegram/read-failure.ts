import { GrammyError, HttpError } from 'grammy/web';
import { wasNeverWritten } from '#bots/was-never-written.ts';

/**
 * What a failed call means, in words that may be logged: Telegram's own quote what was sent, and the address that
 * failed holds the token.
 */
export type TelegramFailure =
  | { readonly kind: 'wait'; readonly seconds: number; readonly why: 'too-many' | 'not-now' }
  | { readonly kind: 'unparsable'; readonly why: 'entities' }
  | { readonly kind: 'gone'; readonly why: 'blocked' | 'chat-not-found' }
  | { readonly kind: 'refused'; readonly why: RefusedWhy }
  | { readonly kind: 'admin'; readonly why: 'token' | 'conflict' }
  /** Surely not written: Telegram was not reached. */
  | { readonly kind: 'unreached'; readonly why: 'network' }
  /** Perhaps done: it broke on their side, or the answer never came. */
  | { readonly kind: 'unknown'; readonly why: 'server' | 'no-answer' };

type RefusedWhy = 'migrated' | 'too-long' | 'too-big' | 'press-old' | 'file-unknown' | 'bad-request';

/** One table of everything that Telegram answers. */
export function readFailure(error: unknown): TelegramFailure {
  if (error instanceof GrammyError) return readAnswer(error);
  if (error instanceof HttpError && wasNeverWritten(error.error))
    return { kind: 'unreached', why: 'network' };
  return { kind: 'unknown', why: 'no-answer' };
}

/** Whether it came of a call, and not of what was done with its answer. */
export function isOfTelegram(error: unknown): boolean {
  return error instanceof GrammyError || error instanceof HttpError;
}

const defaultWaitSeconds = 5;

function readAnswer({ error_code: code, description, parameters }: GrammyError): TelegramFailure {
  switch (code) {
    case 400:
      return read400(description, parameters?.migrate_to_chat_id);
    case 401:
    case 404:
      return { kind: 'admin', why: 'token' };
    case 403:
      return { kind: 'gone', why: 'blocked' };
    case 409:
      return { kind: 'admin', why: 'conflict' };
    case 429:
      return { kind: 'wait', seconds: parameters?.retry_after ?? defaultWaitSeconds, why: 'too-many' };
    default:
      return code >= 400 && code < 500
        ? { kind: 'refused', why: 'bad-request' }
        : { kind: 'unknown', why: 'server' };
  }
}

/** Telegram tells them apart by its sentences alone. */
function read400(description: string, movedTo: number | undefined): TelegramFailure {
  if (movedTo !== undefined) return { kind: 'refused', why: 'migrated' };
  if (/can't parse entities/i.test(description)) return { kind: 'unparsable', why: 'entities' };
  if (/chat not found|user not found|PEER_ID_INVALID/i.test(description)) {
    return { kind: 'gone', why: 'chat-not-found' };
  }
  if (/message is too long/i.test(description)) return { kind: 'refused', why: 'too-long' };
  if (/file is too big/i.test(description)) return { kind: 'refused', why: 'too-big' };
  if (/query is too old|query ID is invalid/i.test(description)) return { kind: 'refused', why: 'press-old' };
  if (/temporarily unavailable/i.test(description)) {
    return { kind: 'wait', seconds: defaultWaitSeconds, why: 'not-now' };
  }
  if (/file_id|file identifier/i.test(description)) return { kind: 'refused', why: 'file-unknown' };
  return { kind: 'refused', why: 'bad-request' };
}

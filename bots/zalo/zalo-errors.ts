import type { Sent } from '#bots/channel.ts';
import { zaloEn } from '#prompts/zalo.en.ts';
import { type ZaloReason, zaloVi } from '#prompts/zalo.vi.ts';
import { msUntilMorning, msUntilTomorrow } from './vietnam-morning.ts';

/** `openapi` speaks with citizens, `business` sends templates by phone; they number their refusals apart. */
export type ZaloHost = 'openapi' | 'business';

/** What a code means for what was to be done. */
export type ZaloAction =
  /** Too many requests in this minute: all of them wait. */
  | 'rate'
  | 'retry'
  /** Refresh the access token once, and try once more; then it is an administrator's. */
  | 'refresh'
  | 'later'
  /** This message is not taken. */
  | 'no'
  /** This citizen cannot be reached. */
  | 'gone'
  | 'admin'
  /** Our own mistake: this message is not taken, and somebody must look. */
  | 'bug';

export type ZaloRule = { readonly action: ZaloAction; readonly reason: ZaloReason };

type Row = readonly [codes: readonly number[], action: ZaloAction, reason: ZaloReason];

/** The one table of every code, by host. `error` 0 is success and stands in neither. */
const rows: Readonly<Record<ZaloHost, readonly Row[]>> = {
  openapi: [
    [[-32], 'rate', 'rate'],
    [[-100], 'no', 'attachment-expired'],
    [[-200], 'retry', 'send-failed'],
    [[-201], 'bug', 'field-invalid'],
    [[-204, -205], 'admin', 'account-disabled'],
    [[-209, -212, -219], 'admin', 'app-inactive'],
    [[-210], 'bug', 'over-limit'],
    [[-211], 'admin', 'quota'],
    [[-213], 'gone', 'not-follower'],
    [[-214], 'retry', 'in-progress'],
    [[-216, -220, -222], 'refresh', 'token'],
    [[-217], 'gone', 'blocked'],
    [[-218], 'later', 'recipient-quota'],
    [[-221], 'admin', 'account-unverified'],
    [[-223], 'admin', 'not-granted'],
    [[-224], 'admin', 'tier'],
    [[-227], 'gone', 'inactive'],
    [[-230, -232], 'no', 'window-closed'],
    [[-233], 'bug', 'type-unsupported'],
    [[-234], 'later', 'night'],
    [[-235], 'admin', 'account-type'],
    [[-237, -238, -241], 'admin', 'group-asset'],
    [[-240], 'bug', 'api-closed'],
    [[-242], 'admin', 'proof'],
    [[-244], 'no', 'restricted'],
    [[-248], 'no', 'standards'],
    [[-249], 'bug', 'template'],
    [[-320, -321], 'admin', 'billing'],
    [[-403], 'no', 'group-asset'],
  ],
  business: [
    [[-32], 'rate', 'rate'],
    [[-100], 'retry', 'send-failed'],
    [[-101, -102, -103, -104, -105], 'admin', 'app-inactive'],
    [[-106, -107], 'bug', 'field-invalid'],
    [[-108], 'no', 'phone-invalid'],
    // Wrong in the template or its settings, whatever it is filled with; and wrong in what this one was filled with.
    [[-109, -113, -1131, -1122, -127], 'admin', 'template-wrong'],
    [[-111, -112, -1121, -1124, -116, -121, -122, -130, -132, -153], 'bug', 'template'],
    [[-110, -114, -118, -119], 'no', 'no-account'],
    [[-115, -126, -137], 'admin', 'billing'],
    [[-117, -131, -146], 'admin', 'template-rights'],
    [[-120, -1201, -1202, -135, -1351, -136, -138, -1381, -145], 'admin', 'not-granted'],
    [[-123, -128, -129, -142, -143, -151, -152], 'admin', 'keys'],
    [[-124], 'refresh', 'token'],
    [[-1241], 'admin', 'proof'],
    [[-125], 'admin', 'account-disabled'],
    [[-133], 'later', 'night'],
    [[-134, -139, -140, -141], 'no', 'restricted'],
    [[-144, -1441], 'later', 'daily-quota'],
    [[-147, -1471, -1472], 'later', 'template-quota'],
    [[-148, -149, -1491, -150], 'no', 'journey'],
    [[-158, -159], 'bug', 'upload'],
    [[-160], 'later', 'daily-quota'],
    [[-161, -162], 'bug', 'field-invalid'],
  ],
};

const tables = { openapi: tableOf(rows.openapi), business: tableOf(rows.business) };

function tableOf(all: readonly Row[]): ReadonlyMap<number, ZaloRule> {
  return new Map(all.flatMap(([codes, action, reason]) => codes.map((code) => [code, { action, reason }])));
}

export type ZaloRefusal = { readonly host: ZaloHost; readonly code: number; readonly message: string };

/** Surely not shown, but we cannot say why: tried a few times, and then given up. */
const unknownRule: ZaloRule = { action: 'retry', reason: 'unknown' };

/** What a refusal means. The same code names a field that is wrong, which may be the citizen's id. */
export function ruleOf({ host, code, message }: ZaloRefusal): ZaloRule {
  if (host === 'openapi' && code === -201 && /user_?id/i.test(message)) {
    return { action: 'gone', reason: 'user-unknown' };
  }
  if (host === 'openapi' && code === -201 && /template/i.test(message)) {
    return { action: 'bug', reason: 'template' };
  }
  return tables[host].get(code) ?? unknownRule;
}

export function isKnown({ host, code }: Pick<ZaloRefusal, 'host' | 'code'>): boolean {
  return tables[host].has(code);
}

const rateMs = 60_000;
const retryMs = 2_000;
const mostRetries = 3;

/** What becomes of the message. `why` is the reason and the code: it may be logged, and `explainWhy` says it in words. */
export function toSent(refusal: ZaloRefusal, now: Date): Exclude<Sent, { readonly kind: 'sent' }> {
  const { action, reason } = ruleOf(refusal);
  const why = `${reason} ${refusal.code}`;
  switch (action) {
    case 'rate':
      return { kind: 'again', afterMs: rateMs, why, counts: 'pause' };
    case 'retry':
      return { kind: 'again', afterMs: retryMs, why, counts: 'attempt', most: mostRetries };
    case 'later':
      return {
        kind: 'again',
        afterMs: (reason === 'night' ? msUntilMorning : msUntilTomorrow)(now),
        why,
        counts: 'attempt',
      };
    case 'no':
    case 'bug':
      return { kind: 'refused', why };
    case 'gone':
      return { kind: 'unreachable', why };
    case 'refresh':
    case 'admin':
      return { kind: 'halted', why };
    default:
      return action satisfies never;
  }
}

/** The words for whoever looks after the account, of a `why` that `toSent` made; `null` for any other. */
export function explainWhy(why: string, language: 'vi' | 'en'): string | null {
  const { reasons } = language === 'en' ? zaloEn : zaloVi;
  const reason = Object.entries(reasons).find(([name]) => name === why.split(' ')[0]);
  return reason?.[1] ?? null;
}

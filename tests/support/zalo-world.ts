import type { ZaloPlans } from './zalo-plans.ts';
import type { ZaloRecord } from './zalo-record.ts';
import type { ZaloTemplates } from './zalo-templates.ts';
import type { ZaloTokens } from './zalo-tokens.ts';

export type ZaloAccount = {
  readonly appId: string;
  readonly appSecret: string;
  readonly oaId: string;
  readonly oaSecretKey: string;
};

/** What the fake's routes work with. */
export type ZaloWorld = {
  readonly account: ZaloAccount;
  readonly tokens: ZaloTokens;
  readonly plans: ZaloPlans;
  readonly record: ZaloRecord;
  /** Milliseconds of the epoch, by the fake's own clock. */
  now(): number;
  /** Aborts when the fake stops: whoever hangs is let go. */
  readonly stopped: AbortSignal;
  /** Calls that the account's tier allows within `minuteMs`; `null` has no limit. */
  readonly perMinute: number | null;
  readonly minuteMs: number;
  /** How a refresh token that was used is answered. */
  readonly reused: 'empty' | '-14014';
  /** The account's templates; `null` takes any. */
  readonly templates: ZaloTemplates | null;
  /** Called when something was shown, for echoes. */
  whenShown(user: string, messageId: string, text: string | null): void;
};

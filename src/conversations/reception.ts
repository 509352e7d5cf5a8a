import { usualRetention } from '#src/config.ts';
import type { Transcriber } from './transcriber.ts';

/** How what is not words is received, and when a person answers. */
export type Reception = {
  /** Above this an attachment is refused. */
  readonly mostBytes: number;
  readonly keepDays: number;
  /** Working hours within which a person answers whoever waits for one. */
  readonly operatorReplyHours: number;
  readonly transcriber: Transcriber | null;
};

export const usualReception: Reception = {
  mostBytes: 20 * 1024 * 1024,
  keepDays: usualRetention.attachmentsDays,
  operatorReplyHours: 4,
  transcriber: null,
};

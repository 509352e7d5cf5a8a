import { type ReceptionConfig, usualReception } from '#src/config.ts';
import type { CodeReader } from '#src/conversations/codes/code-reader.ts';
import type { Hours } from '#src/conversations/line/desk-hours.ts';
import type { Transcriber } from './transcriber.ts';

/** How what is not words is received, and when a person answers. */
export type Reception = ReceptionConfig & {
  readonly transcriber: Transcriber | null;
  /** When people answer, where the centre says so; absent or `null`: while its own place is open. */
  readonly answerHours?: Hours | null | undefined;
  /** Whether people of the centre answer here at all; absent: they do. */
  readonly isAnswered?: (() => Promise<boolean>) | undefined;
  /** Absent where codes on photos are not looked for. */
  readonly codeReader?: CodeReader | undefined;
};

/** What the resources say of it, or what is usual. */
export function receptionOf({ reception }: { readonly reception?: Reception | undefined }): Reception {
  return reception ?? { ...usualReception, transcriber: null };
}

import type { Speaker } from '#src/hotline/call-event.ts';
import type { OpenedCall } from '#src/hotline/open-call.ts';

/** An utterance as it goes to the open page; an empty text takes it away. */
export type ToldLine = {
  readonly id: string;
  /** When it began, in milliseconds since 1970: what it is put in order by. */
  readonly at: number;
  readonly by: Speaker;
  readonly text: string;
  readonly isFinal: boolean;
};

/** With the two sides as whoever answers says that they are. */
export function tellLine(
  { id, speaker, text, isFinal, beganAt }: OpenedCall['said'][number],
  { isSwapped }: Pick<OpenedCall['call'], 'isSwapped'>,
): ToldLine {
  return { id, at: beganAt.getTime(), by: isSwapped ? other[speaker] : speaker, text, isFinal };
}

const other: Readonly<Record<Speaker, Speaker>> = {
  ...{ citizen: 'operator', operator: 'citizen', unknown: 'unknown' },
};

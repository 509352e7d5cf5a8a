import type { Choice, Language } from '#src/answers/answer.ts';
import { dayName } from '#src/answers/compose/say-opening.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import type { DeskNow } from './desk-hours.ts';
import { lineWords } from './line-words.ts';
import type { Standing } from './standing.ts';

/** Whether somebody is there, the place in line, and about how long: only what is known. */
export function sayStanding(
  { ahead, minutes, desk }: Standing,
  { now, language }: { readonly now: Date; readonly language: Language },
): string {
  const words = lineWords(language);
  if (desk.kind === 'closed') return [sayClosed(desk, now, language), words.place(ahead)].join(' ');
  return [words.place(ahead), minutes === null ? words.unknown : words.about(minutes)].join(' ');
}

function sayClosed(
  { opening, opensAt }: Extract<DeskNow, { kind: 'closed' }>,
  now: Date,
  language: Language,
): string {
  const words = lineWords(language);
  const off =
    opening.kind === 'closed' && opening.why.kind === 'holiday'
      ? words.holiday(opening.why.name[language])
      : words.closed;
  if (!opensAt) return off;
  const day = dayName(dayInVietnam(opensAt), { today: dayInVietnam(now), language, kept: true });
  return `${off} ${words.backAt(timeInVietnam(opensAt), day)}`;
}

/** What whoever waits can press: where they are, and that they need nobody any more. */
export function lineChoices(language: Language): readonly Choice[] {
  const { choices } = lineWords(language);
  return [
    { label: choices.place, value: lineValues.place },
    { label: choices.leave, value: lineValues.leave },
  ];
}

/** A press says what it belongs to, however late it comes. */
export const lineValues = {
  place: '#hangcho',
  leave: '#hangcho thoi',
  stay: '#hangcho cho',
} as const;

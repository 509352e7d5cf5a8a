import type { Centre, Choice, Language } from '#src/answers/answer.ts';
import { centreText } from '#src/answers/compose/centre-text.ts';
import { dayName } from '#src/answers/compose/say-opening.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import type { DeskNow } from './desk-hours.ts';
import { lineWords } from './line-words.ts';
import type { Standing } from './standing.ts';

type Saying = {
  readonly now: Date;
  readonly language: Language;
  readonly centre: Pick<Centre, 'name' | 'hotline' | 'texts'>;
};

/** Whether somebody is there, the place in line, and about how long: only what is known. */
export function sayStanding({ ahead, minutes, desk }: Standing, saying: Saying): string {
  const { language, centre } = saying;
  const words = lineWords(language);
  if (desk.kind === 'closed') return [sayClosed(desk, saying), words.place(ahead)].join(' ');
  const long = minutes === null ? words.unknown : words.about(minutes);
  return [words.place(ahead), long, centreText(centre, 'waiting', language) ?? ''].join(' ').trim();
}

function sayClosed(
  { opening, opensAt }: Extract<DeskNow, { kind: 'closed' }>,
  { now, language, centre }: Saying,
): string {
  const words = lineWords(language);
  const day = opensAt
    ? dayName(dayInVietnam(opensAt), { today: dayInVietnam(now), language, kept: true })
    : null;
  const openAgain = opensAt && `${timeInVietnam(opensAt)} ${day}`;
  const own = centreText(centre, 'closed', { language, openAgain });
  if (own !== null) return own;
  const off =
    opening.kind === 'closed' && opening.why.kind === 'holiday'
      ? words.holiday(opening.why.name[language])
      : words.closed;
  return opensAt && day !== null ? `${off} ${words.backAt(timeInVietnam(opensAt), day)}` : off;
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

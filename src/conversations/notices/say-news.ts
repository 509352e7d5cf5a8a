import type { NoticeKind } from '#db/notices.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import type { Block, Choice, Language } from '#src/answers/answer.ts';
import { formatDay } from '#src/answers/compose/format-day.ts';
import { dayInVietnam } from '#src/clock.ts';
import {
  asOf,
  dossierWords,
  factsOf,
  lateness,
  momentOf,
  todo,
} from '#src/conversations/matters/say-dossier.ts';
import type { DossierView } from '#src/dossiers/dossier-view.ts';

/**
 * A notice about a dossier as it stands now, under the most urgent of what is told: what to do, which agency has it, and
 * when it was received, last worked on and is due, as Nghị định 224/2026/NĐ-CP, art. 15(1)g, asks at the least. Whoever
 * works on it is named where the registry tells it, and is the agency otherwise.
 */
export function sayNews(view: DossierView, told: Told, language: Language): readonly Block[] {
  const words = dossierWords(language);
  const { next } = words.statuses[view.status];
  const lead = leadOf(view, told, language);
  const times: readonly (readonly [string, Date | null])[] = [
    [words.receivedAt, view.receivedAt],
    [words.processedAt, view.timeline[0]?.at ?? view.asOf],
  ];
  const rows = times.flatMap(([label, at]) => (at ? [{ label, value: momentOf(at, language) }] : []));
  const facts = factsOf(view, language).filter(({ label }) => label !== words.received);
  return [
    { kind: 'lead', text: lead },
    ...(told.kinds.includes('follow-ending') ? [paragraph(words.howToGoOn)] : []),
    ...todo(view, language),
    { kind: 'paragraph', text: next },
    ...lateness(view, language),
    { kind: 'facts', rows: [...facts, ...rows] },
    { kind: 'paragraph', text: asOf(view, language) },
    { kind: 'paragraph', text: words.howToStop },
  ];
}

/** What is told in one message, the most urgent first, and when following ends. */
export type Told = { readonly kinds: readonly NoticeKind[]; readonly until: Date };

type Leading = Pick<DossierView, 'code' | 'status'>;

/** The first line, as a log of the talk may keep it. */
export function lineKept({ status }: Leading, told: Told, language: Language): string {
  return leadOf({ code: hiddenCode, status }, told, language);
}

/** What `maskPersonal` leaves of a dossier's code; nothing else in a lead is anybody's own. */
const hiddenCode = maskPersonal('H00.00-000000-0000');

function leadOf({ code, status }: Leading, { kinds, until }: Told, language: Language): string {
  const words = dossierWords(language);
  const { now } = words.statuses[status];
  const [first = 'status'] = kinds;
  const rest = kinds.slice(1).filter((kind) => kind !== 'status' && kind !== first);
  const end = formatDay(dayInVietnam(until), language);
  return [first, ...rest].map((kind) => words.changes[kind](code, now, end)).join(' ');
}

export function newsChoices(view: DossierView, { kinds }: Told, language: Language): readonly Choice[] {
  const { choices } = dossierWords(language);
  const goOn = { label: choices.goOn, value: `#hoso theodoi-tiep @${view.id}` };
  return [
    ...(kinds.includes('follow-ending') ? [goOn] : []),
    { label: choices.see, value: '#hoso' },
    { label: choices.unfollow, value: `#hoso thoi-theodoi @${view.id}` },
  ];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

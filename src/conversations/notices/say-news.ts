import type { NoticeKind } from '#db/notices.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import type { Block, Choice, Language } from '#src/answers/answer.ts';
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
 * works on it is told as an agency: no officer's name comes from a registry.
 */
export function sayNews(
  view: DossierView,
  kinds: readonly NoticeKind[],
  language: Language,
): readonly Block[] {
  const words = dossierWords(language);
  const { next } = words.statuses[view.status];
  const lead = leadOf(view, kinds, language);
  const times: readonly (readonly [string, Date | null])[] = [
    [words.receivedAt, view.receivedAt],
    [words.processedAt, view.timeline[0]?.at ?? view.asOf],
  ];
  const rows = times.flatMap(([label, at]) => (at ? [{ label, value: momentOf(at, language) }] : []));
  const facts = factsOf(view, language).filter(({ label }) => label !== words.received);
  return [
    { kind: 'lead', text: lead },
    ...todo(view, language),
    { kind: 'paragraph', text: next },
    ...lateness(view, language),
    { kind: 'facts', rows: [...facts, ...rows] },
    { kind: 'paragraph', text: asOf(view, language) },
    { kind: 'paragraph', text: words.howToStop },
  ];
}

type Leading = Pick<DossierView, 'code' | 'status'>;

/** The first line, as a log of the talk may keep it. */
export function lineKept({ status }: Leading, kinds: readonly NoticeKind[], language: Language): string {
  return leadOf({ code: hiddenCode, status }, kinds, language);
}

/** What `maskPersonal` leaves of a dossier's code; nothing else in a lead is anybody's own. */
const hiddenCode = maskPersonal('H00.00-000000-0000');

function leadOf({ code, status }: Leading, kinds: readonly NoticeKind[], language: Language): string {
  const words = dossierWords(language);
  const { now } = words.statuses[status];
  const [first = 'status'] = kinds;
  const rest = kinds.slice(1).filter((kind) => kind !== 'status' && kind !== first);
  return [first, ...rest].map((kind) => words.changes[kind](code, now)).join(' ');
}

/** A number typed on Zalo is read as one of the last answer's, which a notice is not: there it is said in words. */
export function newsChoices(view: DossierView, language: Language, channel: string): readonly Choice[] {
  if (channel === 'zalo') return [];
  const { choices } = dossierWords(language);
  return [
    { label: choices.see, value: '#hoso' },
    { label: choices.unfollow, value: `#hoso thoi-theodoi @${view.id}` },
  ];
}

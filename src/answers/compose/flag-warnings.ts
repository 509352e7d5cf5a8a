import type { Aspect } from '#knowledge/entry.ts';
import type { FlagKind } from '#knowledge/flag.ts';
import type { Block } from '#src/answers/answer.ts';
import type { AnswerWords } from './words-of.ts';

/** Which doubts of an import touch which aspect. What the aspect's own words already say stands under no aspect. */
const touches: Readonly<Partial<Record<Aspect, readonly FlagKind[]>>> = {
  papers: ['papers-without-counts', 'papers-unclear'],
  fee: [
    'fee-repaired',
    'fee-unclear',
    'fee-window-in-note',
    'fee-not-in-dong',
    'zero-fee-with-amount',
    'zero-fee-on-one-channel',
    'zero-fee-with-note',
    'methods-glued',
    'note-cut',
  ],
  time: ['unit-repaired', 'time-unclear', 'several-times', 'methods-glued', 'note-cut'],
  place: ['channel-unknown', 'methods-glued', 'note-cut'],
  online: ['channel-unknown', 'online-contradicted'],
  'legal-basis': ['legal-basis-unclear'],
};
const onTheCard: readonly Aspect[] = ['papers', 'fee', 'time', 'place'];

/** One warning for what the import could read only with doubt in the aspects asked: those told and those found missing. */
export function flagWarnings(
  flags: readonly string[],
  asked: readonly Aspect[],
  words: AnswerWords,
): Block[] {
  const touched = asked.includes('overview') ? [...asked, ...onTheCard] : asked;
  const kinds = touched.flatMap((aspect) => touches[aspect] ?? []).filter((kind) => flags.includes(kind));
  const doubts = [...new Set(kinds)].flatMap((kind) => words.doubts[kind] ?? []);
  return doubts.length > 0 ? [{ kind: 'warning', text: words.warnings.doubtful(doubts.join('; ')) }] : [];
}

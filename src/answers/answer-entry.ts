import type { Aspect, Version } from '#knowledge/entry.ts';
import { keptCases, withUsual } from '#knowledge/narrow-to-cases.ts';
import { spotCases } from '#knowledge/spot-cases.ts';
import { shortName } from '#src/answers/compose/short-name.ts';
import { wordsOf } from '#src/answers/compose/words-of.ts';
import type { WorkedPart } from './answer-part.ts';
import { casesTold } from './cases-told.ts';
import { type Answering, alike, currentVersion } from './current-version.ts';
import { entryPart, type PartAsked } from './entry-part.ts';
import { findNear } from './find-near.ts';
import { type Filing, readFiling } from './read-filing.ts';
import { sayCodeUnknown, sayNothingFound } from './reply-part.ts';
import type { Turn } from './turn.ts';
import type { Understood } from './understand-question.ts';

export type EntryAsked = Pick<PartAsked, 'aspects' | 'reason' | 'ranked' | 'confidence' | 'offered'> & {
  readonly id: string;
  /** The message, which may tell the citizen's case. */
  readonly asked: Understood;
};

/** Answers from today's text of an entry, for the case that was told; a case that another procedure serves is answered from that one. */
export async function answerEntry(
  resources: Answering,
  turn: Turn,
  { id, ...found }: EntryAsked,
): Promise<WorkedPart> {
  const version = await currentVersion(resources, turn, id);
  if (!version) return sayNothingFound(turn, found.aspects, { ranked: found.ranked, confidence: 0 });
  return answerVersion(resources, turn, { version, ...found });
}

/** Answers from what was last talked about. */
export async function answerTopic(
  resources: Answering,
  turn: Turn,
  { asked, aspects }: { readonly asked: Understood; readonly aspects: readonly Aspect[] },
): Promise<WorkedPart> {
  const id = turn.topic.entryId ?? '';
  return answerEntry(resources, turn, { id, asked, aspects, reason: 'follow-up', ranked: [] });
}

export async function answerVersion(
  resources: Answering,
  turn: Turn,
  found: Omit<EntryAsked, 'id'> & { readonly version: Version },
): Promise<WorkedPart> {
  const { version, asked, reason, confidence = 1, offered = [] } = found;
  const ranked = found.ranked.length > 0 ? found.ranked : await alike(resources, turn, version);
  const filing = turn.hours ? null : readFiling(asked, turn.today);
  const aspects = aspectsOf(found.aspects, filing);
  const { content } = version;
  if (content.kind !== 'procedure')
    return entryPart(turn, version, { aspects, reason, ranked, confidence, offered });
  const cases = casesTold(turn, content, asked);
  const elsewhere = keptCases(content, cases).find(({ goTo }) => goTo !== undefined);
  if (!elsewhere?.goTo) {
    const near = await findNear(resources, turn, { ...version, content });
    return entryPart(turn, version, { aspects, reason, ranked, cases, near, filing, confidence, offered });
  }
  const { goTo, goToCode } = wordsOf(turn.language).answers.cases;
  const other = await currentVersion(resources, turn, elsewhere.goTo);
  if (other?.content.kind !== 'procedure') {
    // Its papers are not those of the procedure that was asked about: better none than the wrong ones.
    const unknown = sayCodeUnknown(turn, elsewhere.goTo, aspects);
    const preface = { kind: 'paragraph', text: goToCode(elsewhere.name, elsewhere.goTo) } as const;
    return { ...unknown, part: { ...unknown.part, blocks: [preface, ...unknown.part.blocks] } };
  }
  return entryPart(turn, other, {
    aspects,
    reason,
    ranked,
    cases: withUsual(other.content, spotCases(other.content, asked.reading, turn.today)),
    preface: goTo(elsewhere.name, shortName(other.content)),
    near: await findNear(resources, turn, { ...other, content: other.content }),
    filing,
  });
}

/** The card where nothing in particular is asked; "nộp hồ sơ thứ hai thì khi nào lấy" asks for no papers. */
function aspectsOf(asked: readonly Aspect[], filing: Filing | null): readonly Aspect[] {
  if (filing?.asksResult && !asked.includes('time')) return ['time'];
  return asked.length > 0 ? asked : ['overview'];
}

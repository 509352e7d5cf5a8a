import { familiesOf } from '#knowledge/families.ts';
import { spotCases } from '#knowledge/spot-cases.ts';
import { type Token, tokenize } from '#knowledge/tokenize.ts';
import { answerChoice } from '#src/answers/answer-code.ts';
import { answerEntry, answerTopic } from '#src/answers/answer-entry.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { type Answering, currentVersion } from '#src/answers/current-version.ts';
import { decide } from '#src/answers/decide.ts';
import { findHere } from '#src/answers/find-here.ts';
import { tellMemberShortly, toldMembers } from '#src/answers/tell-member.ts';
import { isProcedure, type Turn } from '#src/answers/turn.ts';
import { type Understood, understandQuestion } from '#src/answers/understand-question.ts';
import { offerOthers } from './offer-others.ts';
import { type Correction, readCorrection } from './read-correction.ts';
import { togetherWith } from './together-with.ts';

/** From so many syllables on a correction names by itself what is meant. */
const namesItself = 2;

/**
 * What a correction inside a topic comes to: another member of its family, another case of the procedure, or what its
 * words name by themselves or together with what was talked about. `null` where the message corrects nothing.
 */
export async function answerCorrection(
  resources: Answering,
  turn: Turn,
  asked: Understood,
): Promise<WorkedPart | null> {
  const { entryId } = turn.topic;
  if (!isProcedure(entryId) || entryId === undefined || asked.procedureCodes.length > 0) return null;
  const correction = readCorrection(asked.reading.text);
  if (!correction) return null;
  const wanted = understandQuestion(correction.wanted);
  const aspects = wanted.reading.aspects.length > 0 ? wanted.reading.aspects : (turn.topic.aspects ?? []);
  const corrected = { ...wanted, reading: { ...wanted.reading, aspects } };
  if (correction.wanted === '') return offerOthers(resources, turn, corrected);
  return (
    (await takeTold(resources, turn, corrected)) ??
    (correction.narrows ? await takeNarrowed(resources, turn, { corrected, correction }) : null) ??
    (await takeNamed(resources, turn, corrected)) ??
    (await takeShort(resources, turn, corrected)) ??
    (await takeOffered(resources, turn, wanted)) ??
    (await takeOtherCase(resources, turn, corrected)) ??
    (await takeSame(resources, turn, wanted)) ??
    (await takeTogether(resources, turn, { corrected, correction }))
  );
}

/** "Tôi hỏi là đăng ký kết hôn cần mang giấy gì": what is talked about, said once more by its name. */
async function takeSame(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart | null> {
  if (asked.topicSyllables < namesItself) return null;
  const decision = decide(asked, await findHere(resources, turn, asked.reading));
  if (decision.kind !== 'answer' || decision.winner.entryId !== turn.topic.entryId) return null;
  return answerTopic(resources, turn, { asked, aspects: asked.reading.aspects });
}

/** What is narrowed stays with what was talked about, whatever its words name by themselves. */
async function takeNarrowed(
  resources: Answering,
  turn: Turn,
  narrowed: { readonly corrected: Understood; readonly correction: Correction },
): Promise<WorkedPart | null> {
  return (
    (await takeShort(resources, turn, narrowed.corrected)) ??
    (await takeOtherCase(resources, turn, narrowed.corrected)) ??
    (await takeOfFamily(resources, turn, narrowed)) ??
    (await takeTogether(resources, turn, narrowed))
  );
}

/** A member that comes near the best is meant before what is no kin. */
const nearBest = 0.6;

/** The best of the family, or what was talked about itself, by the words that are left of both. */
async function takeOfFamily(
  resources: Answering,
  turn: Turn,
  { corrected, correction }: { readonly corrected: Understood; readonly correction: Correction },
): Promise<WorkedPart | null> {
  const { entryId = '' } = turn.topic;
  const version = await currentVersion(resources, turn, entryId);
  if (version?.content.kind !== 'procedure') return null;
  const { reading } = togetherWith(version.content, correction);
  const ranked = await findHere(resources, turn, reading);
  const kin = new Set([
    entryId,
    ...familiesOf(entryId).flatMap(({ members }) => members.map(({ code }) => code)),
  ]);
  const best = ranked.find((one) => kin.has(one.entryId));
  if (!best || best.score < (ranked[0]?.score ?? 0) * nearBest) return null;
  return answerNamed(resources, turn, { id: best.entryId, asked: corrected });
}

/** Another member of the family, in its own phrases. */
async function takeTold(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart | null> {
  const { entryId = '' } = turn.topic;
  const told = familiesOf(entryId).flatMap((family) => {
    const [only, another] = toldMembers(family, allWords(asked));
    return only === undefined || another !== undefined ? [] : [only];
  });
  return takeOther(resources, turn, { told, asked });
}

/** The same in a word or two: "đổi". */
async function takeShort(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart | null> {
  const { entryId = '' } = turn.topic;
  const told = familiesOf(entryId).flatMap((family) => tellMemberShortly(family, asked.reading) ?? []);
  return takeOther(resources, turn, { told, asked });
}

/** Of several families in which the procedure stands, that one is meant in whose words another member is told. */
async function takeOther(
  resources: Answering,
  turn: Turn,
  { told, asked }: { readonly told: readonly string[]; readonly asked: Understood },
): Promise<WorkedPart | null> {
  const other = told.find((code) => code !== turn.topic.entryId);
  return other === undefined ? null : answerNamed(resources, turn, { id: other, asked });
}

/** In a correction no word is courtesy. */
function allWords({ reading: { tokens, marked } }: Understood) {
  return { tokens, marked, weights: tokens.map(() => 1) };
}

/** "Nhầm, tạm trú cơ": words that name a procedure by themselves. */
async function takeNamed(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart | null> {
  if (asked.topicSyllables < namesItself) return null;
  const ranked = await findHere(resources, turn, asked.reading);
  const decision = decide(asked, ranked);
  if (decision.kind !== 'answer' || decision.winner.entryId === turn.topic.entryId) return null;
  const { winner, confidence } = decision;
  const { aspects } = asked.reading;
  return answerEntry(resources, turn, {
    ...{ id: winner.entryId, asked, aspects, reason: 'clear-winner', ranked, confidence },
  });
}

/** "Ý tôi là đổi": the one button that was offered in whose words this stands. */
async function takeOffered(
  resources: Answering,
  turn: Turn,
  { reading }: Understood,
): Promise<WorkedPart | null> {
  const written = ({ folded, exact }: Token) => (reading.marked ? exact : folded);
  const holding = (turn.topic.choices ?? []).filter(({ label }) => {
    const words = new Set(tokenize(label).map(written));
    return reading.tokens.every((token) => words.has(written(token)));
  });
  const [only, another] = holding;
  return only && !another ? answerChoice(resources, turn, only.value) : null;
}

async function takeOtherCase(
  resources: Answering,
  turn: Turn,
  asked: Understood,
): Promise<WorkedPart | null> {
  const version = await currentVersion(resources, turn, turn.topic.entryId ?? '');
  if (version?.content.kind !== 'procedure') return null;
  const cases = spotCases(version.content, asked.reading, turn.today);
  if (cases.length === 0) return null;
  // The case that was told before is what is corrected.
  const { cases: _, ...topic } = turn.topic;
  return answerTopic(resources, { ...turn, topic }, { asked, aspects: asked.reading.aspects });
}

/** What is meant instead, with what was talked about: "đổi" after "làm lại bằng lái" is "đổi bằng lái". */
async function takeTogether(
  resources: Answering,
  turn: Turn,
  { corrected, correction }: { readonly corrected: Understood; readonly correction: Correction },
): Promise<WorkedPart | null> {
  const version = await currentVersion(resources, turn, turn.topic.entryId ?? '');
  if (version?.content.kind !== 'procedure') return null;
  const { code } = version.content;
  const together = togetherWith(version.content, correction);
  const ranked = await findHere(resources, turn, together.reading);
  const others = ranked.filter(({ entryId }) => entryId !== code);
  const decision = decide(together, others);
  if (decision.kind !== 'answer') return null;
  return answerNamed(resources, turn, { id: decision.winner.entryId, asked: corrected });
}

function answerNamed(
  resources: Answering,
  turn: Turn,
  { id, asked }: { readonly id: string; readonly asked: Understood },
): Promise<WorkedPart> {
  const { aspects } = asked.reading;
  return answerEntry(resources, turn, { id, asked, aspects, reason: 'follow-up', ranked: [] });
}

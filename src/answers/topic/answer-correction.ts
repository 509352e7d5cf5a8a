import { familiesOf, familyOf } from '#knowledge/families.ts';
import { spotCases } from '#knowledge/spot-cases.ts';
import { spotProcedureCodes } from '#knowledge/spot-codes.ts';
import { type Token, tokenize } from '#knowledge/tokenize.ts';
import { answerChoice } from '#src/answers/answer-code.ts';
import { answerEntry, answerTopic } from '#src/answers/answer-entry.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { askFamily } from '#src/answers/ask-back.ts';
import { type Answering, currentVersion } from '#src/answers/current-version.ts';
import { decide } from '#src/answers/decide.ts';
import { findHere } from '#src/answers/find-here.ts';
import { tellMemberShortly, toldMembers } from '#src/answers/tell-member.ts';
import { isProcedure, type Turn } from '#src/answers/turn.ts';
import { type Understood, understandQuestion } from '#src/answers/understand-question.ts';
import { type Correction, readCorrection } from './read-correction.ts';

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
    (await takeNamed(resources, turn, corrected)) ??
    (await takeShort(resources, turn, corrected)) ??
    (await takeOffered(resources, turn, wanted)) ??
    (await takeOtherCase(resources, turn, corrected)) ??
    (await takeTogether(resources, turn, { corrected, correction }))
  );
}

/** Only "không phải": the rest of the family, where there is one. */
async function offerOthers(resources: Answering, turn: Turn, asked: Understood): Promise<WorkedPart | null> {
  const { entryId = '', earlier = [], choices = [] } = turn.topic;
  const beside = choices.flatMap(({ value }) => spotProcedureCodes(value));
  const family = familyOf(entryId, [...beside, ...earlier]);
  if (!family) return null;
  return askFamily(resources, turn, {
    ...{ family, likeliest: [], without: [entryId], asked, ranked: [], confidence: 0 },
  });
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
  const { name, plainName, code } = version.content;
  const rest = withoutWords(plainName ?? name, correction.rejected);
  const together = understandQuestion(`${correction.wanted} ${rest}`);
  const ranked = await findHere(resources, turn, together.reading);
  const others = ranked.filter(({ entryId }) => entryId !== code);
  const decision = decide(together, others);
  if (decision.kind !== 'answer') return null;
  return answerNamed(resources, turn, { id: decision.winner.entryId, asked: corrected });
}

/** What people do with a paper; a correction names one of these anew. */
const doing = new Set('cap doi lai lam moi dang ky ki gia han huy xin xoa bo mat hong sua'.split(' '));

function withoutWords(name: string, rejected: string): string {
  const left = new Set(understandQuestion(rejected).reading.tokens.map(({ folded }) => folded));
  return understandQuestion(name)
    .reading.tokens.filter(({ folded }) => !left.has(folded) && !doing.has(folded))
    .map(({ folded }) => folded)
    .join(' ');
}

function answerNamed(
  resources: Answering,
  turn: Turn,
  { id, asked }: { readonly id: string; readonly asked: Understood },
): Promise<WorkedPart> {
  const { aspects } = asked.reading;
  return answerEntry(resources, turn, { id, asked, aspects, reason: 'follow-up', ranked: [] });
}

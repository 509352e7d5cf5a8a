import type { Version } from '#knowledge/entry.ts';
import { familiesOf } from '#knowledge/families.ts';
import { spotCases } from '#knowledge/spot-cases.ts';
import { type Token, tokenize } from '#knowledge/tokenize.ts';
import type { Decision } from '#src/answers/decide.ts';
import { toldMembers } from '#src/answers/tell-member.ts';
import { isProcedure, type Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';
import { asksIfNeeded, asksOnlyBeside, leavesTopic, tellsDenied } from './hear-beside-topic.ts';

/** A longer message says what it is about. */
const shortTopic = 4;
const longerTopic = 7;
const shortTokens = 12;
/** Below this confidence nothing else is named. */
const surelyElse = 0.5;
/** From this confidence on a short message is about something new, though something else was talked about. */
const surelyNew = 0.8;
/** Beside a question about cases that was just asked, even more. */
const surelyNewBesideAsk = 0.95;

/** Whether a message is so short that it may lean on what was talked about; what names nothing surely may be longer. */
export function leansOnTopic({ topic }: Turn, asked: Understood, decision?: Decision): boolean {
  // "Bà nội đi khai sinh cho cháu có cần giấy uỷ quyền không" asks about one paper, at whatever length.
  const most = isProcedure(topic.entryId) && asksIfNeeded(asked.reading) ? 2 : 1;
  const isUnsure = decision !== undefined && decision.kind !== 'answer' && decision.confidence < surelyElse;
  return (
    topic.entryId !== undefined &&
    !leavesTopic(asked.reading) &&
    asked.topicSyllables <= (isUnsure ? longerTopic : shortTopic) * most &&
    asked.reading.tokens.length <= shortTokens * most
  );
}

/** Whether what was found for a short message is a new topic: it names it clearly, or what an office does. */
export function startsTopic({ topic }: Turn, asked: Understood, decision: Decision): boolean {
  if (decision.kind !== 'answer') return false;
  const { winner, confidence } = decision;
  if (winner.entryId === topic.entryId) return true;
  if (isUntoldSibling(topic.entryId, winner.entryId, asked)) return false;
  const isBeside = asksIfNeeded(asked.reading) || asksOnlyBeside(asked.reading);
  if (isProcedure(topic.entryId) && isBeside) return false;
  // What is told of oneself, and not asked for, is another matter only where it could not be one's own here.
  if (topic.ask !== undefined && tellsDenied(asked.reading)) return false;
  // A guide on the way ("đi thay được không") leaves the topic where it was.
  if (winner.kind !== 'procedure') return true;
  if (topic.ask !== undefined && !asked.speaksOfPapers) return confidence >= surelyNewBesideAsk;
  return asked.speaksOfPapers || confidence >= surelyNew;
}

/**
 * Whether it is another member of the topic's family that nothing was said for: "bao lâu thì có giấy kết hôn", asked by
 * who marries a foreigner, is no question about a marriage within the country.
 */
function isUntoldSibling(topicId: string | undefined, winnerId: string, { reading }: Understood): boolean {
  if (topicId === undefined || reading.aspects.length === 0) return false;
  const shared = familiesOf(topicId).filter(({ members }) => members.some(({ code }) => code === winnerId));
  return shared.length > 0 && shared.every((family) => toldMembers(family, reading).length === 0);
}

/** What is wanted, and not only asked of what is talked about. */
const wants = /\b(?:muon|xin|lam (?:thu tuc|giay|the|so)|dang ki|sang qua|hoi ve)\b/;

/** Whether a procedure that is no kin is wanted. */
export function wantsAnother({ topic }: Turn, asked: Understood, decision: Decision): boolean {
  const { entryId = '' } = topic;
  if (decision.kind !== 'answer' || decision.winner.entryId === entryId) return false;
  const kin = familiesOf(entryId).flatMap(({ members }) => members.map(({ code }) => code));
  const said = asked.reading.tokens.map(({ folded }) => folded).join(' ');
  return !kin.includes(decision.winner.entryId) && wants.test(said);
}

/** Whether all that a short message tells stands in what is talked about: its names, its cases, its papers. */
export function tellsOfTopic({ content }: Version, { reading }: Understood): boolean {
  if (content.kind !== 'procedure') return false;
  if (spotCases(content, reading).length > 0) return true;
  const telling = reading.tokens.filter((_, at) => (reading.weights[at] ?? 0) >= 0.9);
  // One syllable without its marks is many words: "phat" is a fine, and to find out.
  if (telling.length < (reading.marked ? 1 : 2)) return false;
  const texts = [
    ...[content.name, content.plainName ?? ''],
    ...content.cases.flatMap(({ name, said }) => [name, ...(said ?? [])]),
    ...content.papers.map(({ name }) => name),
  ];
  const written = ({ folded, exact }: Token) => (reading.marked ? exact : folded);
  const known = new Set(texts.flatMap((text) => tokenize(text).map(written)));
  return telling.every((token) => known.has(written(token)));
}

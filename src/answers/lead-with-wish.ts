import type { Ranked } from '#knowledge/rank-candidates.ts';
import { type AskedTerm, type Reading, readQuestion } from '#knowledge/read-question.ts';
import type { Resources } from '#src/resources.ts';
import { confidenceOf, type Judged } from './confidence.ts';
import { findHere } from './find-here.ts';
import { likelyFamily } from './likely-family.ts';
import { putToldFirst } from './put-told-first.ts';
import { type Clause, spotDone } from './spot-done.ts';
import { toldMembers } from './tell-member.ts';
import type { Turn } from './turn.ts';
import type { Understood } from './understand-question.ts';

/** What was found, and the question as it is to be judged. */
type Found = { readonly asked: Understood & Pick<Judged, 'wished'>; readonly ranked: readonly Ranked[] };

/** As sure as this the whole message was understood as it stands. */
const sureAsItStands = 0.95;
/** As sure as this what is wanted is understood apart from what is over, however sure the whole is of something else. */
const sureOfWish = 0.6;
/** As sure as this of a wish alone, it is meant, whatever the circumstances name. */
const sureOfWishAlone = 0.9;
const farBehind = 0.6;
/** What is told beside the wish weighs so much of what it would alone. */
const besideWish = 0.35;
/** So little that no phrase of a family is told by it. */
const ofDone = 0.15;
/** What is wanted of the very thing that is over: "đã ly hôn ở Đức, giờ muốn ghi vào sổ", "giờ muốn cưới lại". */
const ofWhatIsOver =
  /(?:^|\s)(?:ghi (?:vào )?sổ|ghi (?:vao )?so|ghi chú|ghi chu|công nhận|cong nhan|(?:ly|li) (?:hôn|hon|dị|di) (?:ở|o|bên|ben|tại|tai) (?!đây|day|toà|toa|tòa|phường|phuong|xã|xa|quê|que|việt|viet)\S+)(?=[\s,.;?]|$)/iu;
/** A wish of fewer syllables that tell a topic says too little. */
const fewestTelling = 2;
const telling = 0.9;

const clause = /[,.;:\n]+\s*|\s+(?=(?:giờ|gio|bây giờ|bay gio|chừ|chu)\s)/iu;
/** With these people come to what they want. */
const wish =
  /(?:^|\s)(?:giờ|gio|chừ|muốn|muon|xin|tính|tinh|định|dinh|cần|can|đòi|phải|phai|nhờ|nho|đi|di|làm|lam)(?=\s|$)/iu;

/**
 * "Má cho em miếng đất, má 79 tuổi, em có vợ rồi, giờ sang tên cần mang gì": where the whole leaves it unsure, it is
 * looked for once more with the wish before the circumstances, and the surer of both is taken. What is over ("lấy vợ
 * xong") is no wish, however surely it was found.
 */
export async function leadWithWish(
  resources: Pick<Resources, 'db'>,
  turn: Pick<Turn, 'centre' | 'today'>,
  asked: Understood,
): Promise<Found> {
  const ranked = await findHere(resources, turn, asked.reading);
  const told = await findWished(resources, turn, { asked, ranked });
  if (told && told.ranked !== ranked) return told;
  const sure = sureOf(asked, ranked);
  const led = sure < sureAsItStands ? fadeCircumstances(asked.reading) : null;
  if (!led) return told ?? { asked, ranked };
  const again = await findHere(resources, turn, led);
  const sureAgain = sureOf(asked, again);
  const isWished = sureAgain >= sureOfWishAlone && isLeftBehind(ranked, again);
  if (isWished) return { asked, ranked: keepAmongThree(again, ranked) };
  return told ?? { asked, ranked: sureAgain > sure ? again : ranked };
}

/** What is found with less of what is over; `null` where nothing is over, or it makes no difference. */
async function findWished(
  resources: Pick<Resources, 'db'>,
  turn: Pick<Turn, 'centre' | 'today'>,
  { asked, ranked }: { readonly asked: Understood; readonly ranked: readonly Ranked[] },
): Promise<Found | null> {
  const wished = fadeDone(asked.reading);
  if (!wished) return null;
  const again = await findHere(resources, turn, wished);
  const isSame = again[0]?.entryId === ranked[0]?.entryId;
  const sureAgain = confidenceOf({ ...asked, reading: wished }, again).first;
  const found = isSame || sureAgain < sureOfWish ? ranked : again;
  const tellsWish = isToldBy(wished, found) || (sureAgain >= sureOfWish && isToldElse(asked, found, again));
  if (tellsWish) return { asked: { ...asked, wished }, ranked: found };
  return found === again ? { asked, ranked: again } : null;
}

/** What the whole message was taken for stays among the three that are offered. */
function keepAmongThree(
  [first, second, ...rest]: readonly Ranked[],
  [whole]: readonly Ranked[],
): readonly Ranked[] {
  const kept = [first, second].filter((one) => one !== undefined);
  if (!whole || kept.some(({ entryId }) => entryId === whole.entryId)) return [...kept, ...rest];
  const score = Math.min(whole.score, kept.at(-1)?.score ?? 0);
  return [...kept, { ...whole, score }, ...rest.filter(({ entryId }) => entryId !== whole.entryId)];
}

/** Whether what won by the whole message falls far back once its wish leads: it was said of the circumstances. */
function isLeftBehind([first]: readonly Ranked[], again: readonly Ranked[]): boolean {
  const left = again.find(({ entryId }) => entryId === first?.entryId)?.score ?? 0;
  return left < (again[0]?.score ?? 0) * farBehind;
}

/** As it is judged later: the member that is told stands first. */
function sureOf(asked: Understood, ranked: readonly Ranked[]): number {
  return confidenceOf(asked, putToldFirst(asked.reading, ranked)).first;
}

/** Whether what is wanted tells a member of the best one's family; otherwise what is over may: "bị mất bằng rồi, giờ làm lại". */
function isToldBy(wished: Reading, ranked: readonly Ranked[]): boolean {
  const family = likelyFamily(ranked);
  return family !== null && toldMembers(family, wished).length > 0;
}

/** Whether what is over tells another member than the one that is wanted. */
function isToldElse(
  { reading }: Understood,
  ranked: readonly Ranked[],
  [wanted]: readonly Ranked[],
): boolean {
  const family = likelyFamily(ranked);
  const told = family ? toldMembers(family, reading) : [];
  return wanted !== undefined && told.length > 0 && !told.includes(wanted.entryId);
}

/** The message with what is over weighing less; `null` where nothing is, or where nothing else is wanted. */
export function fadeDone(reading: Reading): Reading | null {
  const clauses = spotDone(reading.text);
  if (!clauses.some(({ isDone }) => isDone) || ofWhatIsOver.test(reading.text)) return null;
  if (!clauses.some(({ text, isDone }) => !isDone && wish.test(text) && tells(text))) return null;
  const over = clauses.flatMap((clause) => syllablesOf(clause).map(() => clause.isDone));
  if (over.length !== reading.tokens.length) return null;
  const wished = readQuestion(textOf(clauses.filter(({ isDone }) => !isDone)));
  return {
    ...reading,
    weights: reading.weights.map((weight, at) => (over[at] ? weight * ofDone : weight)),
    terms: beside(reading.terms, wished.terms),
    others: [],
  };
}

function syllablesOf({ text }: Clause): Reading['tokens'] {
  return readQuestion(text).tokens;
}

function textOf(clauses: readonly Clause[]): string {
  return clauses.map(({ text }) => text).join(', ');
}

/** The message with all that stands before its wish weighing less; `null` where nothing does, or the wish says too little. */
export function fadeCircumstances(reading: Reading): Reading | null {
  const clauses = reading.text.split(clause).filter((part) => part.trim() !== '');
  const from = clauses.findLastIndex((part) => wish.test(part) && tells(part));
  if (from <= 0) return null;
  const wished = readQuestion(clauses.slice(from).join(', '));
  const start = reading.tokens.length - wished.tokens.length;
  if (start <= 0) return null;
  return {
    ...reading,
    weights: reading.weights.map((weight, at) => (at < start ? weight * besideWish : weight)),
    terms: beside(reading.terms, wished.terms),
    others: [],
  };
}

function tells(part: string): boolean {
  return readQuestion(part).weights.filter((weight) => weight >= telling).length >= fewestTelling;
}

function beside(all: readonly AskedTerm[], wished: readonly AskedTerm[]): readonly AskedTerm[] {
  const kept = new Map(wished.map((term) => [term.id, term]));
  const faded = all.map(({ id, said, meant }) => {
    const one = kept.get(id);
    return {
      id,
      said: Math.max(one?.said ?? 0, said * besideWish),
      meant: Math.max(one?.meant ?? 0, meant * besideWish),
    };
  });
  const known = new Set(all.map(({ id }) => id));
  return [...faded, ...wished.filter(({ id }) => !known.has(id))];
}

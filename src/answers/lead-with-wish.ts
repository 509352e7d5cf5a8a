import type { Ranked } from '#knowledge/rank-candidates.ts';
import { type AskedTerm, type Reading, readQuestion } from '#knowledge/read-question.ts';
import type { Resources } from '#src/resources.ts';
import { confidenceOf } from './confidence.ts';
import { findHere } from './find-here.ts';
import type { Turn } from './turn.ts';
import type { Understood } from './understand-question.ts';

/** As sure as this the whole message was understood as it stands. */
const sureAsItStands = 0.95;
/** What is told beside the wish weighs so much of what it would alone. */
const besideWish = 0.35;
/** A wish of fewer syllables that tell a topic says too little. */
const fewestTelling = 2;
const telling = 0.9;

const clause = /[,.;:\n]+\s*|\s+(?=(?:giờ|gio|bây giờ|bay gio|chừ|chu)\s)/iu;
/** With these people come to what they want. */
const wish =
  /(?:^|\s)(?:giờ|gio|chừ|muốn|muon|xin|tính|tinh|định|dinh|cần|can|đòi|phải|phai|nhờ|nho|đi|di|làm|lam)(?=\s|$)/iu;

/**
 * "Má cho em miếng đất, má 79 tuổi, em có vợ rồi, giờ sang tên cần mang gì": where the whole leaves it unsure, it is
 * looked for once more with the wish before the circumstances, and the surer of both is taken.
 */
export async function leadWithWish(
  resources: Pick<Resources, 'db'>,
  turn: Pick<Turn, 'centre' | 'today'>,
  asked: Understood,
): Promise<readonly Ranked[]> {
  const ranked = await findHere(resources, turn, asked.reading);
  const sure = confidenceOf(asked, ranked).first;
  const led = sure < sureAsItStands ? fadeCircumstances(asked.reading) : null;
  if (!led) return ranked;
  const again = await findHere(resources, turn, led);
  return confidenceOf(asked, again).first > sure ? again : ranked;
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

import { readQuestion } from '#knowledge/read-question.ts';
import type { GapTerms } from './gap.ts';

/** What is asked, by what it means to the finder: "làm lại cccd" and "cấp đổi thẻ căn cước" come near each other. */
export function gapTerms(question: string): GapTerms {
  const terms = readQuestion(question)
    .terms.map(({ id, meant }) => [String(id), Math.round(meant * 1000) / 1000] as const)
    .filter(([, weight]) => weight >= fewest);
  return Object.fromEntries(terms);
}

/** Words of courtesy and of the aspects weigh less than this. */
const fewest = 0.3;

/** Cosine of two questions: 1 for the same, 0 for nothing in common. */
export function likeness(one: GapTerms, other: GapTerms): number {
  const dot = Object.entries(one).reduce((sum, [id, weight]) => sum + weight * (other[id] ?? 0), 0);
  const size = lengthOf(one) * lengthOf(other);
  return size === 0 ? 0 : dot / size;
}

function lengthOf(terms: GapTerms): number {
  return Math.sqrt(Object.values(terms).reduce((sum, weight) => sum + weight * weight, 0));
}

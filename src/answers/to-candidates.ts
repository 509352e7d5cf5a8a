import type { Ranked } from '#knowledge/rank-candidates.ts';
import type { Candidate } from './answer.ts';

const most = 10;

/**
 * The procedures that may be meant, best first; a guide stands for the procedures it is about. The first carries how
 * sure it is, the others as much less as they fit less.
 */
export function toCandidates(ranked: readonly Ranked[], confidence = 1): readonly Candidate[] {
  const best = Math.max(...ranked.map(({ score }) => score));
  const names = new Map(ranked.map((entry) => [entry.entryId, entry.name]));
  const found = new Map<string, Candidate>();
  for (const entry of ranked) {
    const codes = entry.kind === 'procedure' ? [entry.entryId] : entry.procedures;
    for (const code of codes) {
      const name = names.get(code);
      if (name !== undefined && !found.has(code))
        found.set(code, { code, name, score: round(confidence * (entry.score / best)) });
    }
  }
  return Array.from(found.values()).slice(0, most);
}

function round(score: number): number {
  return Math.min(1, Math.round(score * 1000) / 1000);
}

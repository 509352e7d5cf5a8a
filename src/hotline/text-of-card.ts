import type { Card, CardPaper } from './card.ts';

/** A card as somebody pastes it into a message: what it says, its facts, what to bring, where it is from. */
export function textOfCard({ title, say, facts, papers, warnings, sources }: Card): string {
  const lines = [
    title,
    ...say,
    ...warnings,
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...papers.flatMap((paper, at) => [...headOf(paper, papers[at - 1]), lineOf(paper)]),
    ...sources.map(({ text, url }) => (url ? `${text} ${url}` : text)),
  ];
  return lines.filter((line) => line.trim() !== '').join('\n');
}

/** The case's name before the first paper that is of it. */
function headOf({ group }: CardPaper, before: CardPaper | undefined): readonly string[] {
  return group !== undefined && group !== before?.group ? [`${group}:`] : [];
}

function lineOf({ text, detail }: CardPaper): string {
  return detail ? `- ${text} (${detail})` : `- ${text}`;
}

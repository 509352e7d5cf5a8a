import type { Card } from './card.ts';

/** A card as somebody pastes it into a message: what it says, its facts, what to bring, where it is from. */
export function textOfCard({ title, say, facts, papers, warnings, sources }: Card): string {
  const lines = [
    title,
    ...say,
    ...warnings,
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...papers.map(({ text, detail }) => (detail ? `- ${text} (${detail})` : `- ${text}`)),
    ...sources.map(({ text, url }) => (url ? `${text} ${url}` : text)),
  ];
  return lines.filter((line) => line.trim() !== '').join('\n');
}

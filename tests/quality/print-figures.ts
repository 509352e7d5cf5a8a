import type { Figures } from './measure.ts';

const widths = [17, 18, 6, 9, 9, 8, 10, 10];

export const figuresHead = line(['questions', 'finder', 'rows', 'first', 'top 3', 'MRR@10', 'p50', 'p95']);

export function figuresLine(group: string, finder: string, figures: Figures): string {
  return line([
    group,
    finder,
    String(figures.rows),
    percent(figures.first),
    percent(figures.topThree),
    figures.reciprocalRank.toFixed(2),
    ms(figures.p50),
    ms(figures.p95),
  ]);
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

export function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, column) =>
      column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    .join('');
}

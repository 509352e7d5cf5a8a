import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Figures } from './count-figures.ts';
import { percent } from './print-figures.ts';
import { share, type Tally } from './tally.ts';

const tallySchema = z.object({ right: z.number(), of: z.number() });
const reportSchema = z.object({
  schema: z.literal(1),
  /** The figures that must not fall. */
  figures: z.record(z.string(), tallySchema),
  /** The same by kind, style and split: compared, and allowed to change places. */
  groups: z.record(z.string(), tallySchema).default({}),
  causes: z.record(z.string(), z.number()).default({}),
  calibrationError: z.number().optional(),
  /** How each development question ended; what is held out never stands here. */
  questions: z.record(z.string(), z.string()).default({}),
});

/** One run in figures: the same code and rows give the same report, to the letter. */
export type Report = z.infer<typeof reportSchema>;

export function readReport(file: string): Report {
  return reportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function writeReport(file: string, report: Report): void {
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
}

/** Which of the figures once reached are lost, one line each. */
export function fallen(floor: Figures, reached: Figures): readonly string[] {
  return Object.entries(floor).flatMap(([name, then]) => {
    const now = reached[name];
    if (!now) return [`${name}: not measured any more, was ${said(then)}`];
    return hasFallen(then, now) ? [`${name}: ${said(now)}, was ${said(then)}`] : [];
  });
}

/** Over the same rows not one may be lost; where rows came or went, one of them is no fall. */
function hasFallen(then: Tally, now: Tally): boolean {
  if (now.of === then.of) return now.right < then.right;
  return (now.right + 1) * then.of < then.right * now.of;
}

/** The better of both, figure by figure: what is stored is only ever raised. */
export function raised(floor: Figures, reached: Figures): Figures {
  const better = Object.entries(reached).map(([name, now]): [string, Tally] => {
    const then = floor[name];
    return [name, then && share(then) > share(now) ? then : now];
  });
  return { ...floor, ...Object.fromEntries(better) };
}

/** Raises the stored report, which holds figures and nothing else. */
export function raiseReport(file: string, { figures }: Pick<Report, 'figures'>): void {
  const floor = existsSync(file) ? readReport(file).figures : {};
  writeFileSync(file, `${JSON.stringify({ schema: 1, figures: raised(floor, figures) }, null, 2)}\n`);
}

/** What rose, what fell and which development questions ended otherwise, as lines. */
export function compareReports(then: Report, now: Report): readonly string[] {
  return [
    ...compareFigures(then.figures, now.figures),
    ...compareFigures(then.groups, now.groups),
    ...compareQuestions(then.questions, now.questions),
  ];
}

function compareFigures(then: Figures, now: Figures): readonly string[] {
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])];
  return names.flatMap((name) => {
    const [before, after] = [then[name], now[name]];
    if (!before && after) return [`new   ${name}: ${said(after)}`];
    if (before && !after) return [`gone  ${name}: was ${said(before)}`];
    if (!before || !after) return [];
    const change = share(after) - share(before);
    if (change === 0) return [];
    return [`${change > 0 ? 'rose' : 'fell'}  ${name}: ${said(before)} -> ${said(after)}`];
  });
}

function compareQuestions(
  then: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.entries(now).flatMap(([question, ending]) => {
    const before = then[question];
    if (before === undefined || before === ending) return [];
    return [`      ${before} -> ${ending}  ${question.replaceAll('\n', ' / ')}`];
  });
}

function said(figure: Tally): string {
  return `${percent(share(figure))} (${figure.right} of ${figure.of})`;
}

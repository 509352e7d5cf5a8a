import type { Asked } from './ask-rows.ts';
import type { Figures } from './count-figures.ts';
import { causes } from './fault-cause.ts';
import type { Measured } from './measure-all.ts';
import { percent } from './print-figures.ts';
import { reliability } from './reliability.ts';
import { share } from './tally.ts';
import type { Target } from './targets.ts';

/** The columns of a group of questions; every figure of it that has another name stands below. */
const columns = [
  ['first', 'first'],
  ['top 3', 'top three'],
  ['right', 'as expected'],
  ['wr. sure', 'not wrongly sure'],
  ['refused', 'not wrongly refused'],
  ['offered', 'asked back with the right one'],
  ['aspect', 'aspect heard'],
  ['outside', 'not answered out of scope'],
  ['door', 'pointed to the right door'],
] as const;
/** What is shown as what went wrong. */
const turned = new Set(['not wrongly sure', 'not wrongly refused', 'not answered out of scope']);

/** One line a group: shares of the rows that a column speaks of. */
export function groupLines(figures: Figures): readonly string[] {
  const groups = [...new Set(Object.keys(figures).map((name) => name.split(': ')[0] ?? ''))];
  const asked = groups.filter((group) => figures[`${group}: as expected`] !== undefined);
  const head = ['questions'.padEnd(24), 'rows'.padStart(5), ...columns.map(([short]) => short.padStart(9))];
  return [
    head.join(''),
    ...asked.map((group) => {
      const cells = columns.map(([, name]) => cell(figures, `${group}: ${name}`).padStart(9));
      const rows = String(figures[`${group}: as expected`]?.of ?? 0);
      return [group.padEnd(24), rows.padStart(5), ...cells].join('');
    }),
  ];
}

function cell(figures: Figures, name: string): string {
  const found = figures[name];
  if (!found) return '-';
  const isTurned = turned.has(name.split(': ')[1] ?? '');
  return percent(isTurned ? 1 - share(found) : share(found));
}

/** What is no group of questions: facts, conversations, told cases, guardrails. */
export function otherLines(figures: Figures): readonly string[] {
  const names = Object.keys(figures).filter(
    (name) => figures[`${name.split(': ')[0]}: as expected`] === undefined,
  );
  return names.map((name) => {
    const { right, of } = figures[name] ?? { right: 0, of: 0 };
    return `${name.padEnd(60)} ${percent(share({ right, of })).padStart(8)}  ${right} of ${of}`;
  });
}

export function targetLines(stands: readonly Target[]): readonly string[] {
  return stands.map(({ name, stands: now, asked, met }) => {
    const verdict = met === null ? 'not measured' : met ? 'met' : 'MISSED';
    return `${name.padEnd(46)} ${now.padStart(9)}   ${asked.padEnd(18)} ${verdict}`;
  });
}

export function reliabilityLines(asked: readonly Asked[]): readonly string[] {
  const { bins, calibrationError } = reliability(asked);
  return [
    ...bins.map(
      ({ from, rows, told, right }) =>
        `told ${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}  ${String(rows).padStart(5)} rows  told ${told.toFixed(2)}  right ${right.toFixed(2)}  ${'#'.repeat(Math.round(right * 40))}`,
    ),
    `expected calibration error ${calibrationError.toFixed(3)}`,
  ];
}

/** How many failed for each cause; of the development rows also which, where `examples` are wanted. */
export function causeLines({ faults }: Measured, show: 'counts' | 'examples'): readonly string[] {
  return causes.flatMap((cause) => {
    const failed = faults.filter((fault) => fault.cause === cause);
    if (failed.length === 0) return [];
    const held = failed.filter(({ asked }) => asked.row.split === 'held').length;
    const shown = failed.filter(({ asked }) => asked.row.split === 'dev');
    const line = `${String(failed.length).padStart(5)}  ${cause}${held > 0 ? ` (${held} held out)` : ''}`;
    return show === 'counts' ? [line] : [line, ...shown.map(({ asked }) => `         ${exampleLine(asked)}`)];
  });
}

function exampleLine({ row, answer, ending, aspectRight }: Asked): string {
  const wanted = row.codes.length > 0 ? row.codes.slice(0, 2).join('|') : row.kind;
  const got = answer.candidates[0];
  const aspect =
    aspectRight === false ? ` aspect ${row.aspect} heard ${answer.aspects.join(',') || '-'}` : '';
  const guess = got ? `${got.code} ${got.score.toFixed(2)}` : `${answer.intent} ${answer.reason}`;
  return `${ending.padEnd(17)} ${wanted} <- ${guess}${aspect}  ${row.question.replaceAll('\n', ' / ')}`;
}

/** What failed outside of the questions; held-out conversations and cases are counted only. */
export function otherFaultLines({ facts, scripts, told, guard }: Measured): readonly string[] {
  return [
    ...facts
      .filter(({ wrong }) => wrong.length > 0)
      .map(({ pair, wrong }) => `fact   ${pair.code} ${pair.aspect}: ${wrong.join('; ')}  ${pair.question}`),
    ...scripts
      .filter(({ script }) => script.split === 'dev')
      .flatMap(({ script, turns }) =>
        turns
          .filter(({ wrong }) => wrong.length > 0)
          .map(({ said, wrong }) => `script ${script.title}: ${wrong.join('; ')}  "${said}"`),
      ),
    ...told
      .filter((run) => run.wrong.length > 0 && run.told.split === 'dev')
      .map((run) => `told   ${run.told.when} ${run.told.code}: ${run.wrong.join('; ')}  ${run.told.text}`),
    ...guard
      .filter(({ right, row }) => !right && row.split === 'dev')
      .map(
        ({ row, answer }) => `guard  ${row.expect} <- ${answer.outcome} ${answer.reason}  ${row.question}`,
      ),
  ];
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findEntries } from '#knowledge/find-entries.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { toCandidates } from '#src/answers/candidates.ts';
import { dayInVietnam, systemClock } from '#src/clock.ts';
import { createLog } from '#src/log.ts';
import { type Asker, type Decisions, measureDecisions, measureOutOfScope } from './decisions.ts';
import { type Figures, type Finder, measure } from './measure.ts';
import { openScratch, type Scratch } from './open-scratch.ts';
import { miniSearch, orama } from './peers.ts';
import { isHandWritten, isHeldOut, type Row, readRows, withoutMarks } from './read-rows.ts';
import { readTexts } from './read-texts.ts';

const records = '../shared/data/procedures.jsonl';
const questions = '../shared/data/questions-dev.tsv';
const floorFile = 'tests/quality/floor.json';

async function run({ db }: Scratch): Promise<number> {
  const rows = readRows(questions);
  const finders = [ours(db), ...(await peers(db))];
  const groups = groupsOf(rows);
  console.log(`finding, ${db.engine}, ${rows.length} questions, one run\n`);
  console.log(tableHead);
  const figures = new Map<string, Figures>();
  for (const [group, members] of groups) {
    for (const finder of finders) {
      const measured = await measure(finder, members);
      figures.set(`${group} / ${finder.name}`, measured);
      console.log(figuresLine(group, finder.name, measured));
    }
    console.log('');
  }
  const hand = await decisions(db, rows.filter(isHandWritten), 'hand-written');
  await decisions(
    db,
    rows.filter((row) => !isHandWritten(row)),
    'third-party',
  );
  const outside = await outOfScope(db);
  return compareWithFloor({
    handFirst: figures.get('hand-written / ours')?.first ?? 0,
    handTopThree: figures.get('hand-written / ours')?.topThree ?? 0,
    thirdFirst: figures.get('third-party / ours')?.first ?? 0,
    notWronglyAnswered: 1 - hand.answeredWrong,
    outOfScopeNotAnswered: 1 - outside,
  });
}

function groupsOf(rows: readonly Row[]): readonly (readonly [string, readonly Row[]])[] {
  const hand = rows.filter(isHandWritten);
  const styles = ['plain', 'colloquial', 'nodia', 'teen'].map(
    (style) => [style, hand.filter((row) => row.style === style)] as const,
  );
  return [
    ['hand-written', hand],
    ...styles,
    ['hand, no marks', hand.map(withoutMarks)],
    ['hand, held out', hand.filter(isHeldOut)],
    ['third-party', rows.filter((row) => !isHandWritten(row))],
  ];
}

function ours(db: Scratch['db']): Finder {
  const day = dayInVietnam(systemClock.now());
  return {
    name: 'ours',
    find: async (question) =>
      toCandidates(await findEntries(db, readQuestion(question), day)).map((candidate) => candidate.code),
  };
}

/** On the names alone, and on the whole text: the first is quicker, the second knows more. */
async function peers(db: Scratch['db']): Promise<readonly Finder[]> {
  const texts = await readTexts(db);
  return [
    miniSearch('minisearch names', texts, ['title', 'aliases']),
    miniSearch('minisearch text', texts, ['title', 'aliases', 'body']),
    await orama('orama names', texts, ['title', 'aliases']),
    await orama('orama text', texts, ['title', 'aliases', 'body']),
  ];
}

function asker(db: Scratch['db']): Asker {
  const log = createLog(systemClock, () => {});
  const resources = { db, clock: systemClock, log, centre: { name: 'Trung tâm', hotline: null } };
  return (question) =>
    answerQuestion(resources, { kind: 'citizen', channel: 'api' }, { question, language: 'vi' });
}

async function decisions(db: Scratch['db'], rows: readonly Row[], name: string): Promise<Decisions> {
  const measured = await measureDecisions(asker(db), rows);
  console.log(
    `deciding, ${name}, ${rows.length} questions: answered right ${percent(measured.answeredRight)}, ` +
      `wrong ${percent(measured.answeredWrong)}; asked back with the right one ${percent(measured.askedBackRight)}, ` +
      `without ${percent(measured.askedBackWrong)}; wrongly refused ${percent(measured.refused)}; ` +
      `aspect heard ${percent(measured.aspectRight)}; whole answer p50 ${ms(measured.p50)} p95 ${ms(measured.p95)}`,
  );
  if (process.argv.includes('--faults')) console.log(measured.faults.map((line) => `  ${line}`).join('\n'));
  return measured;
}

async function outOfScope(db: Scratch['db']): Promise<number> {
  const lines = readFileSync('tests/quality/out-of-scope.txt', 'utf8').trim().split('\n');
  const measured = await measureOutOfScope(asker(db), lines);
  console.log(
    `out of scope, ${lines.length} questions: answered with a procedure ${percent(measured.answered)}, asked back ${percent(measured.askedBack)}`,
  );
  if (process.argv.includes('--faults')) console.log(measured.faults.map((line) => `  ${line}`).join('\n'));
  return measured.answered;
}

type Floor = Readonly<Record<string, number>>;

/** What was once reached must not be lost; `--raise` writes better figures down and never lowers one. */
function compareWithFloor(reached: Floor): number {
  const floor: Floor = JSON.parse(readFileSync(floorFile, 'utf8'));
  const fallen = Object.entries(floor).filter(([name, least]) => (reached[name] ?? 0) < least);
  for (const [name, least] of fallen)
    console.log(`FELL ${name}: ${percent(reached[name] ?? 0)}, was ${percent(least)}`);
  console.log(`${Object.keys(floor).length - fallen.length} passed, ${fallen.length} failed`);
  if (process.argv.includes('--raise')) {
    const raised = Object.entries(reached).map(([name, value]) => [
      name,
      Math.max(floor[name] ?? 0, Math.floor(value * 1000) / 1000),
    ]);
    writeFileSync(floorFile, `${JSON.stringify(Object.fromEntries(raised), null, 2)}\n`);
  }
  return fallen.length > 0 ? 1 : 0;
}

const tableHead = `${'questions'.padEnd(16)}${'finder'.padEnd(18)}${'rows'.padStart(5)}${'first'.padStart(8)}${'top 3'.padStart(8)}${'MRR@10'.padStart(8)}${'p50'.padStart(10)}${'p95'.padStart(10)}`;

function figuresLine(group: string, finder: string, figures: Figures): string {
  return (
    group.padEnd(16) +
    finder.padEnd(18) +
    String(figures.rows).padStart(5) +
    percent(figures.first).padStart(8) +
    percent(figures.topThree).padStart(8) +
    figures.reciprocalRank.toFixed(2).padStart(8) +
    ms(figures.p50).padStart(10) +
    ms(figures.p95).padStart(10)
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

if (!existsSync(records) || !existsSync(questions)) {
  console.log('skipped: the quality bench needs ../shared/data');
  process.exit(process.env.CI === 'true' ? 1 : 0);
}
const scratch = await openScratch(records);
try {
  process.exitCode = await run(scratch);
} finally {
  await scratch.drop();
}

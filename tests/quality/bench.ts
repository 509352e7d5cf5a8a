import { existsSync, readFileSync } from 'node:fs';
import { findEntries } from '#knowledge/find-entries.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { toCandidates } from '#src/answers/to-candidates.ts';
import { dayInVietnam, systemClock } from '#src/clock.ts';
import { createLog } from '#src/log.ts';
import { type Asker, type Decisions, measureDecisions, measureOutOfScope } from './decisions.ts';
import { fallen, raiseFloor } from './floor.ts';
import { type Finder, measure, type Run, summarise } from './measure.ts';
import { openScratch, type Scratch } from './open-scratch.ts';
import { miniSearch, orama } from './peers.ts';
import { figuresHead, figuresLine, ms, percent } from './print-figures.ts';
import { isHandWritten, isHeldOut, type Row, readRows, withoutMarks } from './read-rows.ts';
import { readTexts } from './read-texts.ts';

// npm run test:quality [-- --faults] [--raise] [--no-peers]
const records = '../shared/data/procedures.jsonl';
const questions = '../shared/data/questions-dev.tsv';
const ownQuestions = 'tests/quality/questions-own.tsv';
const wants = (flag: string) => process.argv.includes(flag);

async function run({ db }: Scratch): Promise<number> {
  const own = readRows(ownQuestions);
  const rows = readRows(questions);
  const folded = rows.filter(isHandWritten).map(withoutMarks);
  console.log(
    `finding, ${db.engine}, ${rows.length} questions and ${folded.length} without marks, one run\n`,
  );
  const asked = [...rows, ...folded, ...own];
  const mine = await measure(ours(db), asked);
  const all = [{ name: 'ours', runs: mine }];
  for (const peer of wants('--no-peers') ? [] : await peers(db)) {
    all.push({ name: peer.name, runs: await measure(peer, asked) });
  }
  printTable(all, { folded: new Set(folded), own: new Set(own) });
  const hand = await decisions(db, rows.filter(isHandWritten), 'hand-written');
  await decisions(
    db,
    rows.filter((row) => !isHandWritten(row)),
    'third-party',
  );
  await decisions(db, own, 'our own');
  const outside = await outOfScope(db);
  const figuresOf = (wanted: (row: Row) => boolean) => summarise(mine.filter((one) => wanted(one.row)));
  const written = figuresOf((row) => isHandWritten(row) && !folded.includes(row) && !own.includes(row));
  return closeWith({
    handFirst: written.first,
    handTopThree: written.topThree,
    handFoldedFirst: figuresOf((row) => folded.includes(row)).first,
    ownFirst: figuresOf((row) => own.includes(row)).first,
    thirdFirst: figuresOf((row) => !isHandWritten(row)).first,
    handNotWronglyAnswered: 1 - hand.answeredWrong,
    handNotRefused: 1 - hand.refused,
    handAspectHeard: hand.aspectRight,
    outOfScopeNotAnswered: 1 - outside,
  });
}

type Apart = { readonly folded: ReadonlySet<Row>; readonly own: ReadonlySet<Row> };

function printTable(all: readonly { name: string; runs: readonly Run[] }[], { folded, own }: Apart): void {
  const whole = (row: Row) => !folded.has(row) && !own.has(row);
  const style = (name: string) => (row: Row) => row.style === name && whole(row);
  const groups: readonly (readonly [string, (row: Row) => boolean])[] = [
    ['hand-written', (row) => isHandWritten(row) && whole(row)],
    ['- plain', style('plain')],
    ['- colloquial', style('colloquial')],
    ['- no diacritics', style('nodia')],
    ['- teencode', style('teen')],
    ['- all unmarked', (row) => folded.has(row)],
    ['- held out', (row) => isHandWritten(row) && whole(row) && isHeldOut(row)],
    ['third-party', (row) => !isHandWritten(row)],
    ['our own', (row) => own.has(row)],
  ];
  console.log(figuresHead);
  for (const [group, wanted] of groups) {
    for (const { name, runs } of all) {
      console.log(figuresLine(group, name, summarise(runs.filter((one) => wanted(one.row)))));
    }
  }
  console.log('');
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
    miniSearch('minisearch text', texts, ['title', 'aliases', 'body']),
    miniSearch('minisearch names', texts, ['title', 'aliases']),
    await orama('orama text', texts, ['title', 'aliases', 'body']),
    await orama('orama names', texts, ['title', 'aliases']),
  ];
}

function asker(db: Scratch['db']): Asker {
  const log = createLog(systemClock, () => {});
  const resources = {
    db,
    clock: systemClock,
    log,
    centre: { name: 'Trung tâm', hotline: null, province: null },
  };
  return (question) =>
    answerQuestion(resources, { kind: 'citizen', channel: 'api' }, { question, language: 'vi' });
}

async function decisions(db: Scratch['db'], rows: readonly Row[], name: string): Promise<Decisions> {
  const measured = await measureDecisions(asker(db), rows);
  console.log(
    `deciding, ${name}, ${rows.length} questions: answered right ${percent(measured.answeredRight)}, ` +
      `wrongly answered ${percent(measured.answeredWrong)}; asked back with the right one ${percent(measured.askedBackRight)}, ` +
      `without it ${percent(measured.askedBackWrong)}; wrongly refused ${percent(measured.refused)}; ` +
      `aspect heard ${percent(measured.aspectRight)}; whole answer p50 ${ms(measured.p50)}, p95 ${ms(measured.p95)}`,
  );
  printFaults(measured.faults);
  return measured;
}

async function outOfScope(db: Scratch['db']): Promise<number> {
  const lines = readFileSync('tests/quality/out-of-scope.txt', 'utf8').trim().split('\n');
  const measured = await measureOutOfScope(asker(db), lines);
  console.log(
    `out of scope, ${lines.length} questions: answered with a procedure ${percent(measured.answered)}, asked back ${percent(measured.askedBack)}`,
  );
  printFaults(measured.faults);
  return measured.answered;
}

function printFaults(faults: readonly string[]): void {
  if (wants('--faults')) for (const fault of faults) console.log(`  ${fault}`);
}

function closeWith(reached: Readonly<Record<string, number>>): number {
  const lost = fallen(reached);
  for (const line of lost) console.log(`FELL ${line}`);
  if (wants('--raise')) raiseFloor(reached);
  const passed = Object.keys(reached).length - lost.length;
  console.log(`${passed} passed, ${lost.length} failed`);
  return lost.length > 0 ? 1 : 0;
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

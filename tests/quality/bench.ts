import { existsSync, readdirSync } from 'node:fs';
import { findEntries } from '#knowledge/find-entries.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { getChecklist } from '#src/answers/get-checklist.ts';
import { type Clock, dayInVietnam, systemClock } from '#src/clock.ts';
import { createLog } from '#src/log.ts';
import { type AllRows, allRows } from './all-rows.ts';
import { readFacts } from './check-facts.ts';
import { closeBench } from './close-bench.ts';
import type { Figures } from './count-figures.ts';
import { causes } from './fault-cause.ts';
import { groupFigures, headFigures, mustNotFall } from './figures-of.ts';
import { type Finder, measure, quantile, type Run, summarise } from './measure.ts';
import { type Measurable, type Measured, measureAll } from './measure-all.ts';
import { openScratch, type Scratch } from './open-scratch.ts';
import { miniSearch, orama } from './peers.ts';
import { figuresHead, figuresLine, ms } from './print-figures.ts';
import {
  causeLines,
  groupLines,
  otherFaultLines,
  otherLines,
  reliabilityLines,
  targetLines,
} from './print-measured.ts';
import { bareId, isHandWritten, type Row, withoutMarks } from './read-rows.ts';
import { readScripts } from './read-scripts.ts';
import { readTexts } from './read-texts.ts';
import { reliability } from './reliability.ts';
import type { Report } from './report.ts';
import { readGuard } from './run-guard.ts';
import { type Times, targets } from './targets.ts';
import { readToldCases } from './told-cases.ts';

// npm run test:quality [-- --faults] [--no-peers] [--report <file>] [--compare <file>] [--raise]
const records = '../shared/data/procedures.jsonl';
const questions = '../shared/data/questions-dev.tsv';
const toldCases = 'tests/journeys/told-cases';
const wants = (flag: string) => process.argv.includes(flag);
/** Fees and discounts hold by dates: the day on which the expected values were read. */
const clock: Clock = { now: () => new Date('2026-11-22T02:00:00Z'), elapsed: systemClock.elapsed };
const centre = { name: 'Trung tâm', hotline: null, province: null };

async function run({ db }: Scratch): Promise<number> {
  const rows = allRows(questions);
  const system = systemOf(db);
  const { mine, all } = await findAll(system, db, rows);
  const measured = await measureAll(system, {
    rows,
    guard: readGuard('tests/quality/questions'),
    facts: readFacts('tests/quality/facts.tsv'),
    scripts: [
      ...readScripts('tests/quality/scripts-dev', 'dev'),
      ...readScripts('tests/quality/scripts-held', 'held'),
    ],
    told: [
      ...readToldCases(
        readdirSync(toldCases).map((name) => `${toldCases}/${name}`),
        'of-procedure',
      ),
      ...readToldCases(['tests/quality/told-own.tsv'], 'at-once'),
    ],
  });
  const figures = headFigures(measured);
  const groups = groupFigures(measured);
  const times = timesOf(measured, mine);
  console.log(`finding, ${db.engine}, one run\n`);
  printFinding(all, rows);
  print('deciding: shares of the rows that a column speaks of', [...groupLines(figures)]);
  print('the same by origin, kind and style', groupLines(groups));
  print('beside questions', [...otherLines(figures), ...otherLines(groups)]);
  print('how sure, and how often right', reliabilityLines([...measured.asked, ...measured.unmarked]));
  print('failures by cause', causeLines(measured, wants('--faults') ? 'examples' : 'counts'));
  if (wants('--faults')) print('other failures', otherFaultLines(measured));
  print(`times on ${db.engine}`, timeLines(times));
  print('what is asked of us', targetLines(targets(figures, times)));
  return closeBench(reportOf(measured), process.argv);
}

function systemOf(db: Scratch['db']): Measurable {
  const resources = { db, clock, centre, log: createLog(clock, () => {}) };
  const citizen = { kind: 'citizen', channel: 'api' } as const;
  return {
    ask: (question, conversationId) =>
      answerQuestion(resources, citizen, {
        ...{ question, language: 'vi' },
        ...(conversationId !== undefined && { conversationId }),
      }),
    find: (question) => findEntries(db, readQuestion(question), dayInVietnam(clock.now())),
    list: (asked) => getChecklist(resources, asked),
  };
}

type Found = { readonly name: string; readonly runs: readonly Run[] };

/** Finding alone: ours over every row that a procedure serves, the peers over those that they were always given. */
async function findAll(
  system: Measurable,
  db: Scratch['db'],
  rows: AllRows,
): Promise<{ readonly mine: readonly Run[]; readonly all: readonly Found[] }> {
  const ours: Finder = {
    name: 'ours',
    find: async (question) => {
      const ranked = await system.find(question);
      // A guide counts as itself, and as the procedures that it is about.
      return ranked.map(({ entryId, procedures }) => [bareId(entryId), ...procedures]);
    },
  };
  const folded = rows.shared.filter(isHandWritten).map(withoutMarks);
  const before = [...rows.shared, ...folded, ...rows.first];
  const served = rows.later.filter(({ codes, expect }) => codes.length > 0 && expect !== 'elsewhere');
  const mine = await measure(ours, [...before, ...served]);
  const all = [{ name: ours.name, runs: mine }];
  // Beside the clock of a continuous run nobody reads them.
  const isAlone = wants('--no-peers') || process.env.CI === 'true';
  for (const peer of isAlone ? [] : await peers(db)) {
    all.push({ name: peer.name, runs: await measure(peer, before) });
  }
  return { mine, all };
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

function printFinding(all: readonly Found[], rows: AllRows): void {
  const shared = new Set(rows.shared);
  const hand = (row: Row) => isHandWritten(row) && shared.has(row);
  const isFolded = (row: Row) => row.source === 'shared' && !shared.has(row);
  const groups: readonly (readonly [string, (row: Row) => boolean])[] = [
    ['hand-written', hand],
    ...(['plain', 'colloquial', 'nodia', 'teen'] as const).map(
      (style) => [`- ${style}`, (row: Row) => row.style === style && hand(row)] as const,
    ),
    ['- all unmarked', isFolded],
    ['- held out', (row) => hand(row) && row.split === 'held'],
    ['third-party', (row) => !isHandWritten(row) && shared.has(row)],
    ['our own, first', (row) => row.source === 'first'],
    ['our own, later', (row) => row.source === 'own' && row.split === 'dev'],
    ['- held out', (row) => row.source === 'own' && row.split === 'held'],
  ];
  console.log(figuresHead);
  for (const [group, wanted] of groups) {
    for (const { name, runs } of all) {
      const figures = summarise(runs.filter((one) => wanted(one.row)));
      if (figures.rows > 0) console.log(figuresLine(group, name, figures));
    }
  }
  console.log('');
}

function timesOf({ asked, unmarked, readingP50 }: Measured, mine: readonly Run[]): Times {
  const whole = [...asked, ...unmarked].map(({ answer }) => answer.timings.totalMs);
  const finding = mine.map(({ milliseconds }) => milliseconds);
  return {
    findingP50: quantile(finding, 0.5),
    findingP95: quantile(finding, 0.95),
    answerP50: quantile(whole, 0.5),
    answerP95: quantile(whole, 0.95),
    readingP50,
  };
}

function timeLines({ findingP50, findingP95, answerP50, answerP95, readingP50 }: Times): readonly string[] {
  return [
    `reading       p50 ${ms(readingP50)}`,
    `finding       p50 ${ms(findingP50)}, p95 ${ms(findingP95)}`,
    `whole answer  p50 ${ms(answerP50)}, p95 ${ms(answerP95)}`,
  ];
}

function reportOf(measured: Measured): Report {
  const asked = [...measured.asked, ...measured.unmarked];
  const dev = asked.filter(({ row }) => row.split === 'dev');
  const head = headFigures(measured);
  const { calibrationError } = reliability([...measured.asked, ...measured.unmarked]);
  return {
    schema: 1,
    figures: only(mustNotFall, head),
    groups: { ...only((name) => !mustNotFall(name), head), ...groupFigures(measured) },
    causes: countCauses(measured),
    calibrationError: Math.round(calibrationError * 1000) / 1000,
    questions: Object.fromEntries(
      dev.map(({ row, ending, answer }) => [row.question, `${ending} ${answer.candidates[0]?.code ?? '-'}`]),
    ),
  };
}

function only(isMeant: (name: string) => boolean, figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([name]) => isMeant(name)));
}

function countCauses({ faults }: Measured): Readonly<Record<string, number>> {
  const counted = causes.map(
    (cause) => [cause, faults.filter((fault) => fault.cause === cause).length] as const,
  );
  return Object.fromEntries(counted.filter(([, failed]) => failed > 0));
}

function print(title: string, lines: readonly string[]): void {
  console.log(`${title}\n`);
  for (const line of lines) console.log(line);
  console.log('');
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

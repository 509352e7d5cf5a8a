import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findEntries } from '#knowledge/find-entries.ts';
import { foldText } from '#knowledge/fold.ts';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import { confidenceFeatures, featureNames, likelihood } from '#src/answers/confidence.ts';
import { spotDoor } from '#src/answers/doors/spot-door.ts';
import { spotConcern } from '#src/answers/guard/spot-concern.ts';
import { putToldFirst } from '#src/answers/put-told-first.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';
import { dayInVietnam, systemClock } from '#src/clock.ts';
import { type Fitted, fitLogistic } from './fit-logistic.ts';
import { openScratch, type Scratch } from './open-scratch.ts';
import { isHandWritten, isHeldOut } from './read-rows.ts';

/**
 * npm run calibrate [-- --write]: fits anew how sure an answer may be, on development questions alone; those that are
 * held back for acceptance are never read. Prints what ten foldings of the rows show, with --write keeps the weights.
 */
const records = '../shared/data/procedures.jsonl';
const sharedQuestions = '../shared/data/questions-dev.tsv';
const questions = 'tests/quality/questions/dev.tsv';
const ownQuestions = 'tests/quality/questions-own.tsv';
const outOfScope = ['tests/quality/out-of-scope.txt', 'tests/quality/calibrate-outside.txt'];
const weightsFile = 'src/answers/confidence-weights.ts';
const folds = 10;
/** What other doors are for never comes to a search. */
const unsought = new Set(['emergency', 'dossier', 'ticket', 'hotline', 'several-questions']);

type Asked = {
  readonly codes: readonly string[];
  readonly mustAsk: boolean;
  readonly question: string;
  /** Twins of one question stand in one fold. */
  readonly group: number;
};

type Sample = {
  readonly features: readonly number[];
  readonly first: number;
  readonly amongThree: number;
  readonly group: number;
};

function readAsked(): readonly Asked[] {
  const rows = [...readOld(sharedQuestions), ...readOld(ownQuestions), ...readNew(), ...readOutside()];
  return rows.flatMap((row, group) => {
    const folded = foldText(row.question);
    const twins = folded === row.question.toLowerCase() ? [row.question] : [row.question, folded];
    return twins.map((question) => ({ ...row, question, group }));
  });
}

function readOld(file: string): readonly Omit<Asked, 'group'>[] {
  if (!existsSync(file)) return [];
  return linesOf(file).flatMap((line) => {
    const [codes = '', aspect = '', style = '', question = ''] = line.split('\t');
    const row = { codes: codes.split(','), aspect, style, question };
    return isHandWritten(row) && isHeldOut(row) ? [] : [{ codes: row.codes, mustAsk: false, question }];
  });
}

function readNew(): readonly Omit<Asked, 'group'>[] {
  if (!existsSync(questions)) return [];
  return linesOf(questions).flatMap((line) => {
    const [codes = '', , , kind = '', expect = '', question = ''] = line.split('\t');
    if (unsought.has(kind) || expect === 'elsewhere') return [];
    const meant = expect === 'no' || codes === '-' ? [] : codes.split(',');
    return [{ codes: meant, mustAsk: expect === 'ask', question: question.replaceAll('\\n', '\n') }];
  });
}

function readOutside(): readonly Omit<Asked, 'group'>[] {
  const lines = outOfScope.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n'));
  return lines.map((question) => ({ codes: [], mustAsk: false, question }));
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
}

async function sample({ db }: Scratch, asked: readonly Asked[]): Promise<readonly Sample[]> {
  const day = dayInVietnam(systemClock.now());
  const samples: Sample[] = [];
  for (const { codes, mustAsk, question, group } of asked) {
    const understood = understandQuestion(question);
    // What is known for no public service by its words is kept: other questions of its kind will not be.
    if (spotDoor(question) || spotConcern(understood)) continue;
    const ranked = putToldFirst(understood.reading, await findEntries(db, understood.reading, day));
    const features = confidenceFeatures(understood, ranked);
    if (!features) continue;
    const isRight = (entry: Ranked | undefined) => entry !== undefined && serves(entry, codes);
    // Of a question that means any of several, the first is what was meant as often as not.
    const first = isRight(ranked[0]) ? (mustAsk ? 1 / Math.max(2, codes.length) : 1) : 0;
    samples.push({ features, first, amongThree: ranked.slice(0, 3).some(isRight) ? 1 : 0, group });
  }
  return samples;
}

/** A guide is right by its own name, or where it is about the right procedure. */
function serves(entry: Ranked, codes: readonly string[]): boolean {
  return (
    codes.includes(entry.entryId.replace(/^[a-z]+:/, '')) ||
    entry.procedures.some((code) => codes.includes(code))
  );
}

type Target = 'first' | 'amongThree';

function fitTo(samples: readonly Sample[], target: Target): Fitted {
  return fitLogistic(samples.map((one) => ({ features: one.features, right: one[target] })));
}

/** What each sample is told by a fit that has not seen its question. */
function unseen(samples: readonly Sample[], target: Target): readonly { told: number; right: number }[] {
  return Array.from({ length: folds }, (_, fold) => {
    const fitted = fitTo(
      samples.filter(({ group }) => group % folds !== fold),
      target,
    );
    return samples
      .filter(({ group }) => group % folds === fold)
      .map((one) => ({ told: likelihood(fitted, one.features), right: one[target] }));
  }).flat();
}

function printTarget(samples: readonly Sample[], target: Target): void {
  const seen = unseen(samples, target);
  const loss = mean(
    seen.map(({ told, right }) => -(right * Math.log(told) + (1 - right) * Math.log(1 - told))),
  );
  const square = mean(seen.map(({ told, right }) => (told - right) ** 2));
  console.log(
    `\n${target}: ${samples.length} samples, log loss ${loss.toFixed(3)}, mean square ${square.toFixed(3)}, unseen in ten foldings`,
  );
  for (let from = 0; from < 10; from++) {
    const bin = seen.filter(({ told }) => Math.min(9, Math.floor(told * 10)) === from);
    const [told, right] = [mean(bin.map((one) => one.told)), mean(bin.map((one) => one.right))];
    console.log(
      `  told ${(from / 10).toFixed(1)}..  ${String(bin.length).padStart(4)} rows, told ${told.toFixed(2)}, right ${right.toFixed(2)}`,
    );
  }
  for (const least of [0.3, 0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8]) {
    const over = seen.filter(({ told }) => told >= least);
    const wrong = over.reduce((sum, { right }) => sum + 1 - right, 0) / seen.length;
    const missed = seen.filter(({ told }) => told < least).reduce((sum, { right }) => sum + right, 0);
    console.log(
      `  from ${least.toFixed(2)}: ${over.length} rows, wrong ${(wrong * 100).toFixed(1)} %, right below ${((missed / seen.length) * 100).toFixed(1)} %`,
    );
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function printWeights({ bias, weights }: Fitted): void {
  console.log(`  ${'bias'.padEnd(28)} ${bias.toFixed(3)}`);
  featureNames.forEach((name, at) => {
    console.log(`  ${name.padEnd(28)} ${(weights[at] ?? 0).toFixed(3)}`);
  });
}

function keep(fitted: Readonly<Record<Target, Fitted>>): void {
  const written = Object.entries(fitted).map(([target, { bias, weights }]) => {
    const lines = weights.map(
      (weight, at) => `      ${Number(weight.toFixed(3))}, // ${featureNames[at] ?? ''}`,
    );
    return `  ${target}: {\n    bias: ${Number(bias.toFixed(3))},\n    weights: [\n${lines.join('\n')}\n    ],\n  },`;
  });
  const text = readFileSync(weightsFile, 'utf8');
  const head = text.slice(0, text.indexOf('export const confidenceWeights'));
  const type = '{ readonly first: Coefficients; readonly amongThree: Coefficients }';
  writeFileSync(
    weightsFile,
    `${head}export const confidenceWeights: ${type} = {\n${written.join('\n')}\n};\n`,
  );
}

if (!existsSync(records) || !existsSync(sharedQuestions)) {
  console.log('skipped: calibrating needs ../shared/data');
  process.exit(0);
}
const scratch = await openScratch(records);
try {
  const samples = await sample(scratch, readAsked());
  printTarget(samples, 'first');
  printTarget(samples, 'amongThree');
  const fitted = { first: fitTo(samples, 'first'), amongThree: fitTo(samples, 'amongThree') };
  console.log('\nfirst');
  printWeights(fitted.first);
  if (process.argv.includes('--write')) keep(fitted);
} finally {
  await scratch.drop();
}

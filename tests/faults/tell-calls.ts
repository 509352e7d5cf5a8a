import type { FeedLine } from '#src/hotline/simulator/feed-line.ts';
import { pause } from '#tests/support/wait-for.ts';
import { askedCode } from './numbered-catalogue.ts';
import {
  type Group,
  type Line,
  readTalks,
  utterCorrected,
  utterGuessed,
  utterInPieces,
} from './utter-lines.ts';

/** A call as its feed told it, and how far that came. */
export type ToldCall = {
  readonly name: string;
  /** What was said, in order. */
  readonly lines: Line[];
  /** The names of those whose end was acknowledged. */
  readonly heard: Set<string>;
  /** The procedures that were asked about, each once. */
  readonly codes: string[];
  isEnded: boolean;
};

export type Calling = {
  readonly calls: readonly ToldCall[];
  isOver(): boolean;
  /** Resolves when all calls have ended, or nobody takes what is told of them any more. */
  end(): Promise<void>;
};

type Plan = {
  /** Programs that take what is told; any of them, as a platform spreads it. */
  readonly lines: readonly FeedLine[];
  readonly calls: number;
  /** Within which all of them begin. */
  readonly withinMs: number;
  readonly random: () => number;
  /** Whether everything that was said in the call was thought about. */
  isThought(name: string): Promise<boolean>;
};

const turns = 4;
/** In this turn what is said besides is told when the call is over. */
const lateTurn = 1;
const patienceMs = 100_000;
/** For one answer, with all tries. */
const answerMs = 10_000;

/**
 * Calls side by side, told as feeds tell them: partials before and after their final, pieces, finals that are put right,
 * much of it twice and all of it out of order, some when the call is over, and of every other call everything twice more
 * at the end. What is not acknowledged is sent again.
 */
export function tellCalls(plan: Plan): Calling {
  const calls: ToldCall[] = [];
  let isOver = false;
  const tellAll = async () => {
    const talks = await readTalks();
    const all: Promise<void>[] = [];
    for (let at = 0; at < plan.calls; at++) {
      const call: ToldCall = { name: `call-${at}`, lines: [], heard: new Set(), codes: [], isEnded: false };
      calls.push(call);
      const besides = talks[at % talks.length] ?? [];
      all.push(tellCall(plan, { call, at, besides }));
      await pause(plan.withinMs / plan.calls);
    }
    await Promise.all(all);
    isOver = true;
  };
  const ended = tellAll();
  return { calls, isOver: () => isOver, end: () => ended };
}

type Telling = {
  readonly call: ToldCall;
  readonly at: number;
  /** What is said besides what is asked, a line in each turn. */
  readonly besides: readonly Omit<Line, 'segment'>[];
};

async function tellCall(plan: Plan, { call, at, besides }: Telling): Promise<void> {
  const { name, lines, heard, codes } = call;
  const all: Group[] = [];
  const twins: Promise<boolean>[] = [];
  const tell = async (groups: readonly Group[]): Promise<boolean> => {
    all.push(...groups);
    const again = disorder(groups, plan.random);
    if (plan.random() < 0.15) twins.push(pause(1_500 * plan.random()).then(() => push(plan, again)));
    await pause(300 * plan.random());
    return await push(plan, again);
  };
  const tellLine = async (line: Line, groups: readonly Group[]): Promise<boolean> => {
    const isTold = await tell(groups);
    if (isTold) heard.add(line.segment);
    return isTold;
  };
  const late: (() => Promise<boolean>)[] = [];
  const begins = new Date().toISOString();
  if (!(await tell([[{ type: 'call.started', call: name, at: begins }]]))) return;
  for (let turn = 0; turn < turns; turn++) {
    const said = linesOf(turn, { at, besides });
    lines.push(...said.map(({ line }) => line));
    const now = Date.now();
    const tells = said.map(({ line, utter }, step) => {
      const groups = utter(line, { call: name, at: new Date(now + step).toISOString() });
      return () => tellLine(line, groups);
    });
    const isLate = turn === lateTurn && said.length > asking;
    if (isLate) late.push(...tells.splice(0, 1));
    // Side by side, so that one overtakes another.
    if ((await Promise.all(tells.map((each) => each()))).includes(false)) return;
    codes.push(askedCode(at, turn));
    // Nobody asks on before they are answered.
    if (!(await isThoughtInTime(plan, name))) return;
    await pause(2_000 * plan.random());
  }
  if (!(await tell([[{ type: 'call.ended', call: name, at: new Date().toISOString() }]]))) return;
  const after = await Promise.all(late.map((each) => each()));
  const isTold = [...after, ...(await Promise.all(twins))];
  if (at % 2 === 0) isTold.push(await push(plan, disorder([...all, ...all], plan.random)));
  call.isEnded = !isTold.includes(false);
}

type Said = { readonly line: Line; readonly utter: typeof utterGuessed };
/** Lines of a turn: what is asked, and what is answered. */
const asking = 2;

/** What is said besides, if anything, then a question and what an operator says to it. */
function linesOf(turn: number, { at, besides }: Pick<Telling, 'at' | 'besides'>): readonly Said[] {
  const other = besides[turn];
  const utter = (at + turn) % 3 === 0 ? utterCorrected : utterInPieces;
  return [
    ...(other ? [{ line: { ...other, segment: `b${turn}` }, utter }] : []),
    {
      line: {
        ...{ segment: `c${turn}`, speaker: 'citizen' },
        text: `lệ phí của ${askedCode(at, turn)} là bao nhiêu vậy em`,
      },
      utter: utterGuessed,
    },
    {
      line: { segment: `o${turn}`, speaker: 'operator', text: 'dạ để em xem rồi em báo liền' },
      utter: utterGuessed,
    },
  ];
}

/** In two batches, each to any program until one has taken it; `false`: nobody does. */
async function push(plan: Plan, groups: readonly Group[]): Promise<boolean> {
  const middle = Math.ceil(groups.length * plan.random());
  for (const batch of [groups.slice(0, middle), groups.slice(middle)]) {
    if (batch.length > 0 && !(await pushBatch(plan, batch.flat()))) return false;
  }
  return true;
}

async function pushBatch({ lines, random }: Plan, events: readonly object[]): Promise<boolean> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    const line = lines[Math.floor(random() * lines.length)];
    // A program that dies in the middle of an answer may be waited for for ever.
    const over = new AbortController();
    const told = line?.push(events).catch(() => null);
    const rows = await Promise.race([told, pause(answerMs, over.signal).then(() => null)]);
    over.abort();
    if (rows) return rows.every(({ outcome }) => outcome !== 'refused');
    await pause(100);
  }
  return false;
}

async function isThoughtInTime({ isThought }: Plan, name: string): Promise<boolean> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    if (await isThought(name).catch(() => false)) return true;
    await pause(200);
  }
  return false;
}

/** Some of them twice, and in any order. */
function disorder<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return [...items, ...items.filter(() => random() < 0.3)]
    .map((item) => ({ item, chance: random() }))
    .toSorted((one, other) => one.chance - other.chance)
    .map(({ item }) => item);
}

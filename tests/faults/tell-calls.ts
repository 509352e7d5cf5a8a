import type { FeedLine } from '#src/hotline/simulator/feed-line.ts';
import { pause } from '#tests/support/wait-for.ts';
import { askedCode } from './numbered-catalogue.ts';

/** A call as its feed told it, and how far that came. */
export type ToldCall = {
  readonly name: string;
  /** Whole utterances, by their names, that were acknowledged; each as it was said in the end. */
  readonly said: Map<string, string>;
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
const patienceMs = 60_000;

/**
 * Calls side by side, told as feeds tell them: partials before and after their final, much of it twice and out of
 * order, and everything once more at the end. What is not acknowledged is sent again.
 */
export function tellCalls(plan: Plan): Calling {
  const calls: ToldCall[] = [];
  let isOver = false;
  const tellAll = async () => {
    const all: Promise<void>[] = [];
    for (let at = 0; at < plan.calls; at++) {
      const call: ToldCall = { name: `call-${at}`, said: new Map(), codes: [], isEnded: false };
      calls.push(call);
      all.push(tellCall(plan, { call, at }));
      await pause(plan.withinMs / plan.calls);
    }
    await Promise.all(all);
    isOver = true;
  };
  const ended = tellAll();
  return { calls, isOver: () => isOver, end: () => ended };
}

async function tellCall(
  plan: Plan,
  { call, at }: { readonly call: ToldCall; readonly at: number },
): Promise<void> {
  const { name } = call;
  const all: object[] = [];
  const tell = async (events: readonly object[]): Promise<boolean> => {
    all.push(...events);
    const again = [...events, ...events.filter(() => plan.random() < 0.3)];
    return await push(plan, shuffle(again, plan.random));
  };
  const now = () => new Date().toISOString();
  if (!(await tell([{ type: 'call.started', call: name, at: now() }]))) return;
  for (let turn = 0; turn < turns; turn++) {
    const code = askedCode(at, turn);
    const caller = {
      segment: `c${turn}`,
      speaker: 'citizen',
      text: `lệ phí của ${code} là bao nhiêu vậy em`,
    };
    const operator = { segment: `o${turn}`, speaker: 'operator', text: 'dạ để em xem rồi em báo liền' };
    for (const said of [caller, operator]) {
      if (!(await tell(utter(name, said, now())))) return;
      call.said.set(said.segment, said.text);
      if (said === caller) call.codes.push(code);
    }
    // Nobody asks on before they are answered.
    if (!(await isThoughtInTime(plan, name))) return;
    await pause(2_000 * plan.random());
  }
  if (!(await tell([{ type: 'call.ended', call: name, at: now() }]))) return;
  call.isEnded = await push(plan, shuffle(all, plan.random));
}

type Utterance = { readonly segment: string; readonly speaker: string; readonly text: string };

/** What recognisers guess before they are sure, and one guess that is late. */
function utter(call: string, { segment, speaker, text }: Utterance, at: string): readonly object[] {
  const words = text.split(' ');
  const guess = (seq: number) => ({
    ...{ type: 'utterance', call, segment, speaker, seq, at, final: false },
    text: words.slice(0, 2 * seq).join(' '),
  });
  return [guess(1), guess(2), { ...guess(4), text, final: true, endOfTurn: true }, guess(3)];
}

/** In batches, to any program, until one has taken it; `false`: nobody does. */
async function push(plan: Plan, events: readonly object[]): Promise<boolean> {
  const middle = Math.ceil(events.length * plan.random());
  for (const batch of [events.slice(0, middle), events.slice(middle)]) {
    if (batch.length > 0 && !(await pushBatch(plan, batch))) return false;
  }
  return true;
}

async function pushBatch({ lines, random }: Plan, events: readonly object[]): Promise<boolean> {
  const until = performance.now() + patienceMs;
  while (performance.now() < until) {
    const line = lines[Math.floor(random() * lines.length)];
    const rows = await line?.push(events).catch(() => null);
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

function shuffle<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items
    .map((item) => ({ item, chance: random() }))
    .toSorted((one, other) => one.chance - other.chance)
    .map(({ item }) => item);
}

import { pause } from '#tests/support/wait-for.ts';
import { askedCode } from './numbered-catalogue.ts';
import { signZalo, type ZaloKeys } from './sign-zalo.ts';

/** What a citizen wrote. */
export type Line = {
  readonly user: string;
  readonly messageId: string;
  readonly text: string;
  /** What its answer must name; `null` where it is made to break what works on it. */
  readonly code: string | null;
};

export type Traffic = {
  readonly lines: readonly Line[];
  /** Lines whose delivery was answered with 200, by message id. */
  readonly acknowledged: ReadonlySet<string>;
  readonly counts: {
    deliveries: number;
    refusals: number;
    blind: number;
    forged: number;
    lateMs: number;
    /** How deliveries were answered; 0: not at all. */
    readonly statuses: Record<number, number>;
  };
  /** Nobody writes any more; resolves when the platform has nothing left to deliver. */
  end(): Promise<void>;
};

type Plan = {
  readonly keys: ZaloKeys;
  /** Where the programs that take webhooks listen. */
  readonly urls: readonly string[];
  readonly citizens: number;
  readonly perSecond: number;
  /** How many lines break what works on them: by a throw, or by the end of the whole program; one in a hundred. */
  readonly poison: { readonly throws: number; readonly kills: number };
  /** How much waits on our side by now; a slow machine is not buried under more than it can work. */
  backlog(): number;
  readonly random: () => number;
  /** Whoever wrote may be answered: the platform's windows open. */
  heard(user: string): Promise<void>;
};

const poisonEvery = 100;
const mostWaiting = 80;

/** Poison works by these words, and only in a build that knows them (fault-hooks.ts). */
export const poisonWords = { throws: 'nấm độc', kills: 'cây độc' };

/**
 * Citizens who write at random, and a platform that delivers what they wrote: again when it was not acknowledged,
 * sometimes twice, sometimes late and so in another order, and now and then somebody who only pretends to be it.
 */
export function writeAsCitizens(plan: Plan): Traffic {
  const { random } = plan;
  const lines: Line[] = [];
  const acknowledged = new Set<string>();
  const counts: Traffic['counts'] = {
    deliveries: 0,
    refusals: 0,
    blind: 0,
    forged: 0,
    lateMs: 0,
    statuses: {},
  };
  const questions = new Map<number, number>();

  const compose = (at: number): Line => {
    const citizen = Math.floor(random() * plan.citizens);
    const question = questions.get(citizen) ?? 0;
    questions.set(citizen, question + 1);
    const user = userId(citizen);
    const messageId = `m${at}`;
    const poison = at % poisonEvery === poisonEvery - 1 ? Math.floor(at / poisonEvery) : null;
    if (poison !== null && poison < plan.poison.throws + plan.poison.kills) {
      const words = poison < plan.poison.throws ? poisonWords.throws : poisonWords.kills;
      return { user, messageId, code: null, text: `Xin hỏi về ${words} (câu ${at})?` };
    }
    const code = askedCode(citizen, question);
    return { user, messageId, code, text: `${code} (câu ${at}) lệ phí bao nhiêu?` };
  };

  const deliver = async (line: Line, at: number): Promise<void> => {
    const signed = signZalo(plan.keys, { ...line, at });
    for (let attempt = 0; ; attempt++) {
      const url = plan.urls[Math.floor(random() * plan.urls.length)] ?? '';
      counts.deliveries += 1;
      const began = performance.now();
      const status = await post(url, signed);
      counts.statuses[status] = (counts.statuses[status] ?? 0) + 1;
      if (status === 200) {
        counts.lateMs = Math.max(counts.lateMs, performance.now() - began);
        acknowledged.add(line.messageId);
        return;
      }
      counts.refusals += 1;
      await pause(Math.min(2_000, 50 * 2 ** attempt) * (0.5 + random()));
    }
  };

  const write = async (line: Line, at: number): Promise<void> => {
    if (random() < 0.05) await pause(400 * random());
    const again = random() < 0.12 ? pause(1_500 * random()).then(() => deliver(line, at)) : null;
    if (again) counts.blind += 1;
    await Promise.all([deliver(line, at), again]);
  };

  const forge = async (line: Line): Promise<void> => {
    counts.forged += 1;
    const keys = { ...plan.keys, oaSecretKey: 'somebody else' };
    await post(plan.urls[0] ?? '', signZalo(keys, { ...line, user: forger, at: Date.now() }));
  };

  const writing: Promise<void>[] = [];
  const stopping = new AbortController();
  const writeAll = async () => {
    for (let at = 0; !stopping.signal.aborted; at++) {
      await pause(1_000 / plan.perSecond, stopping.signal);
      while (!stopping.signal.aborted && isBuried(lines.length - acknowledged.size)) await pause(20);
      const line = compose(at);
      lines.push(line);
      await plan.heard(line.user);
      writing.push(write(line, Date.now()));
      if (random() < 0.01) writing.push(forge(line));
    }
    await Promise.all(writing);
  };
  const isBuried = (unacknowledged: number) => unacknowledged > mostWaiting || plan.backlog() > mostWaiting;
  const ended = writeAll();
  return {
    ...{ lines, acknowledged, counts },
    async end() {
      stopping.abort();
      await ended;
    },
  };
}

/** Longer than Zalo's two seconds: what a slow machine answers late is not a fault of the run. */
const patienceMs = 5_000;

/** Nineteen digits, which no number holds. */
function userId(citizen: number): string {
  return `3674338702778${String(100_000 + citizen)}`;
}

export const forger = '3674338702778999999';

/** The status, or 0 where no answer came within the platform's patience. */
async function post(url: string, { body, headers }: ReturnType<typeof signZalo>): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers,
      signal: AbortSignal.timeout(patienceMs),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

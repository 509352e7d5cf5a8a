import { pause } from '#tests/support/wait-for.ts';
import { signZalo, type ZaloKeys } from './sign-zalo.ts';

/** What a citizen wrote, as the platform knows it. */
export type Written = { readonly user: string; readonly messageId: string; readonly text: string };

/** The platform between citizens and us: it brings what they wrote, and brings it again. */
export type Delivering = {
  /** Messages whose delivery was answered with 200, by id. */
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
  /** How many deliveries are on their way. */
  underWay(): number;
  /** Brings a line until it is acknowledged: sometimes late and so in another order, sometimes twice at once. */
  write(line: Written): Promise<void>;
  /** The same from somebody who only pretends to be the platform. */
  forge(line: Written): Promise<void>;
};

type Reach = {
  readonly keys: ZaloKeys;
  /** Where the programs that take webhooks listen. */
  readonly urls: readonly string[];
  readonly random: () => number;
};

export const forger = '3674338702778999999';

export function deliverAsZalo({ keys, urls, random }: Reach): Delivering {
  const acknowledged = new Set<string>();
  const counts: Delivering['counts'] = {
    ...{ deliveries: 0, refusals: 0, blind: 0, forged: 0, lateMs: 0, statuses: {} },
  };
  let underWay = 0;
  const deliver = async (line: Written, at: number): Promise<void> => {
    underWay += 1;
    await bring(line, at);
    underWay -= 1;
  };
  const bring = async (line: Written, at: number): Promise<void> => {
    const signed = signZalo(keys, { ...line, at });
    for (let attempt = 0; ; attempt++) {
      const url = urls[Math.floor(random() * urls.length)] ?? '';
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
  return {
    ...{ acknowledged, counts },
    underWay: () => underWay,
    async write(line) {
      const at = Date.now();
      if (random() < 0.05) await pause(400 * random());
      const again = random() < 0.12 ? pause(1_500 * random()).then(() => deliver(line, at)) : null;
      if (again) counts.blind += 1;
      await Promise.all([deliver(line, at), again]);
    },
    async forge(line) {
      counts.forged += 1;
      const another = { ...keys, oaSecretKey: 'somebody else' };
      await post(urls[0] ?? '', signZalo(another, { ...line, user: forger, at: Date.now() }));
    },
  };
}

/** Longer than Zalo's two seconds: what a slow machine answers late is not a fault of the run. */
const patienceMs = 5_000;

/**
 * The status, or 0 where no answer came within the platform's patience. By a clock of its own: a `fetch` whose program
 * died in the middle of an answer may wait for the rest for ever, whatever its signal says.
 */
async function post(url: string, signed: ReturnType<typeof signZalo>): Promise<number> {
  const over = new AbortController();
  const status = await Promise.race([
    ask(url, signed, over.signal),
    pause(patienceMs, over.signal).then(() => 0),
  ]);
  over.abort();
  return status;
}

async function ask(
  url: string,
  { body, headers }: ReturnType<typeof signZalo>,
  signal: AbortSignal,
): Promise<number> {
  try {
    const response = await fetch(url, { method: 'POST', body, headers, signal });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

import { pause } from '#tests/support/wait-for.ts';
import type { Delivering, Written } from './deliver-as-zalo.ts';
import { askedCode } from './numbered-catalogue.ts';

/** A question that a citizen wrote. */
export type Line = Written & {
  /** What its answer must name; `null` where it is made to break what works on it. */
  readonly code: string | null;
};

export type Traffic = {
  readonly lines: readonly Line[];
  /** Nobody writes any more; resolves when the platform has nothing left to deliver. */
  end(): Promise<void>;
};

type Plan = {
  readonly platform: Delivering;
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

/** Citizens who ask at random, over a platform that now and then somebody only pretends to be. */
export function writeAsCitizens(plan: Plan): Traffic {
  const { random, platform } = plan;
  const lines: Line[] = [];
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

  const writing: Promise<void>[] = [];
  const stopping = new AbortController();
  const writeAll = async () => {
    for (let at = 0; !stopping.signal.aborted; at++) {
      await pause(1_000 / plan.perSecond, stopping.signal);
      while (!stopping.signal.aborted && isBuried()) await pause(20);
      const line = compose(at);
      lines.push(line);
      await plan.heard(line.user);
      writing.push(platform.write(line));
      if (random() < 0.01) writing.push(platform.forge(line));
    }
    await Promise.all(writing);
  };
  const isBuried = () => platform.underWay() > mostWaiting || plan.backlog() > mostWaiting;
  const ended = writeAll();
  return {
    lines,
    async end() {
      stopping.abort();
      await ended;
    },
  };
}

/** Nineteen digits, which no number holds. */
function userId(citizen: number): string {
  return `3674338702778${String(100_000 + citizen)}`;
}

import type { Replacement } from './build-program.ts';
import { poisonWords } from './write-as-citizens.ts';

const work = 'src/conversations/work-conversation.ts';
const loops = 'src/conversations/start-loops.ts';
const send = 'src/conversations/send-due.ts';
const client = 'bots/zalo/zalo-client.ts';
const { throws, kills } = poisonWords;

/**
 * What every build of a fault run has, and the product has not: words that break it, work that takes its time, and
 * patience in seconds where the product's is longer than the run.
 */
export const faultHooks: readonly Replacement[] = [
  {
    file: work,
    from: 'const composed = await composeTurn(',
    to: `for (const { event, attempts } of waiting) {
      const said = JSON.stringify(event);
      if (attempts <= 3 && said.includes('${throws}')) throw new Error('poison');
      if (attempts <= 3 && said.includes('${kills}')) process.kill(process.pid, 'SIGKILL');
    }
    await new Promise((done) => setTimeout(done, 40 * Math.random()));
    const composed = await composeTurn(`,
  },
  { file: loops, from: 'const workSeconds = 10;', to: 'const workSeconds = 2;' },
  { file: loops, from: 'const sendSeconds = 40;', to: 'const sendSeconds = 4;' },
  { file: send, from: 'const unknownPauseMs = 10_000;', to: 'const unknownPauseMs = 300;' },
  { file: send, from: 'const haltedMs = 60_000;', to: 'const haltedMs = 1_000;' },
  { file: client, from: 'const defaultAnswerMs = 10_000;', to: 'const defaultAnswerMs = 2_500;' },
  { file: 'bots/zalo/zalo-errors.ts', from: 'const rateMs = 60_000;', to: 'const rateMs = 1_000;' },
  { file: 'bots/zalo/sent-of.ts', from: 'const unreachedMs = 5_000;', to: 'const unreachedMs = 300;' },
];

/** The hooks with a mutant's own changes, which go before one of the same text. */
export function withFaultHooks(own: readonly Replacement[]): readonly Replacement[] {
  const isOwn = ({ file, from }: Replacement) => own.some((each) => each.file === file && each.from === from);
  return [...own, ...faultHooks.filter((each) => !isOwn(each))];
}

import type { Replacement } from './build-program.ts';
import { poisonWords } from './write-as-citizens.ts';

const work = 'src/conversations/work-conversation.ts';
const loops = 'src/conversations/start-loops.ts';
const send = 'src/conversations/send-due.ts';
const client = 'bots/zalo/zalo-client.ts';
const pace = 'src/tickets/ticket-settings.ts';
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
  { file: send, from: 'const longestPauseMs = 600_000;', to: 'const longestPauseMs = 5_000;' },
  { file: send, from: 'const haltedMs = 60_000;', to: 'const haltedMs = 1_000;' },
  { file: client, from: 'const defaultAnswerMs = 10_000;', to: 'const defaultAnswerMs = 2_500;' },
  { file: 'bots/zalo/zalo-errors.ts', from: 'const rateMs = 60_000;', to: 'const rateMs = 1_000;' },
  { file: 'bots/zalo/sent-of.ts', from: 'const unreachedMs = 5_000;', to: 'const unreachedMs = 300;' },
  // A program that files dies now and then before the call, or when it was made and nobody knows it yet.
  {
    file: 'src/tickets/file-ticket.ts',
    from: 'const fate = await attempt(resources, held);',
    to: `const dies = () => Math.random() < 0.015 && process.kill(process.pid, 'SIGKILL');
    dies();
    const fate = await attempt(resources, held);
    dies();`,
  },
  {
    file: 'src/conversations/start-chores.ts',
    from: 'await pause(1_000 * (at + 1), signal);',
    to: "await pause(name === 'file-tickets' ? 100 : 1_000 * (at + 1), signal);",
  },
  { file: 'src/tickets/filing-chores.ts', from: 'const fileMs = 2_000;', to: 'const fileMs = 200;' },
  // So does one that thinks, when it knows a card and has not kept it.
  {
    file: 'src/hotline/think-along.ts',
    from: 'const kept = await keepThought(',
    to: `await new Promise((done) => setTimeout(done, 40 * Math.random()));
    if (Math.random() < 0.015) process.kill(process.pid, 'SIGKILL');
    const kept = await keepThought(`,
  },
  { file: 'src/hotline/think-along.ts', from: 'const leaseSeconds = 10;', to: 'const leaseSeconds = 2;' },
  { file: pace, from: 'leaseMs: 120_000,', to: 'leaseMs: 8_000,' },
  { file: pace, from: 'reconcileMs: 120_000,', to: 'reconcileMs: 5_000,' },
  { file: pace, from: 'retryMs: 15_000,', to: 'retryMs: 300,' },
];

/** The hooks with a mutant's own changes, which go before one of the same text. */
export function withFaultHooks(own: readonly Replacement[]): readonly Replacement[] {
  const isOwn = ({ file, from }: Replacement) => own.some((each) => each.file === file && each.from === from);
  return [...own, ...faultHooks.filter((each) => !isOwn(each))];
}

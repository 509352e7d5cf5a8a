import { pause } from '#tests/support/wait-for.ts';
import type { Delivering } from './deliver-as-zalo.ts';

/** A citizen who reports something, and how far they came. */
export type Reporter = {
  readonly user: string;
  /** What happened, as nobody else says it. */
  readonly words: string;
  /** Ids of everything that they wrote. */
  readonly messageIds: string[];
  /** Whether they told everything, read it and said that it is to be sent. */
  confirmed: boolean;
};

export type Reporting = {
  readonly reporters: readonly Reporter[];
  isOver(): boolean;
  /** Resolves when all are told their code, or nobody waits for one any more. */
  end(): Promise<void>;
};

type Plan = {
  readonly platform: Delivering;
  readonly reports: number;
  readonly perSecond: number;
  readonly random: () => number;
  heard(user: string): Promise<void>;
  /** Everything that the platform has shown by now. */
  shown(): Promise<readonly { readonly user: string; readonly text: string | null }[]>;
  /** What stands in the sentence for whom we gave up: they say it again. */
  readonly fallback: string;
};

/** What is said, and what is shown before one goes on: a citizen answers what they were asked. */
const steps = [
  { says: (words: string) => `Tôi muốn phản ánh ${words} ở hẻm 5 đường Mẫu Đơn từ tối qua`, awaits: /ảnh/ },
  { says: () => 'không có ảnh', awaits: /họ tên/ },
  { says: () => 'Trần Thị Mẫu, 0905 123 456, 12 đường Mẫu Đơn', awaits: /Phản ánh cần đúng sự thật/ },
] as const;
/** Words, and the number of the button. */
const confirmations = ['gửi', '1', 'gửi phản ánh'] as const;
export const trackingCode = /PA-\w{4}-\w{4}-\w{4}/g;

/** Who tell at the same time: no more than the machine can listen to. */
const mostAtOnce = 50;
const patienceMs = 200_000;
const mostTries = 4;

/** Citizens who tell a report step by step; every second one taps twice within ten milliseconds when it is read back. */
export function reportAsCitizens(plan: Plan): Reporting {
  const reporters: Reporter[] = [];
  const screens = watchScreens(plan.shown);
  let over = false;
  const reportAll = async () => {
    const all: Promise<void>[] = [];
    let telling = 0;
    for (let at = 0; at < plan.reports; at++) {
      await pause(1_000 / plan.perSecond);
      while (telling >= mostAtOnce) await pause(20);
      const words = `đèn đường số ${at} hư mấy bóng liền`;
      const reporter = { user: `3674338702779${100_000 + at}`, words, messageIds: [], confirmed: false };
      reporters.push(reporter);
      telling += 1;
      all.push(tell(plan, { reporter, at, screens }).finally(() => (telling -= 1)));
    }
    await Promise.all(all);
    over = true;
    screens.close();
  };
  const ended = reportAll();
  return { reporters, isOver: () => over, end: () => ended };
}

type Telling = { readonly reporter: Reporter; readonly at: number; readonly screens: Screens };

async function tell(plan: Plan, { reporter, at, screens }: Telling): Promise<void> {
  const { user, messageIds } = reporter;
  const writing: Promise<void>[] = [];
  const write = async (text: string) => {
    const messageId = `r${at}-${messageIds.length}`;
    messageIds.push(messageId);
    await plan.heard(user);
    writing.push(plan.platform.write({ user, messageId, text }));
  };
  /** Says it until `awaits` is shown; once more whenever it is told that we gave up. */
  const say = async (texts: readonly string[], awaits: RegExp): Promise<boolean> => {
    for (let tries = 0; tries < mostTries; tries++) {
      const from = screens.of(user).length;
      for (const text of tries === 0 ? texts : texts.slice(-1)) {
        await write(text);
        await pause(10 * plan.random());
      }
      const isGivenUp = () =>
        screens
          .of(user)
          .slice(from)
          .some((text) => text.includes(plan.fallback));
      const isShown = () => screens.of(user).some((text) => text.search(awaits) >= 0);
      const until = performance.now() + patienceMs;
      while (!isShown() && !isGivenUp() && performance.now() < until) await pause(50);
      if (isShown()) return true;
      if (!isGivenUp()) return false;
    }
    return false;
  };
  const tellAll = async () => {
    for (const { says, awaits } of steps) if (!(await say([says(reporter.words)], awaits))) return;
    reporter.confirmed = true;
    const yes = confirmations[at % confirmations.length] ?? 'gửi';
    await say(at % 2 === 0 ? [yes, yes] : [yes], trackingCode);
  };
  await tellAll();
  await Promise.all(writing);
}

/** What each citizen has seen so far. */
type Screens = { of(user: string): readonly string[]; close(): void };

/** Looked at now and then for all of them at once. */
function watchScreens(shown: Plan['shown']): Screens {
  const stopping = new AbortController();
  const screens = new Map<string, string[]>();
  const watch = async () => {
    for (let seen = 0; !stopping.signal.aborted; ) {
      const all = await shown();
      for (const { user, text } of all.slice(seen)) {
        screens.set(user, [...(screens.get(user) ?? []), text ?? '']);
      }
      seen = all.length;
      await pause(100, stopping.signal);
    }
  };
  void watch();
  return { of: (user) => screens.get(user) ?? [], close: () => stopping.abort() };
}

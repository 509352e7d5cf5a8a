import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import { briefCases } from '#src/answers/compose/brief-cases.ts';
import { createApp } from '#src/app.tsx';
import { startLoops } from '#src/conversations/start-loops.ts';
import { createHealth } from '#src/health.ts';
import { Secret } from '#src/secret.ts';
import { createSignals } from '#src/signals.ts';
import type { ChannelPlay, PlayedChannel, Shown } from '#tests/contracts/channel-play.ts';
import { missingFrom, phrasesOfAnswer } from '#tests/contracts/phrases-of.ts';
import { telegramChannel } from '#tests/contracts/telegram-play.ts';
import { webChannel } from '#tests/contracts/web-play.tsx';
import { zaloChannel } from '#tests/contracts/zalo-play.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { waitFor } from '#tests/support/wait-for.ts';
import { webResources } from '#tests/support/web-resources.ts';
import { type AnswerRow, readTurns } from './read-turns.ts';

type Turn = { readonly say: string } | { readonly choose: number };

/** What people ask, as they type it, and for each turn what the answer must be about. */
const conversations: Readonly<Record<string, readonly (Turn & { readonly about: string })[]>> = {
  'a birth is registered, case by case': [
    { say: 'lam khai sinh cho con can giay to gi', about: '1.001193 Tờ khai đăng ký khai sinh' },
    { choose: 0, about: '1.001193 Có Giấy chứng sinh' },
    { choose: 0, about: '1.001193 Cha hoặc mẹ đi làm' },
  ],
  'a fee, and then how long it takes': [
    { say: 'le phi doi bang lai xe bao nhieu', about: '3.000347 135.000 đ' },
    { say: 'con thoi han?', about: '3.000347 5 ngày làm việc' },
  ],
  'one of two that sound alike': [
    { say: 'xin tro cap', about: 'asked-back Người già không có lương hưu' },
    { choose: 1, about: '1.014027 Trợ cấp hưu trí xã hội' },
  ],
  'hours, and the ward': [
    { say: 'thu bay co lam viec khong', about: 'thứ Bảy 28/11 không làm việc' },
    { say: 'em o phuong bo tre', about: 'phường Bờ Tre' },
    { say: 'phuong bo tre thu bay co mo khong', about: '07:30 phường Bờ Tre: thứ Bảy 28/11 mở' },
  ],
  'what nobody knows, and then a person': [
    { say: 'sua may giat o dau re', about: 'out-of-scope null' },
    { say: 'cho toi gap nguoi that', about: '1900 0000' },
  ],
};

const played: readonly PlayedChannel[] = [webChannel, telegramChannel, zaloChannel];

type Told = { readonly rows: readonly AnswerRow[]; readonly shown: readonly Shown[] };

describe('the same five conversations', () => {
  const db = useTestDatabase('once');
  const centre = { name: 'Trung tâm Thử', hotline: '1900 0000', province: '00' };
  const clock = fixedClock('2026-11-23T02:00:00Z');
  const held = {
    ...{ db, clock, log: recordingLog(), signals: createSignals(), centre },
    sessionSecret: new Secret('an invented secret of five conversations'),
  };
  const plays = new Map<string, ChannelPlay>();
  const told = new Map<string, readonly Told[]>();
  let loops: ReturnType<typeof startLoops> | null = null;

  beforeAll(async () => {
    await loadShippedKnowledge(held, 'knowledge');
    for (const each of played) plays.set(each.name, await each.open(held));
    const opened = [...plays.values()].map((play) => play.opened);
    const channels = new Map(opened.map(({ channel }) => [channel.name, channel]));
    const app = createApp(
      webResources({ ...held, webhooks: opened.flatMap(({ webhook }) => webhook ?? []) }),
      new ScriptedVerbs(() => Promise.reject(new Error('nobody asks the question API here'))),
    );
    loops = startLoops({ ...held, channels, health: createHealth(clock) }, ['work', 'send']);
    await Promise.all(
      [...plays].flatMap(([name, play]) =>
        Object.keys(conversations).map(async (citizen) => {
          told.set(`${name}: ${citizen}`, await converse(play, citizen, app));
        }),
      ),
    );
  }, 120_000);

  afterAll(async () => {
    await loops?.stop();
    for (const play of plays.values()) await play.close();
  });

  async function converse(play: ChannelPlay, citizen: string, app: ReturnType<typeof createApp>) {
    const turns: Told[] = [];
    let seen = 0;
    for (const turn of conversations[citizen] ?? []) {
      const delivery = 'say' in turn ? play.write(citizen, turn.say) : play.choose(citizen, turn.choose);
      expect((await delivery(app)).status).toBeLessThan(300);
      const place = { channel: play.opened.channel.name, chat: await play.chatOf(citizen) };
      const rows = await waitFor(() => readTurns(db, place, turns.length + 1), {
        withinMs: 40_000,
        what: `an answer to ${citizen}`,
      });
      const shown = await play.shown(citizen);
      turns.push({ rows, shown: shown.slice(seen) });
      seen = shown.length;
    }
    return turns;
  }

  const of = (channel: string, citizen: string) => told.get(`${channel}: ${citizen}`) ?? [];

  it.each(Object.entries(conversations))('"%s" is about what was asked', (citizen, turns) => {
    const answers = of('web', citizen).map(({ rows }) =>
      rows.map(({ text, outcome, code }) => `${outcome} ${code} ${text}`).join('\n'),
    );
    for (const [at, { about }] of turns.entries()) {
      const [first = '', ...rest] = about.split(' ');
      expect(answers[at]).toContain(first);
      expect(answers[at]).toContain(rest.join(' '));
    }
  });

  it('differ only in how they are drawn: buttons where there are any, numbers to write where not', () => {
    const birth = Object.keys(conversations)[0] ?? '';
    const drawn = played.map(({ name }) => {
      const [{ rows, shown } = { rows: [], shown: [] }] = of(name, birth);
      const text = shown.map((each) => each.text).join('\n');
      const choices = rows.flatMap((row) => row.choices);
      const labels = shown.flatMap((each) => each.buttons);
      const buttons = choices.filter((label) => labels.some((one) => one.endsWith(label))).length;
      const numbered = choices.filter((label, at) => text.includes(`${at + 1}. ${label}`)).length;
      return { name, buttons, numbered, of: choices.length };
    });
    for (const { name, of: all, ...seen } of drawn) {
      process.stdout.write(
        `  ${name}: ${seen.buttons} buttons and ${seen.numbered} numbers for ${all} choices\n`,
      );
      expect(name === 'zalo' ? seen.numbered : seen.buttons).toBeGreaterThanOrEqual(all);
    }
  });

  const others = played.filter(({ name }) => name !== 'web').map(({ name }) => name);
  describe.each(others)('on %s', (channel) => {
    it.each(Object.keys(conversations))('"%s" gets the answers of the page', (citizen) => {
      const here = of(channel, citizen).map(({ rows }) => rows);
      expect(placeless(here)).toEqual(placeless(of('web', citizen).map(({ rows }) => rows)));
    });

    it.each(Object.keys(conversations))('"%s" shows every fact of them', (citizen) => {
      for (const { rows, shown } of of(channel, citizen)) {
        const parts = rows.flatMap((row) => row.parts.map(toldOnChats));
        const facts = phrasesOfAnswer({ parts });
        expect(missingFrom(shown, facts)).toEqual([]);
      }
    });
  });
});

/** Three citizens ask for a person at once: each has a place of their own in the one line. */
function placeless(turns: readonly (readonly AnswerRow[])[]): unknown {
  const place = /Trước anh\/chị còn \d+ người đang chờ\.|Anh\/chị là người tiếp theo\./g;
  return JSON.parse(JSON.stringify(turns).replace(place, '(chỗ trong hàng)'));
}

/** A chat tells each of many cases in a line, and of what is secondary the first, shortened, and says so. */
function toldOnChats(part: AnswerRow['parts'][number]): AnswerRow['parts'][number] {
  return { ...part, blocks: briefCases(part.blocks, 'vi').filter(({ kind }) => kind !== 'notes') };
}

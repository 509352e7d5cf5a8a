import { describe, expect, it } from 'vitest';
import type { Answer, Block } from '#src/answers/answer.ts';
import { renderAttacks } from '#tests/support/attacks.ts';
import {
  askedBackAnswer,
  checklistAnswer,
  emergencyAnswer,
  longAnswer,
  shortAnswer,
  twoPartAnswer,
} from '#tests/support/scripted-answers.ts';
import { answerOf } from '#tests/support/scripted-verbs.ts';
import type { FateName, PlayedChannel } from './channel-play.ts';
import { type ChannelStage, useChannelStage } from './channel-stage.ts';
import { bare, missingFrom, phrasesOf, phrasesOfAnswer } from './phrases-of.ts';

/** What `bots/channel.ts` promises, held against one channel with a fake in its platform's place. One line runs it. */
export function describeChannel(played: PlayedChannel): void {
  describe(`the ${played.name} channel`, () => {
    const stage = useChannelStage(played);
    receives(stage);
    answers(stage);
    shows(stage, played);
    sends(stage, played);
    fetches(stage);
  });
}

type Stage = () => ChannelStage;

const fee = 'làm giấy nuôi rùa lệ phí bao nhiêu?';
const lost = 'mất giấy nuôi rùa làm lại bao lâu?';
const kites = 'thả diều buổi tối cần gì?';
/** Two procedures are as likely, so that it is asked back which. */
const unclear = 'xác nhận sân phơi lúa';

function receives(stage: Stage): void {
  it('answers once what its platform delivers twice, before the answer and after it', async () => {
    const { deliver, run, play } = stage();
    const asked = play.write('lan', fee);
    expect((await deliver(asked)).status).toBeLessThan(300);
    expect((await deliver(asked)).status).toBeLessThan(300);
    await run();
    expect((await deliver(asked)).status).toBeLessThan(300);
    await run();
    expect(await textOf(stage(), 'lan')).toContain('25.000');
    expect(await stage().count('turns')).toBe(1);
    expect(await stage().count('deliveries')).toBe(1);
  });

  it('keeps citizens apart', async () => {
    const { deliver, run, play } = stage();
    await deliver(play.write('lan', fee));
    await deliver(play.write('minh', kites));
    await run();
    expect(await textOf(stage(), 'lan')).toContain('25.000');
    expect(await textOf(stage(), 'minh')).toContain('Thông báo thả diều');
    expect(await textOf(stage(), 'minh')).not.toContain('25.000');
  });

  it('stores nothing of what is not its platform’s, and does not break', async () => {
    const { deliver, play } = stage();
    for (const [name, forged] of Object.entries(play.forged())) {
      const { status } = await deliver(forged);
      expect(status, name).toBeLessThan(500);
      expect(await stage().count('deliveries'), name).toBe(0);
      expect(await stage().count('conversations'), name).toBe(0);
    }
  });

  it('reads a text the same however it is encoded', async () => {
    const { deliver, run, play } = stage();
    await deliver(play.write('lan', fee.normalize('NFC')));
    await deliver(play.write('minh', fee.normalize('NFD')));
    await run();
    const [composed, decomposed] = [await textOf(stage(), 'lan'), await textOf(stage(), 'minh')];
    expect(composed).toContain('25.000');
    expect(decomposed).toBe(composed);
  });

  it.each(['photo', 'voice'] as const)('takes a %s once, and says that it came', async (what) => {
    const { deliver, run, play } = stage();
    const attached = play.attach('lan', what);
    for (const _ of ['first', 'again']) expect((await deliver(attached)).status).toBeLessThan(300);
    await run();
    expect(await stage().count('deliveries')).toBe(1);
    expect((await play.shown('lan')).length).toBeGreaterThan(0);
    expect(await stage().count('attachments')).toBe(1);
  });

  it('takes a citizen who blocks us for gone, until they write again', async () => {
    const { deliver, run, play } = stage();
    await deliver(play.write('lan', fee));
    await run();
    const block = play.block('lan');
    if (!block) return;
    await deliver(block);
    await run();
    expect(await stage().count('conversations where unreachable_at is not null')).toBe(1);
    await deliver(play.write('lan', kites));
    await run();
    expect(await stage().count('conversations where unreachable_at is null')).toBe(1);
    expect(await textOf(stage(), 'lan')).toContain('Thông báo thả diều');
  });
}

function answers(stage: Stage): void {
  it('answers in the order of the questions', async () => {
    const { deliver, run, play } = stage();
    for (const question of [fee, lost, kites]) {
      await deliver(play.write('lan', question));
      await run();
    }
    const shown = await textOf(stage(), 'lan');
    const places = ['25.000', 'Cấp lại', 'Thông báo thả diều'].map((words) => shown.indexOf(words));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  it('takes short lines sent together for one question', async () => {
    const { deliver, run, play } = stage();
    for (const line of ['em chào ad', 'làm giấy nuôi rùa', 'lệ phí bao nhiêu?']) {
      await deliver(play.write('lan', line));
    }
    await run();
    expect(await textOf(stage(), 'lan')).toContain('25.000');
    expect([await stage().count('turns'), await stage().count('answers')]).toEqual([1, 1]);
  });

  it.each([0, 1])(
    'leads from choice %i to what it names, by what the channel has for choosing',
    async (at) => {
      const { deliver, run, play } = stage();
      await deliver(play.write('lan', unclear));
      await run();
      const offered = await textOf(stage(), 'lan');
      expect([offered.includes('chung của thôn'), offered.includes('riêng của hộ')]).toEqual([true, true]);
      const before = (await play.shown('lan')).length;
      await deliver(play.choose('lan', at));
      await run();
      const latest = (await play.shown('lan'))
        .slice(before)
        .map(({ text }) => text)
        .join('\n');
      const [chosen, other] =
        at === 0 ? ['chung của thôn', 'riêng của hộ'] : ['riêng của hộ', 'chung của thôn'];
      expect(latest.normalize('NFC')).toContain(chosen);
      expect(latest.normalize('NFC')).not.toContain(other);
    },
  );

  it.each(oddTexts)(
    'survives a message that is $name, and answers it or refuses it at the door',
    async ({ text }) => {
      for (const written of [text.normalize('NFC'), text.normalize('NFD')]) {
        const { status } = await stage().deliver(stage().play.write('lan', written));
        expect(status).toBeLessThan(500);
      }
      await stage().run();
      expect(await stage().count(`deliveries where state not in ('done', 'ignored')`)).toBe(0);
      expect(await stage().count(`outbox where state <> 'sent'`)).toBe(0);
      const stored = await stage().count('deliveries');
      const shown = await stage().play.shown('lan');
      expect(shown.length > 0).toBe(stored > 0);
      expect(shown.flatMap(({ links }) => links).filter(isForeign)).toEqual([]);
      expect(await textOf(stage(), 'lan')).not.toContain('undefined');
    },
  );
}

const oddTexts = [
  { name: 'markup', text: '<b>lệ phí</b> <a href="https://evil.example">làm giấy nuôi rùa</a>?' },
  { name: 'markdown', text: '*lệ phí* _làm_ `giấy` [nuôi rùa](https://evil.example) ~bao nhiêu~?' },
  { name: 'written backwards', text: '\u202Eesụùr iôun yấig màl\u202C lệ phí?' },
  { name: 'full of what cannot be seen', text: `làm\u200B giấy\u2060 nuôi\uFEFF rùa\u00AD lệ\u200D phí?` },
  { name: 'only emoji', text: '🐢🐢🐢👍🏽👨\u200D👩\u200D👧' },
  { name: '10,000 letters long', text: 'làm giấy nuôi rùa '.repeat(600).slice(0, 10_000) },
  { name: 'a number that is no choice', text: '99' },
  { name: 'a lone surrogate', text: 'làm giấy \uD83D nuôi rùa lệ phí?' },
  { name: 'a code of another program', text: "'; drop table conversations; -- {{7*7}} <%= 7*7 %>" },
  { name: 'written with a letter that no column holds', text: 'làm giấy\u0000 nuôi rùa lệ phí?' },
];

function shows(stage: Stage, { longestText }: PlayedChannel): void {
  const notice: readonly Block[] = [
    { kind: 'paragraph', text: 'Tôi là trợ lý tự động của Trung tâm Thử. Tin nhắn được giữ 90 ngày.' },
    { kind: 'phone', label: 'Gặp người trực', number: '1900 0000' },
  ];
  const looks: readonly { readonly name: string; readonly answer: () => Answer }[] = [
    { name: 'a short answer', answer: shortAnswer },
    { name: 'a checklist', answer: checklistAnswer },
    { name: 'a question back', answer: askedBackAnswer },
    { name: 'an emergency', answer: emergencyAnswer },
    { name: 'many steps', answer: longAnswer },
    { name: 'two answers in one', answer: twoPartAnswer },
    { name: 'what asks for the case', answer: caseAskedAnswer },
    { name: 'a long list', answer: longListAnswer },
  ];

  it.each(looks)('shows all of $name, in messages that its platform takes', async ({ answer: make }) => {
    const { play, say, deliver, run } = stage();
    await deliver(play.write('lan', fee));
    await run();
    const before = (await play.shown('lan')).length;
    const answer = make();
    await say(answer, notice);
    const shown = (await play.shown('lan')).slice(before);
    expect(missingFrom(shown, [...phrasesOfAnswer(answer), ...phrasesOf(notice)])).toEqual([]);
    for (const { text } of shown) {
      expect(text.trim()).not.toBe('');
      expect(text.length).toBeLessThanOrEqual(longestText);
    }
    expect(bare(shown.map(({ text }) => text).join(''))).toContain(bare('Tin nhắn được giữ 90 ngày.'));
  });

  it('shows what is hostile as the letters it is made of, and leads nowhere', async () => {
    const { play, say, deliver, run } = stage();
    await deliver(play.write('lan', fee));
    await run();
    const before = (await play.shown('lan')).length;
    const attacks = [...lookAlikes, ...renderAttacks()].filter((text) => bare(text) !== '');
    // Those that a platform would take for its own markup come alone: beside others it might refuse all of it.
    const together = Array.from({ length: Math.ceil(attacks.length / 20) }, (_, at) =>
      attacks.slice(at * 20, at * 20 + 20),
    );
    for (const some of [...lookAlikes.map((one) => [one]), ...together]) await say(hostileAnswer(some));
    const shown = (await play.shown('lan')).slice(before);
    expect(missingFrom(shown, attacks)).toEqual([]);
    expect(shown.flatMap(({ links }) => links).filter(isForeign)).toEqual([]);
    expect(Math.max(...shown.map(({ text }) => text.length))).toBeLessThanOrEqual(longestText);
    expect(await stage().count(`outbox where state <> 'sent'`)).toBe(0);
  });

  it('draws the same thing the same way', async () => {
    const saying = { answer: checklistAnswer(), notice, language: 'vi', chat: '7' } as const;
    const [once, again] = [await stage().channel.render(saying), await stage().channel.render(saying)];
    expect(again).toEqual(once);
    expect(JSON.parse(JSON.stringify(once)), 'it stands in the database in between').toEqual(once);
  });
}

function sends(stage: Stage, { fates }: PlayedChannel): void {
  const ends: Readonly<Record<FateName, { readonly first: string; readonly atLast: string; shows: number }>> =
    {
      again: { first: 'queued', atLast: 'sent', shows: 1 },
      unknown: { first: 'maybe-sent', atLast: 'sent', shows: 1 },
      refused: { first: 'failed', atLast: 'failed', shows: 0 },
      unreachable: { first: 'dead', atLast: 'dead', shows: 0 },
      halted: { first: 'queued', atLast: 'sent', shows: 1 },
    };
  it.each(fates)('knows what follows when its platform says: %s', async (fate) => {
    const { deliver, work, sendOnce, play, outbox } = stage();
    await deliver(play.write('lan', fee));
    await work();
    const messages = (await outbox()).length;
    play.plan(fate);
    await sendOnce();
    const [entry] = await outbox();
    expect(entry?.state).toBe(ends[fate].first);
    expect(entry?.error, 'why is kept, in a word').toMatch(/^[\w .:-]{1,80}$/);
    if (fate === 'halted') expect(entry?.attempts, 'nothing of it is the message’s fault').toBe(0);
    if (fate === 'unreachable') {
      expect(await stage().count('conversations where unreachable_at is not null')).toBe(1);
    }
    await sendOnce();
    expect((await outbox())[0]?.state).toBe(ends[fate].atLast);
    const shown = await play.shown('lan');
    if (ends[fate].shows === 1) {
      expect(shown.length).toBeGreaterThanOrEqual(messages);
      expect(bare(shown.map(({ text }) => text).join(''))).toContain('25.000');
    }
  });
}

function fetches(stage: Stage): void {
  it('throws nothing where its platform cannot be reached', async () => {
    const { deliver, run, work, sendOnce, play, channel, outbox, closePlay } = stage();
    await deliver(play.write('lan', fee));
    await run();
    await deliver(play.write('lan', kites));
    await work();
    const files = play.files();
    await closePlay();
    await channel.showWorking(await play.chatOf('lan'), { messageId: '1', pressId: '1' });
    const fetched = await channel.fetchFile(files?.foreign ?? null, 1000);
    expect(['again', 'gone']).toContain(fetched.kind);
    await sendOnce();
    const states = (await outbox()).map(({ state }) => state);
    expect(states.filter((state) => state === 'failed' || state === 'dead')).toEqual([]);
  });

  it('fetches a file up to the size it is asked for, and from its platform only', async () => {
    const { channel, play } = stage();
    const files = play.files();
    if (!files) {
      expect(await channel.fetchFile('anything', 1000)).toMatchObject({ kind: 'gone' });
      return;
    }
    const small = await channel.fetchFile(files.ofSize(1000), 2000);
    expect(small.kind === 'fetched' && small.body.length).toBe(1000);
    expect(await channel.fetchFile(files.ofSize(3000), 2000)).toEqual({ kind: 'too-large' });
    expect(await channel.fetchFile(files.foreign, 2000)).toMatchObject({ kind: 'gone' });
    for (const odd of [null, {}, 'ref', 7, { url: 'file:///etc/passwd' }]) {
      expect(await channel.fetchFile(odd, 2000)).toMatchObject({ kind: 'gone' });
    }
  });
}

async function textOf({ play }: ChannelStage, citizen: string): Promise<string> {
  const shown = await play.shown(citizen);
  return shown
    .map(({ text, buttons }) => [text, ...buttons].join('\n'))
    .join('\n')
    .normalize('NFC');
}

/** Well-formed in the markup of one platform or another. */
const lookAlikes = [
  '<b>Nộp tại nhà</b>',
  '<a href="https://evil.example/">Nộp hồ sơ</a>',
  '&lt;i&gt;miễn phí&lt;/i&gt; &amp;',
  '[Nộp hồ sơ](https://evil.example/) *miễn phí* __ngay__',
];

function isForeign(link: string): boolean {
  return /evil|^(?!https?:|tel:|mailto:|\/)/i.test(link);
}

function caseAskedAnswer(): Answer {
  const options = ['Con trong giá thú', 'Con ngoài giá thú', 'Chưa rõ'];
  const choices = [
    ...options.map((label, at) => ({ label, value: `case:${at}` })),
    { label: 'Lệ phí bao nhiêu?', value: 'fee' },
  ];
  const ask: Block = { kind: 'ask', question: 'Cha mẹ của cháu đã đăng ký kết hôn chưa ạ?', options };
  return answerOf([...(checklistAnswer().parts[0]?.blocks ?? []), ask], { choices });
}

/** Longer than any platform's message, and short enough that a text tells all of it. */
function longListAnswer(): Answer {
  const items = Array.from({ length: 45 }, (_, at) => ({
    text: `Giấy tờ thứ ${at + 1}: bản sao có chứng thực hợp đồng, văn bản về quyền sử dụng đất`,
    hand: 'submit' as const,
    details: [`${at + 1} bản chính`],
  }));
  const details = { lead: 'Cần nộp 45 giấy tờ.', title: 'Giấy tờ cần nộp' };
  return answerOf([
    { kind: 'lead', text: details.lead },
    { kind: 'checklist', title: details.title, items },
    { kind: 'warning', text: 'Mức thu từ 01/01/2027 là 1.250.000 đ.' },
  ]);
}

/** As if the knowledge itself were hostile: in every kind of block, as a label and as an address. */
function hostileAnswer(attacks: readonly string[]): Answer {
  const [first = 'x', second = first, ...rest] = attacks;
  return answerOf(
    [
      { kind: 'lead', text: first },
      { kind: 'facts', rows: [{ label: second, value: first }] },
      { kind: 'checklist', title: second, items: [{ text: first, hand: 'submit', details: [second] }] },
      { kind: 'steps', title: first, items: rest },
      { kind: 'warning', text: second },
      { kind: 'link', label: 'Nộp trực tuyến', url: 'javascript:alert(document.domain)//evil' },
      { kind: 'sources', items: [{ text: second, url: null }] },
    ],
    { choices: [{ label: first.slice(0, 200), value: second.slice(0, 200) }] },
  );
}

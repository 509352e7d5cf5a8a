import { describe, expect, it } from 'vitest';
import { readPress } from '#bots/telegram/press.ts';
import { renderTelegram } from '#bots/telegram/render-telegram.ts';
import type { TelegramPayload } from '#bots/telegram/telegram-payload.ts';
import type { Answer, Block } from '#src/answers/answer.ts';
import { Secret } from '#src/secret.ts';
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
import { type ParsedHtml, parseTelegramHtml } from '#tests/support/telegram-html.ts';

const rendering = { account: '700000001', buttonSecret: new Secret('an invented secret'), publicUrl: null };
const chat = '5000000001';

const render = async (answer: Answer, more: { notice?: readonly Block[]; publicUrl?: string } = {}) =>
  await renderTelegram(
    { ...rendering, publicUrl: more.publicUrl ?? null },
    { answer, notice: more.notice ?? [], language: 'vi', chat },
  );

const say = async (...blocks: readonly Block[]) => await render(answerOf(blocks));

/** As a citizen reads it; a message that Telegram would refuse fails the test. */
function read({ html }: TelegramPayload): Extract<ParsedHtml, { kind: 'parsed' }> {
  const parsed = parseTelegramHtml(html);
  if (parsed.kind === 'refused') throw new Error(`${parsed.why}: ${html.slice(0, 300)}`);
  return parsed;
}
const textOf = (payloads: readonly TelegramPayload[]) =>
  payloads.map((payload) => read(payload).text).join('\n');
const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean);

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

describe('an answer', () => {
  it('has its lead and its titles in bold, its sources in italics and its notes folded', async () => {
    const [only, ...others] = await render(checklistAnswer());
    expect(others).toEqual([]);
    expect(only?.html).toContain('<b>Đăng ký khai sinh cho con cần nộp 2 giấy tờ');
    expect(only?.html).toContain('<b>Giấy tờ cần chuẩn bị:</b>\n☐ Tờ khai đăng ký khai sinh (');
    expect(only?.html).toMatch(/<blockquote expandable><b>Lưu ý khi làm giấy tờ:<\/b>\n• .*<\/blockquote>/s);
    expect(only?.html).toMatch(/<i>Nguồn 1: <\/i><i><a href="https:/);
    expect(read(only ?? never()).links).toEqual([
      'https://thutuc.example.vn/mau/khai-sinh',
      'https://dichvucong.example.vn/khai-sinh',
      'https://thutuc.example.vn/1.001193',
    ]);
  });

  it.each(['place', 'phone'] as const)(
    'has a keyboard in place of buttons where a %s may be shared',
    async (wants) => {
      const choices = [{ label: 'Thôi không\nxem nữa', value: '#hoso thoi' }];
      const [only] = await render(answerOf([paragraph('Anh/chị cho tôi biết nhé.')], { choices, wants }));
      expect(only).toMatchObject({
        buttons: [],
        keyboard: { share: { what: wants }, others: ['Thôi không xem nữa'] },
      });
      expect(read(only ?? never()).text).toContain('bấm nút chia sẻ');
    },
  );

  it.each([
    ['short', shortAnswer],
    ['a checklist', checklistAnswer],
    ['asking back', askedBackAnswer],
    ['an emergency', emergencyAnswer],
    ['long', longAnswer],
    ['of two parts', twoPartAnswer],
  ])('%s is one that Telegram takes, with and without its looks', async (_, make) => {
    const answer = make();
    for (const payload of await render(answer)) {
      expect(read(payload).text.length).toBeLessThanOrEqual(4096);
      expect(payload.plain.length).toBeLessThanOrEqual(4096);
      expect(payload.plain.trim()).not.toBe('');
      const spoken = (text: string) => wordsOf(text.replace(/: https?:\S+/g, ' ').replace(/[;)(]/g, ' '));
      expect(spoken(payload.plain)).toEqual(spoken(read(payload).text));
    }
  });

  it('reads the same whether its letters are composed or not', async () => {
    const answer = checklistAnswer();
    const twin: Answer = { ...JSON.parse(JSON.stringify(answer).normalize('NFD')), id: answer.id };
    expect(await render(twin)).toEqual(await render(answer));
  });

  it('links to the list of papers where our own address is known, in the language it is read in', async () => {
    const answer = answerOf([paragraph('Giấy tờ như sau.')], { checklistPath: '/giay-to/9.000001' });
    const [message] = await render(answer, { publicUrl: 'https://motcua.example.vn' });
    expect(read(message ?? never()).links).toEqual(['https://motcua.example.vn/giay-to/9.000001']);
    const [english] = await renderTelegram(
      { ...rendering, publicUrl: 'https://motcua.example.vn' },
      { answer, notice: [], language: 'en', chat },
    );
    expect(read(english ?? never()).links).toEqual(['https://motcua.example.vn/giay-to/9.000001?lang=en']);
    expect(read((await render(answer))[0] ?? never()).links).toEqual([]);
  });

  it('shows the notice under it, quoted, above the buttons', async () => {
    const notice = [paragraph('Tôi là trợ lý tự động.'), paragraph('Tin nhắn được giữ 90 ngày.')];
    const [only] = await render(shortAnswer(), { notice });
    expect(only?.html).toMatch(
      /<blockquote>Tôi là trợ lý tự động\.\nTin nhắn được giữ 90 ngày\.<\/blockquote>$/,
    );
    expect(only?.buttons).toHaveLength(2);
  });
});

it('keeps what is asked back right above its buttons, also where a notice stands under the answer', async () => {
  const ask: Block = { kind: 'ask', question: 'Vì sao?', options: ['Mất'] };
  const answer = answerOf([paragraph('Cần mang:'), ask], { choices: [{ label: 'Mất', value: 'mất' }] });
  const [only] = await render(answer, { notice: [paragraph('Tin nhắn được giữ 90 ngày.')] });
  expect(only?.plain).toBe('Cần mang:\n\nTin nhắn được giữ 90 ngày.\n\nVì sao?');
});

describe('choices', () => {
  it('are buttons under the last message of their part, each naming its choice', async () => {
    const answer = twoPartAnswer();
    const payloads = await render(answer);
    const pressed = await Promise.all(
      payloads.flatMap(({ buttons }) =>
        buttons.map(
          async ({ data }) => await readPress({ ...rendering, secret: rendering.buttonSecret, chat }, data),
        ),
      ),
    );
    expect(pressed).toEqual(
      answer.parts.flatMap(({ choices }, part) =>
        choices.map((_, at) => ({ answerId: answer.id, part, at })),
      ),
    );
  });

  it('that are asked about stand on their buttons alone where these hold them, numbered', async () => {
    const options = ['Bị mất', 'Bị hỏng'];
    const answer = answerOf(
      [paragraph('Cần mang:'), { kind: 'ask', question: 'Vì sao anh/chị làm lại?', options }],
      { choices: [...options, 'Lệ phí?'].map((label) => ({ label, value: label })) },
    );
    const [only] = await render(answer);
    expect(read(only ?? never()).text).toBe('Cần mang:\n\nVì sao anh/chị làm lại?');
    expect(only?.buttons.map(({ text }) => text)).toEqual(['1. Bị mất', '2. Bị hỏng', '3. Lệ phí?']);
  });

  it('too long for a button are listed as well', async () => {
    const [only] = await render(askedBackAnswer());
    expect(read(only ?? never()).text).toContain('3. Khai sinh có yếu tố nước ngoài, tại Uỷ ban nhân dân');
    expect(only?.buttons[2]?.text).toMatch(/^3\. Khai sinh có yếu tố nước ngoài/);
  });

  it('of an answer without words have a line above them', async () => {
    const [only] = await render(answerOf([], { choices: [{ label: 'Có', value: 'có' }] }));
    expect([only?.plain, only?.buttons.length]).toEqual(['Anh/chị bấm chọn giúp tôi.', 1]);
  });
});

describe('what is hostile', () => {
  const attacks = renderAttacks();
  it('is shown as the letters it is made of, in every kind of block', async () => {
    for (const text of attacks.filter((attack) => attack.trim() !== '')) {
      const blocks: readonly Block[] = [
        { kind: 'lead', text },
        { kind: 'facts', rows: [{ label: text, value: text }] },
        {
          kind: 'checklist',
          title: text,
          items: [{ text, hand: 'present', details: [text], form: { name: text, url: text } }],
        },
        { kind: 'notes', title: text, items: [text] },
        { kind: 'link', label: text, url: text },
        { kind: 'phone', label: text, number: text },
        { kind: 'sources', items: [{ text, url: text }] },
        { kind: 'ask', question: text, options: [text] },
      ];
      for (const payload of await render(answerOf(blocks, { choices: [{ label: text, value: text }] }))) {
        const { links } = read(payload);
        expect(links.filter((link) => !/^https?:\/\//i.test(link))).toEqual([]);
      }
    }
  });

  it('neither turns the reading order nor holds what a database cannot', async () => {
    const [only] = await say(paragraph('a\u202Eb\u0000c \uD83D d'));
    expect([only?.html, only?.plain]).toEqual(['abc \uFFFD d', 'abc \uFFFD d']);
  });

  it.each(['javascript:alert(1)', 'tg://resolve?domain=x', 'https://a b', 'ftp://x.vn/1', ''])(
    'is no link: %s',
    async (url) => {
      const payloads = await say({ kind: 'link', label: 'Nộp hồ sơ', url });
      expect(read(payloads[0] ?? never()).links).toEqual([]);
      expect(textOf(payloads)).toContain(`Nộp hồ sơ: ${url}`.trim());
    },
  );
});

describe('a text too long for one message', () => {
  const sentence = (at: number) => `Câu thứ ${at} nói về giấy tờ & “lệ phí” <${at}> của việc này. `;
  const long = (count: number) => Array.from({ length: count }, (_, at) => sentence(at)).join('');

  it.each([120, 121, 122, 123, 150, 170])('is cut between sentences, and loses none of %i', async (count) => {
    const payloads = await say({ kind: 'lead', text: 'Đầu đề' }, paragraph(long(count)));
    expect(payloads.length).toBeGreaterThan(1);
    expect(wordsOf(textOf(payloads))).toEqual(wordsOf(`Đầu đề ${long(count)}`));
    for (const payload of payloads) {
      expect(read(payload).text).toMatch(/[.]$/);
      expect(payload.plain.length).toBeLessThanOrEqual(4096);
    }
  });

  it('is cut between paragraphs where there are some', async () => {
    const steps = (at: number): Block => ({ kind: 'steps', title: `Việc ${at}`, items: [long(45)] });
    const payloads = await say(steps(1), steps(2), steps(3));
    expect(payloads.map((payload) => read(payload).text.slice(0, 6))).toEqual(['Việc 1', 'Việc 2', 'Việc 3']);
  });

  it('is never cut inside a tag, an entity or a character', async () => {
    for (const text of [
      '<&>"'.repeat(2500),
      '👨\u200d👩\u200d👧🐢'.repeat(700),
      `x${'😀'.repeat(5000)}`,
      'ệ'.normalize('NFD').repeat(9000),
    ]) {
      const payloads = await say({ kind: 'lead', text });
      expect(textOf(payloads).replaceAll('\n', '')).toBe(text.normalize('NFC'));
      for (const { plain } of payloads) expect(plain.isWellFormed()).toBe(true);
    }
  });

  it('keeps its quotations whole on both sides of a cut', async () => {
    const payloads = await say(paragraph(long(50)), { kind: 'notes', title: 'Lưu ý', items: [long(60)] });
    expect(payloads.length).toBeGreaterThan(1);
    expect(wordsOf(textOf(payloads))).toEqual(wordsOf(`${long(50)} Lưu ý: • ${long(60)}`));
    for (const { html } of payloads.slice(1)) expect(html).toMatch(/^<blockquote expandable>/);
  });

  it('measures the addresses of links, so that its plain form fits as well', async () => {
    const items = Array.from({ length: 60 }, (_, at) => ({
      ...{ text: `Nguồn ${at}`, url: `https://thutuc.example.vn/${'a'.repeat(120)}/${at}` },
    }));
    const payloads = await say({ kind: 'sources', items });
    expect(payloads.flatMap((payload) => read(payload).links)).toEqual(items.map(({ url }) => url));
    expect(Math.max(...payloads.map(({ plain }) => plain.length))).toBeLessThanOrEqual(4096);
  });

  it('has no more looks in a message than Telegram draws', async () => {
    const rows = Array.from({ length: 150 }, (_, at) => ({ label: `Mục ${at}`, value: 'a' }));
    const payloads = await say({ kind: 'facts', rows });
    for (const payload of payloads) expect(read(payload).looks).toBeLessThanOrEqual(100);
    expect(payloads.flatMap((payload) => [...payload.html.matchAll(/<b>/g)])).toHaveLength(150);
  });

  it('of more than three messages says what it leaves out, as every other text does', async () => {
    const items = Array.from({ length: 40 }, (_, at) => `Ý ${at}: ${long(10)}`);
    const payloads = await say({ kind: 'lead', text: 'Đầu đề' }, { kind: 'notes', title: 'Lưu ý', items });
    expect(payloads.length).toBeLessThanOrEqual(2);
    expect(textOf(payloads)).toContain('và 34 ý nữa, xem ở nguồn');
  });
});

function never(): never {
  throw new Error('there is no message');
}

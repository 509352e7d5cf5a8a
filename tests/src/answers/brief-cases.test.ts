import { expect, test } from 'vitest';
import { renderZalo } from '#bots/zalo/render-zalo.ts';
import type { Block } from '#src/answers/answer.ts';
import { briefCases } from '#src/answers/compose/brief-cases.ts';
import { renderText } from '#src/answers/compose/render-text.ts';
import { composeInvented } from '#tests/support/compose-invented.ts';
import { checklistAnswer } from '#tests/support/scripted-answers.ts';

const long = 'ghi rõ thả ở đâu, ai thả, thả mấy cái, có xác nhận của người trông coi bãi cỏ ven sông '.repeat(
  3,
);
const cases = [
  { id: 'le-hoi', name: 'Thả ở lễ hội', of: 'o-dau' },
  { id: 'rieng', name: 'Thả riêng', of: 'o-dau' },
  { id: 'song', name: 'Việt kiều thả ở sông', of: 'o-dau' },
];
const asks = [{ id: 'o-dau', question: 'Thả đèn ở đâu?' }];
const papers = [
  { name: 'Đơn xin thả đèn', originals: 1 },
  { name: 'Giấy của ban tổ chức (bản có dấu)', cases: ['le-hoi'], originals: 1, when: long },
  { name: 'Giấy của làng', cases: ['rieng'], originals: 1, when: long },
  { name: 'Sổ bãi cỏ', cases: ['rieng'], hand: 'not-needed', when: long },
  { name: 'Giấy của bến', cases: ['song'], when: long },
];
const asked = composeInvented({ cases, asks, papers }, { aspects: ['papers'] });

test('a long checklist of several cases keeps what everybody needs, and gives each case one line', () => {
  const text = renderText(briefCases(asked.blocks, 'vi'), 'vi');
  expect(text).toContain('☐ Đơn xin thả đèn (1 bản chính)');
  expect(text).toContain('• Thả ở lễ hội: thêm Giấy của ban tổ chức\n');
  expect(text).toContain('• Thả riêng: thêm Giấy của làng; không cần Sổ bãi cỏ\n');
  expect(text).toContain('• Việt kiều thả ở sông: thêm Giấy của bến\n');
  expect(text).not.toContain('ghi rõ thả ở đâu');
  expect(text, 'whose case it is stands last').toMatch(/Thả đèn ở đâu\?\n1\. Thả ở lễ hội\n2\. .+\n3\. .+$/);
  expect(text.length).toBeLessThan(renderText(asked.blocks, 'vi').length / 2);
});

test('the case that is then told brings its list in full', () => {
  const told = composeInvented({ cases, asks, papers }, { aspects: ['papers'], cases: ['rieng'] });
  expect(briefCases(told.blocks, 'vi')).toBe(told.blocks);
  expect(told.text).toContain('ghi rõ thả ở đâu');
  expect(asked.choices.slice(0, 3).map(({ label }) => label)).toEqual(cases.map(({ name }) => name));
});

test('a short one, one case, and lists that nobody is asked about stay as they are', () => {
  const short = composeInvented({ cases, asks, papers: papers.map(({ when: _, ...paper }) => paper) });
  expect(briefCases(short.blocks, 'vi')).toBe(short.blocks);
  const unasked = asked.blocks.filter(({ kind }) => kind !== 'ask');
  expect(briefCases(unasked, 'vi')).toBe(unasked);
});

test('the API keeps every paper of every case', () => {
  for (const { name } of papers) expect(asked.text).toContain(name);
  expect(asked.of('checklist').map(({ forCase }) => forCase)).toEqual([
    undefined,
    ...cases.map(({ name }) => name),
  ]);
  expect(asked.of('checklist').at(-1)?.title, 'a proper name keeps its capital').toBe(
    'Trường hợp Việt kiều thả ở sông',
  );
});

test('Zalo tells it briefly, with the address of the whole list', () => {
  const answer = checklistAnswer();
  const [first] = answer.parts;
  if (!first) throw new Error('no part');
  const part = {
    ...first,
    blocks: asked.blocks as readonly Block[],
    choices: asked.choices,
    checklistPath: '/giay-to/9.000101',
  };
  const saying = { answer: { ...answer, parts: [part] }, notice: [], language: 'vi', chat: '1' } as const;
  const said = renderZalo('https://mot-cua.example.gov.vn', saying)
    .map((payload) => (payload.kind === 'text' ? payload.text : ''))
    .join('\n\n');
  expect(said).toContain('• Thả riêng: thêm Giấy của làng');
  expect(said).toContain('https://mot-cua.example.gov.vn/giay-to/9.000101');
  expect(said).toMatch(/Thả đèn ở đâu\?\n1\. Thả ở lễ hội/);
});

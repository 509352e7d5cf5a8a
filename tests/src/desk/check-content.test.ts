import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { deskChecksVi } from '#prompts/desk-checks.vi.ts';
import { checkContent } from '#src/desk/check-content.ts';
import type { DraftContent } from '#src/desk/draft.ts';
import { sayRemark } from '#src/desk/say-remark.ts';
import { inventedCatalogue } from '#tests/support/invented-entries.ts';

const [turtle] = inventedCatalogue;

function problemsOf(changes: DraftContent, uncertain: Parameters<typeof checkContent>[0]['uncertain'] = []) {
  const content = { ...turtle, ...changes };
  return checkContent({ content, uncertain, language: 'vi', today: '2026-11-02' }).problems.map(
    ({ path, words, weight }) => `${weight} ${path}: ${words}`,
  );
}

describe('a draft is checked by the rules of entries, in the words of who fills it in', () => {
  test.each<[string, DraftContent, string]>([
    ['a missing name', { name: ' ' }, 'stops name: Chưa điền.'],
    ['a code of another form', { code: '12' }, 'stops code: Mã thủ tục có dạng 1.001193.'],
    [
      'a fee that is no number',
      fee({ amount: 'năm nghìn' }),
      `stops methods.0.fees.0.amount: ${deskChecksVi.number}`,
    ],
    [
      'a fee of nothing whose note names a sum',
      fee({ amount: 0, note: 'Thu 5.000 đồng' }),
      `warns methods.0.fees.0.amount: ${deskChecksVi.zeroFeeWithAmount}`,
    ],
    ['no source', { source: {} }, `warns source.decision: ${deskChecksVi.noDecision}`],
    [
      'what was abolished',
      { conditions: ['Nộp tại UBND cấp huyện'] },
      'warns conditions.0: Còn nhắc đến “cấp huyện”, nay không còn.',
    ],
    ['an end that has passed', { effectiveTo: '2026-01-01' }, `stops effectiveTo: ${deskChecksVi.over}`],
    ['an unknown field', { colour: 'xanh' }, 'stops : Có mục lạ, không lưu được: colour.'],
    [
      'a link that is none',
      { source: { decision: '1', url: 'không phải' } },
      `stops source.url: ${deskChecksVi.url}`,
    ],
    [
      'a link that runs',
      { source: { decision: '1', url: 'javascript:alert(1)' } },
      `stops source.url: ${deskChecksVi.url}`,
    ],
    [
      'a form whose link runs',
      { papers: [{ name: 'Tờ khai', form: { name: 'Mẫu', url: 'javascript:alert(1)' } }] },
      `stops papers.0.form.url: ${deskChecksVi.url}`,
    ],
  ])('%s', (_name, changes, said) => {
    expect(problemsOf(changes)).toContain(said);
  });

  test('what a reader was unsure of stands in the way until somebody confirms it', () => {
    const why = 'Chữ mờ';
    expect(problemsOf({}, [{ path: 'papers.0.name', why }])).toEqual([
      'stops papers.0.name: Chưa ai xác nhận: Chữ mờ',
    ]);
    expect(problemsOf({}, [{ path: 'papers.0.name', why, confirmedBy: 'Vi Văn Biên Tập' }])).toEqual([]);
  });

  test('every remark about an entry has words of its own', async () => {
    const files = ['check-entry', 'check-cases', 'check-place'];
    const texts = await Promise.all(
      files.map((name) => readFile(new URL(`../../../knowledge/${name}.ts`, import.meta.url), 'utf8')),
    );
    const messages = texts.flatMap((text) =>
      [...text.matchAll(/message(?::| =) ?\s*['`](.+)['`][,; }]/g)].map(([, message = '']) => message),
    );
    expect(messages.length).toBeGreaterThan(24);
    const unsaid = messages
      .map((message) => message.replace(/\$\{noun\}/g, 'case').replace(/\$\{[^}]+\}/g, 'x'))
      .filter((message) => sayRemark({ path: [], message }, deskChecksVi).words === deskChecksVi.other);
    expect(unsaid).toEqual([]);
  });
});

function fee(fields: DraftContent): DraftContent {
  return { methods: [{ channel: 'counter', fees: [fields] }] };
}

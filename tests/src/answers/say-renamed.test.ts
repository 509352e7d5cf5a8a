import { expect, test } from 'vitest';
import { spotRenamed } from '#knowledge/hear/renamed.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import type { Block } from '#src/answers/answer.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { sayRenamed } from '#src/answers/compose/say-renamed.ts';
import { composeInvented } from '#tests/support/compose-invented.ts';

const renamedIn = (question: string) => readQuestion(question).renamed;

function worked(over: Partial<WorkedPart['part']> = {}): WorkedPart {
  const { blocks, citations, choices } = composeInvented(
    { methods: [{ channel: 'counter', fees: [{ amount: 25000 }], limits: [] }] },
    { aspects: ['fee'] },
  );
  const procedure = { code: '9.000101', name: 'Thả đèn', versionId: '31' };
  return {
    part: {
      ...{ outcome: 'answered', reason: 'clear-winner', intent: 'procedure', aspects: ['fee'] },
      ...{ procedure, candidates: [], citations, choices, blocks, checklistPath: null },
      ...over,
    } as WorkedPart['part'],
    topic: {},
    gap: null,
    findMs: 0,
  };
}

const added = (question: string, language: 'vi' | 'en' = 'vi', part = worked()) => {
  const before = part.part.blocks;
  const { blocks } = sayRenamed(part, renamedIn(question), language).part;
  return blocks.filter((block) => !before.includes(block));
};
const textOf = (blocks: readonly Block[]) =>
  blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('|');

test('a thing called by its former name is called by its new one, once, right after the answer', () => {
  const { blocks } = sayRenamed(
    worked(),
    renamedIn('đổi cmnd, giấy chứng minh, cmt hết bao nhiêu'),
    'vi',
  ).part;
  expect(blocks[0]?.kind).toBe('lead');
  expect(blocks[1]).toEqual({ kind: 'paragraph', text: 'Chứng minh nhân dân nay là thẻ căn cước.' });
  expect(textOf(blocks).match(/nay là/g)).toHaveLength(1);
});

test('that there are no districts any more is said with the day', () => {
  expect(textOf(added('lên huyện nộp được không'))).toMatch(/không còn từ 01\/07\/2025, nay là xã, phường/);
  expect(textOf(added('ra ubnd huyen nop'))).toMatch(/^Uỷ ban nhân dân huyện không còn từ 01\/07\/2025/);
});

test('a book that is no longer kept has something in its place', () => {
  expect(textOf(added('mất sổ hộ khẩu'))).toMatch(/^Sổ hộ khẩu không còn dùng, nay thay bằng/);
});

test('an English answer says it in English', () => {
  expect(textOf(added('đổi cmnd', 'en'))).toBe('“Chứng minh nhân dân” is now called “thẻ căn cước”.');
  expect(textOf(added('lên huyện', 'en'))).toContain('ended on 2025-07-01');
});

test('nothing is added where the answer says it, and where nothing old was said', () => {
  const says = (text: string) =>
    worked({
      blocks: [
        { kind: 'lead', text: 'Đổi thẻ căn cước: 25.000 đ.' },
        { kind: 'warning', text },
      ],
    });
  expect(added('đổi cmnd', 'vi', says('Bản ghi cũ: “CMND” nay là thẻ căn cước.'))).toEqual([]);
  expect(added('đổi căn cước công dân', 'vi', says('Xong.')), 'the new name is within the old').toEqual([]);
  expect(textOf(added('đổi cmnd', 'vi', says('Xong.')))).not.toBe('');
  expect(added('đổi thẻ căn cước')).toEqual([]);
  expect(spotRenamed(readQuestion('đổi thẻ căn cước'))).toEqual([]);
});

test('a question back keeps its question last; a refusal says nothing of names', () => {
  const question: Block = { kind: 'lead', text: 'Đổi hay cấp lại?' };
  const asked = worked({ procedure: null, outcome: 'asked-back', blocks: [question] });
  const { blocks } = sayRenamed(asked, renamedIn('làm cmnd'), 'vi').part;
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'lead']);
  const refused = worked({ procedure: null, outcome: 'refused', blocks: [question] });
  expect(sayRenamed(refused, renamedIn('làm cmnd'), 'vi')).toBe(refused);
});

import { expect, test } from 'vitest';
import { answersEn } from '#prompts/answers.en.ts';
import { answersVi } from '#prompts/answers.vi.ts';
import { aspectsVi } from '#prompts/aspects.vi.ts';
import { glossaryEn } from '#prompts/glossary.en.ts';
import { glossaryVi } from '#prompts/glossary.vi.ts';
import { repliesVi } from '#prompts/replies.vi.ts';
import { warningsVi } from '#prompts/warnings.vi.ts';
import { sentencesOf } from '#src/answers/compose/as-phrase.ts';
import { explainWords } from '#src/answers/compose/explain-words.ts';
import { composeInvented } from '#tests/support/compose-invented.ts';

/** What offices write and nobody says. */
const officialese = [
  ...[
    'đề nghị quý vị',
    'quý khách',
    'quý công dân',
    'theo quy định của pháp luật',
    'thực hiện theo quy định',
  ],
  ...['cá nhân có nhu cầu', 'tổ chức, cá nhân', 'cơ quan có thẩm quyền', 'thành phần hồ sơ', 'nêu trên'],
  ...['căn cứ tình hình', 'tiến hành', 'kịp thời', 'nghiêm túc', 'trân trọng', 'vui lòng', 'xin vui lòng'],
  ...[
    'được quy định tại',
    'trong trường hợp',
    'đối với trường hợp',
    'nhằm mục đích',
    'liên hệ với chúng tôi',
  ],
];
const mostWords = 25;

/** Every sentence of a file of words; a function's own text is read from its source, with one word for what it is given. */
function sentencesIn(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) => {
    if (typeof value === 'string') return sentencesOf(value);
    if (typeof value === 'function') return templatesIn(value.toString()).flatMap(sentencesOf);
    return value && typeof value === 'object' ? sentencesIn(value) : [];
  });
}

function templatesIn(source: string): string[] {
  const plain = source.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…');
  return [...plain.matchAll(/`([^`]*)`|"([^"\n]*)"|'([^'\n]*)'/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
}

const own = { answersVi, aspectsVi, warningsVi, repliesVi, glossaryVi };

test('our own sentences are short enough to be understood at once', () => {
  const sentences = sentencesIn(own);
  expect(sentences.length).toBeGreaterThan(200);
  const long = sentences.filter((sentence) => sentence.split(/\s+/).length > mostWords);
  expect(long).toEqual([]);
});

test('our own sentences hold no officialese', () => {
  const said = sentencesIn(own).join('\n').normalize('NFC').toLowerCase();
  expect(officialese.filter((phrase) => said.includes(phrase))).toEqual([]);
});

test('a lead of every aspect is short', () => {
  const { of } = composeInvented(
    {
      papers: [
        { name: 'Đơn', originals: 1 },
        { name: 'Sổ', hand: 'present' },
        { name: 'Giấy', hand: 'not-needed' },
      ],
      methods: [
        {
          channel: 'counter',
          fees: [{ amount: 25000, kind: 'lệ phí' }],
          limits: [{ quantity: 3, unit: 'working-day' }],
        },
      ],
      conditions: ['Đủ 18 tuổi'],
      results: ['Giấy phép thả đèn'],
      agencies: { receives: ['Uỷ ban nhân dân cấp xã'] },
    },
    { aspects: ['papers', 'fee', 'time', 'place', 'conditions', 'result', 'form', 'steps', 'online'] },
  );
  const leads = of('lead').flatMap(({ text }) => sentencesOf(text));
  expect(leads.length).toBeGreaterThan(8);
  expect(leads.filter((lead) => lead.split(/\s+/).length > mostWords)).toEqual([]);
});

test('words of law are explained once, at most two, after the answer and before its source', () => {
  const fields = {
    papers: [
      { name: 'Văn bản ủy quyền có chứng thực', originals: 1 },
      { name: 'Trích lục kết hôn, bản chứng thực', originals: 1 },
    ],
  };
  const { blocks, of } = composeInvented(fields, { aspects: ['papers'] });
  const [notes] = of('notes');
  expect(notes?.title).toBe('Nghĩa của từ');
  expect(notes?.items).toHaveLength(2);
  expect(notes?.items[0]).toMatch(/^Trích lục: /);
  expect(notes && blocks.indexOf(notes)).toBe(blocks.length - 2);
  expect(composeInvented({ papers: [{ name: 'Đơn' }] }, { aspects: ['papers'] }).of('notes')).toEqual([]);
});

test('a word is found composed and decomposed, and explained in the language of the answer', () => {
  const text = 'Bản sao có chứng thực';
  for (const form of ['NFC', 'NFD'] as const) {
    expect(explainWords([{ kind: 'lead', text: text.normalize(form) }], 'vi')).toHaveLength(1);
  }
  expect(explainWords([{ kind: 'lead', text }], 'en')[0]).toMatchObject({
    title: 'What the words mean',
    items: [expect.stringMatching(/^Chứng thực: an office confirms/)],
  });
  expect(Object.keys(glossaryEn.words)).toEqual(Object.keys(glossaryVi.words));
});

test('one of something is one in English', () => {
  expect(answersEn.time.units['working-day']('1')).toBe('1 working day');
  expect(answersEn.time.units['working-day']('2')).toBe('2 working days');
  expect(answersEn.fee.per('VND 135,000', 'lần')).toBe('VND 135,000 each time');
  expect(answersEn.fee.per('VND 9,000', 'đèn')).toBe('VND 9,000 per đèn');
  expect(answersEn.papers.needless(1)).toBe('1 paper is not needed.');
});

import { expect, it } from 'vitest';
import { readQuestion } from '#knowledge/read-question.ts';
import { spotCases } from '#knowledge/spot-cases.ts';
import { invent } from '#tests/support/compose-invented.ts';

const turtles = invent({
  asks: [
    { id: 'giay', question: 'Rùa có giấy không?' },
    { id: 'ai', question: 'Ai đi làm?' },
  ],
  cases: [
    { id: 'co', name: 'Rùa có giấy', of: 'giay', said: ['có giấy gốc', 'mua ở trại'] },
    { id: 'khong', name: 'Rùa không có giấy', of: 'giay', said: ['không có giấy gốc', 'bắt ngoài đồng'] },
    { id: 'ho', name: 'Nhờ đi hộ', of: 'ai', said: ['nhờ em đi', 'đi làm thay'] },
    { id: 'tu', name: 'Tự đi', of: 'ai' },
  ],
});
const told = (text: string) => spotCases(turtles, readQuestion(text));

it.each([
  ['em bắt ngoài đồng thì làm giấy nuôi rùa sao', ['khong']],
  ['e bat ngoai dong thi lam giay nuoi rua sao', ['khong']],
  ['rùa mua ở trại, nhờ em đi được không', ['co', 'ho']],
  ['rùa nhà em không có giấy gốc', ['khong']],
  ['rua ko co giay goc', ['khong']],
  ['nuôi rùa cần gì', []],
])('reads the case out of "%s"', (text, cases) => {
  expect(told(text)).toEqual(cases);
  expect(told(text.normalize('NFD'))).toEqual(cases);
});

it('hears a short form as it was typed, though it is written out for finding', () => {
  const cards = invent({
    asks: [{ id: 'the', question: 'Đang có giấy gì?' }],
    cases: [
      { id: 'cu', name: 'Giấy cũ', of: 'the', said: ['CMND'] },
      { id: 'moi', name: 'Giấy mới', of: 'the', said: ['thẻ gắn chíp'] },
    ],
  });
  for (const text of ['đổi cmnd được không', 'doi cmnd'])
    for (const typed of [text, text.normalize('NFD')])
      expect(spotCases(cards, readQuestion(typed))).toEqual(['cu']);
  expect(spotCases(cards, readQuestion('ko cmnd'))).toEqual([]);
});

it('does not take a denied phrase for its contrary', () => {
  expect(told('em chưa mua ở trại nào')).toEqual([]);
  expect(told('em chua mua o trai nao')).toEqual([]);
  expect(told('cha mua ở trại về')).toEqual(['co']);
  expect(told('làm được không, mua ở trại đó')).toEqual(['co']);
});

it('takes the answer said at greater length, and neither of two said alike', () => {
  expect(told('mua ở trại chứ không có giấy gốc')).toEqual(['khong']);
  expect(told('mua ở trại hay bắt ngoài đồng cũng thế')).toEqual([]);
});

it('hears a longer phrase with a few words between, unless they deny it', () => {
  const papers = {
    ...turtles,
    cases: turtles.cases.map((one, at) => ({ ...one, said: at === 0 ? ['mất trong bệnh viện'] : [] })),
  };
  const first = turtles.cases[0]?.id;
  for (const form of ['NFC', 'NFD']) {
    const hear = (text: string) => spotCases(papers, readQuestion(text.normalize(form)));
    expect(hear('bà mất hôm kia trong bệnh viện')).toEqual([first]);
    expect(hear('bà mất không phải trong bệnh viện')).toEqual([]);
  }
});

import { describe, expect, it } from 'vitest';
import { readQuestion } from '#knowledge/read-question.ts';
import { decide } from '#src/answers/decide.ts';
import { candidate } from '#tests/support/candidate.ts';

const office = { reading: readQuestion('đổi thẻ căn cước'), speaksOfPapers: true };
const chat = { ...office, speaksOfPapers: false };

/** From knowing nothing to being sure. */
const order = ['nothing', 'ask-back', 'answer'];

describe('deciding', () => {
  it('answers a clear winner', () => {
    const decision = decide(office, [candidate('1.000001', 0.8), candidate('1.000002', 0.5)]);
    expect(decision).toMatchObject({ kind: 'answer', winner: { entryId: '1.000001' } });
  });

  it('asks back when another is as likely, with at most three variants, best first', () => {
    const ranked = ['1', '2', '3', '4'].map((n) => candidate(`1.00000${n}`, 0.7));
    const decision = decide(office, ranked);
    expect(decision).toMatchObject({ kind: 'ask-back', why: 'close-variants' });
    expect(decision.kind === 'ask-back' && decision.variants.map((v) => v.entryId)).toEqual([
      '1.000001',
      '1.000002',
      '1.000003',
    ]);
  });

  it('is no less sure of a procedure because a guide is about the same', () => {
    const first = candidate('1.000001', 0.8);
    const guide = (about: string) => candidate('guide:doi-the', 0.79, { kind: 'guide', procedures: [about] });
    const beside = decide(office, [first, guide('1.000001')]);
    expect(beside).toMatchObject({ kind: 'answer', winner: { entryId: '1.000001' } });
    expect(beside.confidence).toBeGreaterThan(decide(office, [first, guide('1.000009')]).confidence);
  });

  it('asks in a family of which no member was told, unless much more was said of one than of the others', () => {
    const reading = readQuestion('bằng lái ngoài quê của ông');
    const asked = { reading, speaksOfPapers: true };
    const first = candidate('3.000346', 0.9);
    const near = { ...candidate('3.000347', 0.72), questionCovered: 0.6 };
    expect(decide(asked, [first, near])).toMatchObject({
      kind: 'ask-back',
      family: { id: 'driving-licence' },
    });
    expect(decide(asked, [first, { ...near, questionCovered: 0.4 }])).toMatchObject({
      kind: 'answer',
      winner: { entryId: '3.000346' },
      others: [{ entryId: '3.000347' }],
    });
  });

  it('asks which is meant where a question names a family and no more, however sure a candidate is', () => {
    const asked = { reading: readQuestion('sổ đỏ cần gì'), speaksOfPapers: true };
    const decision = decide(asked, [candidate('1.013978', 1.1), candidate('1.012783', 0.3)]);
    expect(decision).toMatchObject({ kind: 'ask-back', family: { id: 'land-title' } });
  });

  it('must be surer of what neither sounds like an office nor asks anything about a procedure', () => {
    const kinds = (text: string, score: number) =>
      decide({ reading: readQuestion(text), speaksOfPapers: false }, [
        candidate('1.000001', score),
        candidate('1.000002', score * 0.8),
      ]).kind;
    const scores = Array.from({ length: 30 }, (_, step) => 0.3 + step * 0.03);
    const answered = (text: string) => scores.filter((score) => kinds(text, score) === 'answer').length;
    expect(answered('đổi thẻ giúp ông tôi')).toBeLessThan(answered('đổi thẻ giúp ông hết bao nhiêu tiền'));
  });

  it('is less sure where the question speaks of another world than what was found', () => {
    const found = [candidate('1.000001', 0.6), candidate('1.000002', 0.4)];
    const sure = (text: string) =>
      decide({ reading: readQuestion(text), speaksOfPapers: true }, found).confidence;
    expect(sure('đổi thẻ game liên quân')).toBeLessThan(sure('đổi thẻ căn cước') - 0.3);
  });

  it('is surer the more of the question all that an entry is called by explains', () => {
    const explained = (share: number) =>
      decide(office, [candidate('1.000001', 0.5, { entryCovered: share }), candidate('1.000002', 0.4)])
        .confidence;
    expect(explained(0.6)).toBeLessThan(explained(0.95));
  });

  it('says nothing, asks back, and answers as a candidate fits better', () => {
    const kinds = Array.from({ length: 17 }, (_, step) => {
      const fits = 0.1 + step * 0.05;
      const first = candidate('1.000001', fits, { questionCovered: fits, phraseCovered: fits });
      return decide(office, [first, candidate('1.000002', fits * 0.8)]).kind;
    });
    expect([...new Set(kinds)]).toEqual(['nothing', 'ask-back', 'answer']);
    expect(kinds.toSorted((one, other) => order.indexOf(one) - order.indexOf(other))).toEqual(kinds);
  });

  it('finds nothing when the best is a coincidence', () => {
    expect(decide(office, [candidate('1.000001', 0.1)])).toMatchObject({ kind: 'nothing' });
    expect(decide(office, [])).toEqual({ kind: 'nothing', confidence: 0 });
  });

  it('wants a better fit of a message that does not sound like an office', () => {
    expect(decide(chat, [candidate('1.000001', 0.18)])).toMatchObject({ kind: 'nothing' });
    const sure = (judged: typeof office) => decide(judged, [candidate('1.000001', 0.6)]).confidence;
    expect(sure(chat)).toBeLessThan(sure(office));
  });

  it('is surer of a candidate the further the next one stands behind', () => {
    const beside = (next: number) =>
      decide(office, [candidate('1.000001', 0.7), candidate('1.000002', next)]).confidence;
    expect(beside(0.2)).toBeGreaterThan(beside(0.5));
    expect(beside(0.5)).toBeGreaterThan(beside(0.69));
  });

  it('does not ask which level of government is meant', () => {
    const decision = decide(office, [
      candidate('1.000001', 0.7, { name: 'Cấp đổi thẻ căn cước' }),
      candidate('1.000002', 0.69, { name: 'Cấp đổi thẻ căn cước (thực hiện tại cấp tỉnh)' }),
    ]);
    expect(decision).toMatchObject({ kind: 'answer', winner: { entryId: '1.000001' } });
  });

  it('takes a question that says the whole of a name for that name', () => {
    const decision = decide(office, [
      candidate('1.000001', 0.9, { phraseCovered: 1, questionCovered: 0.95 }),
      candidate('1.000002', 0.88),
    ]);
    expect(decision).toMatchObject({ kind: 'answer', winner: { entryId: '1.000001' } });
  });
});

/** A family of its own: the identity card has no usual member. */
describe('deciding within a family', () => {
  const saying = (text: string) => ({ reading: readQuestion(text), speaksOfPapers: true });
  const cards = ['1.014064', '1.014063', '1.014061'].map((code, at) => candidate(code, 0.8 - at * 0.1));

  it.each(['làm căn cước', 'lam can cuoc'])('asks the family where nothing tells a member: "%s"', (text) => {
    for (const form of ['NFC', 'NFD'] as const) {
      const decision = decide(saying(text.normalize(form)), cards);
      expect(decision).toMatchObject({ kind: 'ask-back', family: { id: 'identity-card' } });
    }
  });

  it.each([
    ['đổi căn cước hết hạn', '1.014063'],
    ['doi can cuoc het han', '1.014063'],
    ['căn cước bị mất', '1.014064'],
  ])('answers the member that is told: "%s"', (text, code) => {
    expect(decide(saying(text), cards)).toMatchObject({ kind: 'answer', winner: { entryId: code } });
  });

  it('does not take the words of an aspect for a loss', () => {
    expect(decide(saying('làm căn cước mất bao nhiêu tiền'), cards)).toMatchObject({ kind: 'ask-back' });
  });

  it('answers the usual member and offers what is as near', () => {
    const births = [candidate('1.001193', 0.8, { phraseCovered: 0.8 }), candidate('1.004884', 0.78)];
    const decision = decide(saying('làm giấy khai sinh'), births);
    expect(decision).toMatchObject({ kind: 'answer', winner: { entryId: '1.001193' } });
    expect(decision.kind === 'answer' && decision.others.map(({ entryId }) => entryId)).toEqual(['1.004884']);
  });
});

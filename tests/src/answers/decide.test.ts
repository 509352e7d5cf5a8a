import { describe, expect, it } from 'vitest';
import type { Ranked } from '#knowledge/rank-candidates.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { decide } from '#src/answers/decide.ts';

const office = { reading: readQuestion('đổi thẻ căn cước'), speaksOfPapers: true };
const chat = { ...office, speaksOfPapers: false };

function candidate(entryId: string, score: number, more: Partial<Ranked> = {}): Ranked {
  return {
    entryId,
    versionId: '1',
    kind: 'procedure',
    name: `Thủ tục ${entryId}`,
    plainName: null,
    field: null,
    levels: [],
    audience: [],
    procedures: [],
    origin: 'portal',
    received: null,
    words: '',
    wordsKind: 'name',
    questionCovered: 0.6,
    demo: false,
    phraseCovered: 0.6,
    factors: {},
    score,
    ...more,
  };
}

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

  it('asks back when the best is likely but not sure', () => {
    expect(decide(office, [candidate('1.000001', 0.27)])).toMatchObject({
      kind: 'ask-back',
      why: 'weak-match',
    });
  });

  it('finds nothing when the best is a coincidence', () => {
    expect(decide(office, [candidate('1.000001', 0.1)])).toEqual({ kind: 'nothing' });
    expect(decide(office, [])).toEqual({ kind: 'nothing' });
  });

  it('wants a better fit of a message that does not sound like an office', () => {
    expect(decide(office, [candidate('1.000001', 0.4)])).toMatchObject({ kind: 'answer' });
    expect(decide(chat, [candidate('1.000001', 0.4)])).toMatchObject({ kind: 'ask-back', why: 'weak-match' });
    expect(decide(chat, [candidate('1.000001', 0.3)])).toEqual({ kind: 'nothing' });
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

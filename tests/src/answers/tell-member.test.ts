import { describe, expect, it } from 'vitest';
import type { Family } from '#knowledge/family.ts';
import { foldText } from '#knowledge/fold.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { tellMemberShortly, toldMembers } from '#src/answers/tell-member.ts';

const kites: Family = {
  id: 'kites',
  question: { vi: 'Diều mới, đổi diều cũ hay mất diều?', en: 'A new kite, an old one or a lost one?' },
  members: [
    { code: '9.000001', label: { vi: 'Diều mới', en: 'New' }, told: ['lần đầu', 'dưới 14 tuổi'] },
    { code: '9.000002', label: { vi: 'Đổi diều cũ', en: 'Exchange' }, told: ['hết hạn', 'bị rách'] },
    { code: '9.000003', label: { vi: 'Mất diều', en: 'Lost' }, told: ['bị mất', 'mất rồi'] },
    { code: '9.000004', label: { vi: 'Diều ngoại', en: 'Foreign' }, told: ['nước ngoài'] },
  ],
};
const forms = (said: string) => [said, said.normalize('NFD'), foldText(said)];

describe('a member of a family is told', () => {
  it.each([
    ['diều của em bị mất, giờ làm sao', ['9.000003']],
    ['giấy thả diều hết hạn rồi', ['9.000002']],
    ['con tôi 8 tuổi muốn thả diều', ['9.000001']],
    ['chồng em người Hàn muốn thả diều', ['9.000004']],
    ['diều hết hạn mà cũng bị mất', ['9.000002', '9.000003']],
    ['thả diều mất bao nhiêu tiền', []],
    ['thả diều', []],
    ['không phải bị mất, mà là hết hạn', ['9.000002']],
  ])('by the words of "%s"', (said, codes) => {
    for (const written of forms(said)) {
      expect([...toldMembers(kites, readQuestion(written))].sort()).toEqual(codes);
    }
  });
});

describe('a short answer to the question of a family takes', () => {
  it.each([
    ['mất rồi', '9.000003'],
    ['lần đầu', '9.000001'],
    ['đổi', '9.000002'],
    ['rách', '9.000002'],
  ])('"%s" as it is meant', (said, code) => {
    for (const written of forms(said)) expect(tellMemberShortly(kites, readQuestion(written))).toBe(code);
  });

  it.each(['diều', 'không biết', 'lệ phí'])('nothing from "%s"', (said) => {
    for (const written of forms(said)) expect(tellMemberShortly(kites, readQuestion(written))).toBeNull();
  });
});

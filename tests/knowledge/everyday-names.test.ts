import { describe, expect, it } from 'vitest';
import { familyOf } from '#knowledge/families.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { toldMembers } from '#src/answers/tell-member.ts';

const landTitle = 'cap lai giay chung nhan do bi mat';

function meaningsOf(text: string): readonly string[] {
  return readQuestion(text).meanings.map((meaning) => meaning.map(({ folded }) => folded).join(' '));
}

describe('what "sổ" means', () => {
  it.each([
    'giấy khai sinh bị mất, sổ hộ tịch phường còn, xin lại ở đâu',
    'hồi xưa có khai sinh nhưng lụt trôi mất, sổ ở xã cũng không còn',
  ])('is the register beside a birth certificate: "%s"', (text) => {
    for (const form of ['NFC', 'NFD'] as const) {
      expect(meaningsOf(text.normalize(form))).not.toContain(landTitle);
    }
  });

  it.each(['mất sổ làm lại ở đâu', 'mất sổ đất với giấy khai sinh'])(
    'is a land title otherwise: "%s"',
    (text) => {
      expect(meaningsOf(text)).toContain(landTitle);
    },
  );
});

describe('a driving licence of another country', () => {
  const licences = familyOf('3.000351');

  it.each([
    'chồng em muốn đổi bằng lái Pháp sang bằng Việt Nam',
    'bằng lái xe bên Đức đổi qua Việt Nam cần gì',
    'em có bằng lái Thái Lan',
  ])('is told by the country: "%s"', (text) => {
    if (!licences) throw new Error('no family holds foreign licences');
    expect(toldMembers(licences, readQuestion(text))).toEqual(['3.000351']);
  });

  it('is not told by what anybody exchanges', () => {
    if (!licences) throw new Error('no family holds foreign licences');
    expect(toldMembers(licences, readQuestion('đổi bằng lái hết hạn'))).toEqual(['3.000347']);
  });
});

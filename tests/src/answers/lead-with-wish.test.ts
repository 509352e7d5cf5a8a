import { describe, expect, it } from 'vitest';
import { readQuestion } from '#knowledge/read-question.ts';
import { fadeCircumstances, fadeDone } from '#src/answers/lead-with-wish.ts';

const forms = ['NFC', 'NFD'] as const;

/** Each syllable that tells a topic after the circumstances faded. */
function leading(text: string, fade = fadeCircumstances): string | null {
  const faded = fade(readQuestion(text));
  if (!faded) return null;
  const { tokens, weights } = faded;
  return tokens.flatMap(({ folded }, at) => ((weights[at] ?? 0) >= 0.9 ? [folded] : [])).join(' ');
}

describe('a message that tells its circumstances', () => {
  it.each([
    ['má cho em miếng đất, má 79 tuổi, em có vợ rồi, giờ sang tên sổ đỏ cần mang gì', 'sang ten so do'],
    ['vo chong em o tro, ho khau o tinh khac, gio lam khai sinh cho be o dau', 'lam khai sinh be'],
  ])('leads with its wish: "%s"', (text, wish) => {
    for (const form of forms) expect(leading(text.normalize(form))).toBe(wish);
  });

  it('keeps each of its words for finding, those of the wish at their whole weight', () => {
    const reading = readQuestion('nhà có đám tang, ông nội 80 tuổi, giờ khai tử cho ông ở đâu');
    const faded = fadeCircumstances(reading);
    expect(faded?.terms.map(({ id }) => id)).toEqual(
      expect.arrayContaining(reading.terms.map(({ id }) => id)),
    );
    expect(Math.max(...(faded?.terms ?? []).map(({ said }) => said))).toBe(1);
  });

  it('stands as it is where it is one clause, or where the wish says too little', () => {
    expect(leading('làm khai sinh cho con cần giấy tờ gì')).toBeNull();
    expect(leading('bé nhà em mới sinh, giờ làm sao')).toBeNull();
  });
});

describe('a message that tells what is over', () => {
  it('leads with what is wanted, before it or after it', () => {
    for (const form of forms) {
      expect(leading('lấy vợ xong muốn chuyển hộ khẩu về nhà'.normalize(form), fadeDone)).toBe(
        'chuyen ho khau nha',
      );
      expect(leading('muốn đổi bằng lái xe, căn cước mới làm xong rồi'.normalize(form), fadeDone)).toBe(
        'doi bang lai xe',
      );
    }
  });

  it('stands as it is where nothing else is wanted', () => {
    expect(fadeDone(readQuestion('em bị mất căn cước rồi'))).toBeNull();
    expect(fadeDone(readQuestion('ba tôi mới mất, giờ làm sao'))).toBeNull();
    expect(fadeDone(readQuestion('làm khai sinh cho con cần gì'))).toBeNull();
  });
});

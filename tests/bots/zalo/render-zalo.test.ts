import { describe, expect, it } from 'vitest';
import { renderZalo } from '#bots/zalo/render-zalo.ts';
import type { Answer, Block, Choice } from '#src/answers/answer.ts';
import {
  askedBackAnswer,
  checklistAnswer,
  longAnswer,
  shortAnswer,
  twoPartAnswer,
} from '#tests/support/scripted-answers.ts';

const publicUrl = 'https://mot-cua.example.gov.vn';

function textsOf(answer: Answer, notice: readonly Block[] = []): readonly string[] {
  const payloads = renderZalo(publicUrl, { answer, notice, language: 'vi', chat: '1' });
  return payloads.map((payload) => (payload.kind === 'text' ? payload.text : ''));
}
const said = (answer: Answer, notice?: readonly Block[]) => textsOf(answer, notice).join('\n\n');

/** Gives the first part other blocks and choices. */
function changed(answer: Answer, over: Partial<Answer['parts'][number]>): Answer {
  const [first, ...others] = answer.parts;
  return first ? { ...answer, parts: [{ ...first, ...over }, ...others] } : answer;
}

describe('an answer on Zalo', () => {
  it('is plain text with what may be chosen as numbers under it', () => {
    const text = said(shortAnswer());
    expect(text).toContain('Lệ phí đổi giấy phép lái xe là 135.000 đ một lần.');
    expect(text).toContain('• Lệ phí: 135.000 đ');
    expect(text).toContain('https://thutuc.example.vn/1.001193');
    expect(text).toMatch(/nhắn số:\n1\. Cần giấy tờ gì\?\n2\. Làm trực tuyến được không\?$/);
    expect(text).not.toMatch(/\*\*|<b>/);
  });

  it('numbers what is asked back once, with all that tells the variants apart', () => {
    const text = said(askedBackAnswer());
    expect(text.match(/^1\. /gm)).toHaveLength(1);
    expect(text).toMatch(/^1\. Đăng ký khai sinh \(bé mới sinh\) \(mã 1\.001193\)$/m);
    expect(text).toMatch(/^3\. Khai sinh có yếu tố nước ngoài/m);
    expect(text, 'there is nothing to press').not.toContain('Bấm');
  });

  it('counts on over all its parts', () => {
    const text = said(twoPartAnswer());
    const numbers = [...text.matchAll(/^(\d+)\. /gm)].map((found) => Number(found[1]));
    const choices = twoPartAnswer().parts.flatMap((part) => part.choices);
    expect(numbers).toEqual(choices.map((_, at) => at + 1));
    for (const [at, { label }] of choices.entries()) expect(text).toContain(`${at + 1}. ${label}`);
  });

  it('counts the options of a question back as the first choices, in whatever part it stands', () => {
    const options: readonly Choice[] = [
      { label: 'Bị mất', value: 'a' },
      { label: 'Bị hỏng', value: 'b' },
    ];
    const ask: Block = { kind: 'ask', question: 'Giấy bị mất hay bị hỏng?', options: ['Bị mất', 'Bị hỏng'] };
    const [first] = shortAnswer().parts;
    const asking = changed(checklistAnswer(), {
      blocks: [{ kind: 'lead', text: 'Cần 2 giấy tờ.' }, ask],
      choices: [...options, { label: 'Nộp ở đâu?', value: 'c' }],
    });
    const text = said({ ...asking, parts: first ? [first, ...asking.parts] : [] });
    expect(text).toContain('Giấy bị mất hay bị hỏng?\n3. Bị mất\n4. Bị hỏng\n\n');
    expect(text).toMatch(/nhắn số:\n5\. Nộp ở đâu\?$/);
  });

  it('leads to its checklist where our address is known', () => {
    const answer = changed(checklistAnswer(), { checklistPath: '/checklist?ma=1.001193' });
    expect(said(answer)).toContain('https://mot-cua.example.gov.vn/checklist?ma=1.001193');
    const [payload] = renderZalo(null, { answer, notice: [], language: 'vi', chat: '1' });
    expect(JSON.stringify(payload)).not.toContain('mot-cua');
  });

  it('has the notice under everything', () => {
    const notice: readonly Block[] = [{ kind: 'paragraph', text: 'Tin nhắn được lưu 30 ngày.' }];
    expect(said(shortAnswer(), notice)).toMatch(/Tin nhắn được lưu 30 ngày\.$/);
  });

  it('that is long is cut at its sentences into messages that Zalo takes', () => {
    const texts = textsOf(longAnswer());
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(1900);
    expect(texts.join(' ')).toContain('Bước thứ 24');
  });

  it('is the same from composed and decomposed letters', () => {
    const twin: Answer = JSON.parse(JSON.stringify(checklistAnswer()).normalize('NFD'));
    const notice: readonly Block[] = [{ kind: 'paragraph', text: 'Một Cửa trả lời tự động.' }];
    expect(textsOf(twin, notice)).toEqual(textsOf(checklistAnswer(), notice));
    expect(said(twin)).toBe(said(twin).normalize('NFC'));
  });

  it('shows what is hostile as the letters it is made of', () => {
    const nasty = '<b>x</b> **y** [z](javascript:alert(1)) \u202egnp.exe\u0000 1. không phải số';
    const text = said(changed(shortAnswer(), { blocks: [{ kind: 'lead', text: nasty }] }));
    expect(text).toContain('<b>x</b> **y** [z](javascript:alert(1)) gnp.exe 1. không phải số');
    for (const hidden of ['\u202e', '\u0000']) expect(text).not.toContain(hidden);
  });

  it('keeps a choice on one line, whatever stands in it', () => {
    const text = said(
      changed(shortAnswer(), {
        choices: [
          { label: 'Một\n2. giả', value: 'a' },
          { label: 'Hai', value: 'b' },
        ],
      }),
    );
    expect(text.match(/^2\. /gm)).toHaveLength(1);
    expect(text).toContain('1. Một 2. giả\n2. Hai');
  });
});

import { describe, expect, it } from 'vitest';
import { foldText } from '#knowledge/fold.ts';
import { spotConcern } from '#src/answers/guard/spot-concern.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';

const concernIn = (text: string) => spotConcern(understandQuestion(text));

describe('whoever gives their own name and number', () => {
  it.each([
    'chị tên Trần Thị Mẫu, số cccd 001190000001, hồ sơ của chị tới đâu rồi coi giùm chị với',
    'chị tên Trần Thị Mẫu, cccd 001190000001, chị quên mã hồ sơ, coi giùm chị',
    'em tên Lê Mẫu sđt 0905123456 hồ sơ em xong chưa',
    'tôi là Nguyễn Văn Mẫu, căn cước 001090000002, tra giúp hồ sơ của tôi',
    'dạ bác tên Phạm Thị Mẫu, cccd 001150000003, hồ sơ đất của bác có chưa con',
  ])('"%s" asks for nothing of anybody else', (text) => {
    expect([concernIn(text), concernIn(foldText(text))]).toEqual([null, null]);
  });

  it.each([
    'cho tôi biết hồ sơ của ông Nguyễn Văn Mẫu xong chưa',
    'tôi là Lê Văn Mẫu, cho xin số điện thoại của chị Nga hàng xóm',
    'em tên Lê Mẫu, tra giùm hồ sơ của chị Trần Thị Nga xong chưa',
    'chị tên Mẫu, coi giùm hồ sơ của người yêu cũ chị',
  ])('"%s" does, whoever asks', (text) => {
    expect(concernIn(text)).toBe('private-matter');
  });
});

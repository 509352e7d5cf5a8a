import { describe, expect, it } from 'vitest';
import { foldText } from '#knowledge/fold.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { spokenKinds } from '#src/answers/spoken-kinds.ts';

const spoken = (message: string) => spokenKinds(readQuestion(message));

describe('what a message wants besides a procedure', () => {
  it.each([
    ['bạn là ai', 'about-assistant'],
    ['bạn trợ giúp gì được', 'about-assistant'],
    ['hàng xóm xả rác ra đường', 'complaint'],
    ['cho tôi gặp nhân viên', 'operator'],
    ['đặt khách sạn ở huế', 'off-topic'],
    ['kiểm tra hồ sơ', 'dossier'],
  ])('"%s" speaks of %s', (message, kind) => {
    expect(spoken(message)[0]).toBe(kind);
    expect(spoken(message.normalize('NFD'))[0]).toBe(kind);
    expect(spoken(foldText(message))[0]).toBe(kind);
  });

  it.each([
    'xin trợ giúp pháp lý cho người nghèo',
    'hưởng trợ giúp xã hội hằng tháng',
    'giấy phép vận chuyển rác thải nguy hại',
    'đăng ký kinh doanh khách sạn',
  ])('"%s" is about a procedure and nothing else', (message) => {
    expect(spoken(message)).toEqual([]);
    expect(spoken(message.normalize('NFD'))).toEqual([]);
    expect(spoken(foldText(message))).toEqual([]);
  });
});

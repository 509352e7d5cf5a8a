import { describe, expect, test } from 'vitest';
import { foldText } from '#knowledge/fold.ts';
import { keysOf } from '#knowledge/resolve-units.ts';
import { spotUnits } from '#knowledge/spot-units.ts';

describe('what is asked of units', () => {
  test.each([
    ['xã Nà Mơ cũ giờ thuộc xã nào', 'now', 'na mo'],
    ['phường Chong Chóng nay là phường nào', 'now', 'chong chong'],
    ['xã Nà Mơ sáp nhập vào đâu', 'now', 'na mo'],
    ['Nà Mơ bây giờ là xã gì', 'now', 'na mo'],
    ['thị trấn Khe Lau đổi thành gì', 'now', 'khe lau'],
    ['phường Bờ Tre mới gồm những phường nào', 'made-of', 'bo tre'],
    ['phường Bờ Tre sáp nhập từ đâu', 'made-of', 'bo tre'],
    ['tôi ở xã Suối Đá', 'lives', 'suoi da'],
    ['nhà em ở p. Bờ Tre', 'lives', 'bo tre'],
    ['hộ khẩu ở phường 3', 'lives', '3'],
    ['em đang sống ở Bờ Tre', 'lives', 'bo tre'],
    ['khai sinh ở phường Bờ Tre', null, 'bo tre'],
    ['q7 giờ là gì', 'now', '7'],
  ])('"%s"', (text, asks, key) => {
    for (const written of [text, text.normalize('NFD'), foldText(text), text.toUpperCase()]) {
      expect(spotUnits(written).asks, written).toBe(asks);
      expect(keysOf(spotUnits(written)), written).toContain(key);
    }
  });

  test.each([
    'đăng ký kết hôn cần giấy tờ gì vậy ạ',
    'nộp hồ sơ ở đâu thì nhanh nhất',
    'hồ sơ của tôi gồm những giấy tờ gì',
    'nhà xa quá không đi được thì sao',
  ])('"%s" is nothing about them', (text) => {
    expect(spotUnits(text)).toMatchObject({ asks: null, mentions: [] });
  });

  test('a very long message, quickly', () => {
    const started = performance.now();
    spotUnits('tôi ở phường xã '.repeat(3000));
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

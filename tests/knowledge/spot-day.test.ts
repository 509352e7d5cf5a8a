import { describe, expect, test } from 'vitest';
import { foldText } from '#knowledge/fold.ts';
import { spotDay } from '#knowledge/spot-day.ts';

/** A Sunday. */
const today = '2026-11-22';
const said = (text: string) => spotDay(text, today)?.day ?? null;

describe('a day is understood', () => {
  test.each([
    ['hôm nay có làm việc không', '2026-11-22'],
    ['bữa nay phường có làm không', '2026-11-22'],
    ['nay có mở cửa không ạ', '2026-11-22'],
    ['mai mẹ em 80 tuổi đi làm lại căn cước', '2026-11-23'],
    ['ngày mai có nhận hồ sơ không', '2026-11-23'],
    ['em mai đi được không', '2026-11-23'],
    ['ngày mốt làm không', '2026-11-24'],
    ['ngày kia có mở cửa không', '2026-11-24'],
    ['thứ bảy có làm không', '2026-11-28'],
    ['t7 có làm ko', '2026-11-28'],
    ['thứ 7 này có làm không', '2026-11-28'],
    ['chủ nhật có nhận hồ sơ không', '2026-11-22'],
    ['cn có làm không', '2026-11-22'],
    ['thứ hai tuần sau có làm không', '2026-11-23'],
    ['thứ 3 có nghỉ không', '2026-11-24'],
    ['cuối tuần có làm việc không', '2026-11-22'],
    ['cuối tuần sau có làm không', '2026-11-28'],
    ['24-11 có nghỉ không', '2026-11-24'],
    ['24/11 có làm việc không', '2026-11-24'],
    ['2/9 có làm không', '2027-09-02'],
    ['2/9/2027 có làm không', '2027-09-02'],
    ['30 tháng 4 có mở cửa không', '2027-04-30'],
    ['ngày 01.12.2026 có làm không', '2026-12-01'],
    ['quốc khánh có làm không', '2027-09-02'],
    ['giỗ tổ có làm không', '2027-04-16'],
    ['giỗ tổ 10/3 có làm không', '2027-04-16'],
    ['tết có làm việc không', '2027-02-06'],
    ['mùng 4 tết có làm chưa', '2027-02-09'],
    ['tết dương lịch có nghỉ không', '2027-01-01'],
    ['29/2 có làm không', null],
  ])('in "%s", also without marks and decomposed', (text, day) => {
    expect(said(text)).toBe(day);
    expect(said(text.normalize('NFD'))).toBe(day);
    expect(said(foldText(text))).toBe(day);
    expect(said(text.toUpperCase())).toBe(day);
  });

  test.each([
    ['sáng mai có làm không', '2026-11-23', 'morning'],
    ['chiều nay còn mở không', '2026-11-22', 'afternoon'],
    ['thứ bảy buổi sáng có làm không', '2026-11-28', 'morning'],
    ['trưa mai có nghỉ trưa không', '2026-11-23', 'noon'],
    ['mai có làm không', '2026-11-23', null],
    ['mai làm sáng hay buổi chiều, buổi sáng được không', '2026-11-23', null],
  ])('with its part in "%s"', (text, day, part) => {
    expect(spotDay(text, today)).toEqual({ day, part });
  });

  test('on the day itself and from the week that it stands in', () => {
    expect(spotDay('thứ hai có làm không', '2026-11-23')?.day).toBe('2026-11-23');
    expect(spotDay('thứ hai tuần sau', '2026-11-23')?.day).toBe('2026-11-30');
    expect(spotDay('thứ 2 tuần này', '2026-11-25')?.day).toBe('2026-11-23');
    expect(spotDay('cuối tuần có làm không', '2026-11-25')?.day).toBe('2026-11-28');
  });
});

describe('no day is made of', () => {
  test.each([
    'làm khai sinh cho con thứ hai',
    'xin lần thứ 2 cần gì',
    'chị Mai ở phường Hoàng Mai',
    'quán khuyến mãi',
    'từ trước nay vẫn vậy',
    'giấy này làm ở đâu',
    'giay nay lam o dau',
    'một ngày làm mấy tiếng',
    'con sinh 2/9/2026 thì làm khai sinh ở đâu',
    'sn 12/3/1980',
    'mẹ tôi sinh ngày 1-1-1946',
    '31/2 có làm không',
    '2/30 có làm không',
    '2/9/1900 có làm không',
    '00/00/0000',
    '99/99/9999',
    'làm việc 24/7 không',
    'thủ tục 1.001193 ở đâu',
    'mẫu 01/2025/LLTP',
    'nghị định 118/2025',
    'trước tết có làm không',
    '28 tết có làm không',
    '30 tết còn làm việc không',
    '15/7 âm lịch có làm việc không',
    '15/7 al có làm không',
    'ngày 20 tháng 11 âm có làm không',
    '1/1 âm có làm việc không',
    'tết trung thu có nghỉ không',
    'thứ 2 tuần trước tôi đến rồi',
    'hôm nay hay mai cũng được',
    'mai mốt con lớn',
    'số 079123456789',
    '',
  ])('"%s"', (text) => {
    expect(said(text)).toBeNull();
    expect(said(text.normalize('NFD'))).toBeNull();
  });

  test('a very long message, quickly', () => {
    const long = 'ngày 1/ '.repeat(4000);
    const started = performance.now();
    expect(spotDay(long, today)).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });
});

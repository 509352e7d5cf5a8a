import { describe, expect, it } from 'vitest';
import { judgeNote } from '#src/monitoring/judge-note.ts';
import { usualLimits } from '#src/monitoring/monitoring-rules.ts';

const judge = (status: 3 | 4 | 5 | 8, note: string | null, papersWanted: readonly string[] = []) =>
  judgeNote({ status, note, papersWanted }, usualLimits);

describe('whether a note says what a citizen needs', () => {
  it.each([
    [3, null, 'empty'],
    [3, '  ', 'empty'],
    [3, 'OK', 'filler'],
    [8, 'Không đạt.', 'filler'],
    [4, 'đã xử lý', 'filler'],
    [8, 'chờ ý kiến', 'too-short'],
    [3, 'Hồ sơ không đủ điều kiện giải quyết tại thời điểm này.', 'no-legal-basis'],
    [5, 'Đề nghị công dân hoàn thiện lại cho đúng quy định.', 'no-papers-named'],
  ] as const)('status %i, "%s": %s', (status, note, why) => {
    expect(judge(status, note)).toBe(why);
    expect(judge(status, note?.normalize('NFD') ?? null)).toBe(why);
  });

  it.each([
    [3, 'Thửa đất đang tranh chấp, chưa đủ điều kiện theo khoản 1 Điều 45 Luật Đất đai.'],
    [5, 'Đề nghị bổ sung giấy chứng nhận kết hôn bản sao.'],
    [8, 'Tạm dừng chờ kết quả đo đạc lại của Văn phòng đăng ký đất đai.'],
    [4, 'Chuyển phòng chuyên môn thẩm định'],
    [4, null],
  ] as const)('status %i, "%s" is clear', (status, note) => {
    expect(judge(status, note)).toBeNull();
  });

  it('a list of papers says enough beside few words, and not beside empty ones', () => {
    expect(judge(5, 'Thiếu 1 giấy', ['Giấy chứng sinh'])).toBeNull();
    expect(judge(5, null, ['Giấy chứng sinh'])).toBeNull();
    expect(judge(5, 'ok', ['Giấy chứng sinh'])).toBe('filler');
  });
});

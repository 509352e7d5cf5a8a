import { describe, expect, it } from 'vitest';
import { hasDossierCode, maskPersonal, spotProcedureCodes, withoutCodes } from '#knowledge/spot-codes.ts';

describe('spotting codes', () => {
  it('finds procedure codes anywhere in a text, each once', () => {
    expect(spotProcedureCodes('thủ tục 1.001193, và 3.000347? 1.001193')).toEqual(['1.001193', '3.000347']);
    expect(spotProcedureCodes('giá 1.000.000 đồng, ngày 1.12.2026, 21.001193')).toEqual([]);
  });

  it.each([
    '000.00.12.H57-201105-0004',
    'h57.12-240601-0001',
    'G22.99.3-241219795252',
    '38.98.H29 – 210519 – 0013',
  ])('recognises the dossier code %s and keeps it out of what is stored', (code) => {
    const text = `hồ sơ ${code} tới đâu rồi`;
    expect(hasDossierCode(text)).toBe(true);
    expect(maskPersonal(text)).toBe('hồ sơ [mã hồ sơ] tới đâu rồi');
  });

  it('does not take a procedure code or a personal number for a dossier code', () => {
    expect(hasDossierCode('1.001193')).toBe(false);
    expect(hasDossierCode('046099000123')).toBe(false);
  });

  it.each([
    ['số của tôi 046099000123', 'số của tôi [số giấy tờ]'],
    ['cmnd 191234567 cũ', 'cmnd [số giấy tờ] cũ'],
    ['046 099 000 123', '[số giấy tờ]'],
    ['thẻ 046 099 000 123 12 giờ nộp', 'thẻ [số giấy tờ] giờ nộp'],
    ['thẻ 0460-9900-0123', 'thẻ [số giấy tờ]'],
    ['hộ chiếu C1234567 hết hạn', 'hộ chiếu [số giấy tờ] hết hạn'],
    ['thẻ bhyt DN4010123456789', 'thẻ bhyt DN[số giấy tờ]'],
    ['mã số thuế 8012345678, tài khoản 19001234567890', 'mã số thuế [số giấy tờ], tài khoản [số tài khoản]'],
    ['mst 0312345678-001', 'mst [số giấy tờ]'],
    ['gọi 02438251234 hoặc (024) 3825 1234', 'gọi [số điện thoại] hoặc [số điện thoại]'],
    ['gọi 0901234567 nhé', 'gọi [số điện thoại] nhé'],
    ['gọi 090.123.4567 hay +84 90 123 45 67', 'gọi [số điện thoại] hay [số điện thoại]'],
    ['thư nguoi.dan@example.com', 'thư [e-mail]'],
  ])('masks "%s"', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
    expect(maskPersonal(text.normalize('NFD')).normalize('NFC')).toBe(masked);
  });

  it.each([
    'lệ phí 135.000 đồng',
    'quyết định 163/QĐ-BTP',
    'thủ tục 1.001193',
    '1.250.000.000 đồng',
    'năm 2026',
    'từ 01/07/2025 đến 31-12-2026',
    'Thông tư 01/2018/TT-VPCP',
  ])('leaves "%s" as it is', (text) => {
    expect(maskPersonal(text)).toBe(text);
  });

  it('reads the longest question at once, however it is made to be looked at again and again', () => {
    const blank = (sign: string) => `G12${sign.repeat(980)}123456${sign.repeat(980)}x`;
    const texts = [' ', '\n', '\u00a0', '-', '_ ', '.'].map(blank);
    const repeated = ['1 ', '1.', 'G1 ', 'G12-', 'a.', 'a@a.', '0-'].map((unit) => unit.repeat(1000));
    for (const text of [...texts, ...repeated]) {
      const began = performance.now();
      maskPersonal(text);
      hasDossierCode(text);
      expect(performance.now() - began, JSON.stringify(text.slice(0, 8))).toBeLessThan(100);
    }
  });

  it('leaves only words to be searched', () => {
    expect(withoutCodes('tôi số 046099000123 hỏi 1.001193').replace(/ +/g, ' ').trim()).toBe('tôi hỏi');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { spotDossierCodes } from '#src/conversations/matters/read-proof.ts';
import { saysClose, saysList, spotOwnQuestion } from '#src/conversations/matters/spot-own-question.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { playChat } from '#tests/support/play-chat.ts';
import { dossierKeys, registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
const chat = playChat(db);
const code = 'H57.12-261116-0001';

beforeEach(async () => {
  chat.knows({ keys: dossierKeys, registry: null, rules: usualRules });
  await tellEvents(db, [registryEvent()]);
});

const say = async (text: string) => {
  await chat.says(text, 'lan');
  await chat.work();
  return (await chat.shown()).join('\n');
};
const open = () => say(`${code} 5678`);
const later = (over: Record<string, unknown>) =>
  tellEvents(db, [registryEvent({ at: '2026-11-18T09:00:00+07:00', ...over })]);

describe('asked of a dossier that stands open', () => {
  it.each([
    ['bao giờ xong', 'due'],
    ['bao gio co ket qua', 'due'],
    ['hồ sơ này bao giờ xong vậy em ơi', 'due'],
    ['còn mấy ngày nữa', 'due'],
    ['z thiếu giấy j z', 'papers'],
    ['cần bổ sung gì không', 'papers'],
    ['tại sao lại trễ', 'late'],
    ['trễ bao nhiêu ngày rồi', 'late'],
    ['cái này nộp ở đâu vậy em', 'place'],
    ['lấy kết quả ở chỗ nào', 'place'],
    ['đóng phí ở đâu', 'fee'],
    ['co chuyen khoan duoc khong', 'fee'],
    ['vậy ai chịu trách nhiệm đây', 'who'],
    ['có ai xử lý chưa', 'who'],
    ['có cần e lên trực tiếp ko', 'in-person'],
    ['nhờ vợ tôi lấy thay được không', 'in-person'],
    ['giờ tôi phải làm gì tiếp theo', 'next'],
    ['tới đâu rồi', 'status'],
  ] as const)('"%s" is heard', (text, question) => {
    for (const form of ['NFC', 'NFD'] as const) expect(spotOwnQuestion(text.normalize(form))).toBe(question);
  });

  it.each([
    'phí làm căn cước bao nhiêu',
    'làm căn cước bao lâu xong',
    'nộp giấy khai sinh ở đâu',
    'thiếu giấy khai sinh thì sao',
    'đăng ký kết hôn ở đâu',
    'vâng',
  ])('"%s" names something else', (text) => {
    expect(spotOwnQuestion(text)).toBeNull();
  });

  it('is answered from it, what was asked first, with when its system told it', async () => {
    await open();
    const due = await say('bao giờ xong');
    expect(due).toMatch(new RegExp(`^.*Hồ sơ ${code} hẹn trả .*20/11/2026`));
    expect(due).toContain('Theo hệ thống một cửa');
    expect(await say('thiếu giấy gì không')).toContain('không ghi hồ sơ');
    expect(await say('có phải đóng tiền không')).toContain('không ghi hồ sơ');
    expect(await say('ai đang giải quyết')).toContain('Phòng Văn hóa phường Mẫu');
    expect(await say('có bị trễ không')).toContain('chưa trễ');
  });

  it('names the papers and the sum that are wanted, and where', async () => {
    await open();
    await later({ status: 5, papers: { wanted: ['Bản vẽ mặt bằng móng'], until: '2026-12-01' } });
    expect(await say('thiếu gì vậy em')).toContain('Bản vẽ mặt bằng móng');
    expect(await say('bao giờ xong')).toContain('sẽ tính lại');
    expect(await say('nộp ở đâu')).toContain('giấy hẹn');
    await later({ at: '2026-11-18T10:00:00+07:00', status: 6, fee: { owed: 25_000 } });
    expect(await say('đóng bao nhiêu tiền')).toContain('25.000');
  });

  it('is of a procedure once one was talked about, and of the dossier when that was shown again', async () => {
    await open();
    await say('làm giấy nuôi rùa lệ phí bao nhiêu?');
    expect(await say('bao lâu xong')).not.toContain(code);
    await say(code);
    expect(await say('bao lâu xong')).toContain(code);
  });

  it('is nothing where none was proved', async () => {
    expect(await say('bao giờ xong')).not.toContain('Hồ sơ H');
  });
});

describe('the delay of a dossier', () => {
  it('is reported by one tap, and what is known of it is not asked again', async () => {
    chat.reports();
    await open();
    chat.at('2026-11-25T02:00:00Z');
    const shown = await say(code);
    expect(shown).toContain('xin lỗi');
    const begun = await say('Phản ánh việc trễ hẹn');
    expect(begun).toContain('ảnh giấy hẹn');
    const [row] = await db.query<{ n: number }>('select count(*)::int as n from tickets');
    expect(row?.n).toBe(1);
    expect(await say('không có ảnh')).not.toContain('chuyện gì');
  });
});

describe('closing what stands open', () => {
  it.each(['đóng hồ sơ', 'dong ho so lai giup toi', 'đăng xuất', 'thoát hồ sơ'])(
    'is done at "%s", whatever was said in between',
    async (words) => {
      await open();
      await say('làm giấy nuôi rùa lệ phí bao nhiêu?');
      expect(await say(words)).toContain('đã đóng lại');
      expect(await say(code)).toContain('4 số cuối');
    },
  );

  it('is heard where nothing is open by now', async () => {
    expect(await say('đóng hồ sơ')).toContain('chưa mở hồ sơ nào');
  });

  it('is done in the middle of a report, which waits', async () => {
    await open();
    chat.reports();
    await say('tôi muốn phản ánh đèn đường hư mấy bóng liền');
    expect(await say('đóng hồ sơ')).toContain('đã đóng lại');
    expect(await say('hẻm 5 đường Mẫu Đơn')).toContain('khi nào');
  });

  it.each(['đóng phí', 'đóng tiền hồ sơ', 'đóng cửa', 'làm sao đóng hồ sơ công ty'])(
    'is not meant by "%s"',
    (words) => {
      expect(saysClose(words)).toBe(false);
    },
  );
});

describe('the list of what stands open', () => {
  it('is shown to whoever asks for it', async () => {
    const other = 'H57.12-261116-0002';
    await tellEvents(db, [registryEvent({ code: other })]);
    await open();
    await say(`${other} 5678`);
    const listed = await say('danh sách hồ sơ');
    expect(listed).toContain('2 hồ sơ');
    expect(saysList('danh sách hồ sơ khai sinh')).toBe(false);
    expect(await say('bao giờ xong')).toContain('2 hồ sơ');
  });
});

describe('a code that was copied by hand', () => {
  it.each([
    'h57.12261116-0001',
    'h5712-261116-0001',
    'H57.12.261116.0001',
    'h57/12/261116/0001',
    'H57.12-261116-OOO1',
  ])('is known all the same: "%s"', async (typed) => {
    expect(await say(`${typed} 5678`)).toContain('đang được giải quyết');
  });

  it('is no day, no sum and no time', () => {
    for (const text of ['K10 150.000.000', 'T3 15/10/2026 8h30 - 9h30', 't12/2025 con sinh ngày 20/11/2026'])
      expect(spotDossierCodes(text)).toEqual([]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { tellTicketNews } from '#src/conversations/matters/tell-ticket-news.ts';
import { Secret } from '#src/secret.ts';
import { answerTicket } from '#src/tickets/answer-ticket.ts';
import { fileDue } from '#src/tickets/filing-chores.ts';
import { rejectTicket } from '#src/tickets/reject-ticket.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { playChat } from '#tests/support/play-chat.ts';

const db = useTestDatabase();
const chat = playChat(db);
beforeEach(() => chat.reports());

const say = async (text: string) => {
  await chat.says(text);
  await chat.work();
  return (await chat.shown()).join('\n');
};
const ticketing = () => ({
  ...chat.resources,
  sessionSecret: new Secret('a session secret of tests, long enough'),
});
const begin = async () => {
  await say('tôi muốn phản ánh đèn đường hư mấy bóng liền');
  await say('hẻm 5 đường Mẫu Đơn');
};
const sent = async () => {
  await begin();
  await say('tối qua');
  await say('không có ảnh');
  await say('Trần Thị Mẫu, 0905 123 456, 12 đường Mẫu Đơn');
  const code = /PA-\w{4}-\w{4}-\w{4}/.exec(await say('đúng rồi gửi đi'))?.[0] ?? 'no code';
  await fileDue(ticketing());
  return code;
};
const staff = { kind: 'person', name: 'lan' } as const;
const answered = async () => {
  const code = await sent();
  await answerTicket(ticketing(), staff, { name: { code }, answer: 'Đã thay bóng.' });
  await tellTicketNews(chat.resources);
  return { code, told: (await chat.shown()).join('\n') };
};
const count = async () => (await db.query('select 1 from tickets')).length;
const added = async () =>
  (await db.query<{ why: string }>(`select why from ticket_history where act = 'added' order by id`)).map(
    ({ why }) => why,
  );
const offered = async () => {
  const [row] = await db.query<{ labels: string[] }>(
    `select array(select choice ->> 'label' from jsonb_array_elements(topic -> 'choices') as choice) as labels
     from conversations where chat = 'lan'`,
  );
  return row?.labels ?? [];
};

describe('a question after what was sent', () => {
  it.each([
    'phản ánh của tôi tới đâu rồi',
    'phan anh cua toi toi dau roi',
    'xem phản ánh',
    'phản ánh hôm trước có ai xử lý chưa vậy',
    'kiểm tra giúp tôi tình trạng phản ánh',
  ])('"%s" is told how that stands, and begins no other', async (words) => {
    const code = await sent();
    expect(await say(words)).toContain(`${code}: đã tiếp nhận`);
    expect(await count()).toBe(1);
  });

  it('is asked for the code where nothing was sent here', async () => {
    expect(await say('phản ánh của tôi tới đâu rồi')).toContain('PA-');
    expect(await count()).toBe(0);
  });

  it.each(['phản ánh của tôi đến đâu rồi ạ', 'CODE', '/phananh CODE', 'tra cứu mã CODE giúp tôi'])(
    '"%s" wins over a report that is being told',
    async (words) => {
      const code = await sent();
      await say('phản ánh chuyện khác: rác chất đống không ai dọn');
      const told = await say(words.replace('CODE', code));
      expect(told).toContain(`${code}: đã tiếp nhận`);
      expect(told).toContain('vẫn giữ');
    },
  );
});

describe('what is said of a report after it was sent', () => {
  it.each(['à quên, cột đèn còn bị nghiêng nữa', 'bo sung them la den con chop nhay'])(
    '"%s" joins it',
    async (words) => {
      const code = await sent();
      expect(await say(words)).toContain(`ghi thêm vào phản ánh ${code}`);
      expect(await added()).toEqual([words]);
      expect(await count()).toBe(1);
    },
  );

  it('is asked whether it is another, and joins it at a tap', async () => {
    const code = await sent();
    expect(await say('đèn đường vẫn hư, tối thui nguy hiểm lắm')).toContain(`${code} đã gửi rồi`);
    expect((await offered())[0]).toBe(`Ghi thêm vào ${code}`);
    expect(await say('1')).toContain('ghi thêm');
    expect(await added()).toEqual(['đèn đường vẫn hư, tối thui nguy hiểm lắm']);
    expect(await count()).toBe(1);
  });

  it('joins the one that was opened again, and what is still wrong is asked', async () => {
    const { code } = await answered();
    expect(await say('Chưa giải quyết xong')).toContain('còn chỗ nào chưa xong');
    const words = 'vẫn còn tối thui, chưa thấy ai sửa gì hết';
    expect(await say(words)).toContain(`ghi thêm vào phản ánh ${code}`);
    expect(await added()).toEqual([words]);
    expect(await count()).toBe(1);
  });

  it('leaves a question about a procedure a question', async () => {
    await answered();
    await say('Chưa giải quyết xong');
    expect(await say('làm giấy nuôi rùa lệ phí bao nhiêu?')).toContain('25.000');
    expect(await added()).toEqual([]);
  });
});

describe('how it was', () => {
  it('five is the best, in the order in which it is offered', async () => {
    await answered();
    expect((await offered()).slice(0, 5)).toEqual([
      ...['Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng'],
    ]);
    await say('5');
    expect(await db.query('select rating from tickets')).toEqual([{ rating: 5 }]);
  });

  it('praise is the best', async () => {
    await answered();
    await say('nhanh quá, cảm ơn em');
    expect(await db.query('select rating from tickets')).toEqual([{ rating: 5 }]);
  });
});

it('a report that was not taken up is told with its reason, whenever it is asked for, and may be looked at again', async () => {
  const code = await sent();
  await rejectTicket(ticketing(), staff, { name: { code }, why: 'Trùng với phản ánh đã xử lý.' });
  await tellTicketNews(chat.resources);
  expect((await chat.shown()).join()).toContain('Lý do: Trùng với phản ánh đã xử lý.');
  expect(await say(code)).toContain('Lý do: Trùng với phản ánh đã xử lý.');
  expect(await offered()).toEqual(['Đề nghị xem lại']);
  await say('1');
  expect(await db.query('select state from tickets')).toEqual([{ state: 'reopened' }]);
});

it('an answer that is given at night is told in the morning', async () => {
  const code = await sent();
  await answerTicket(ticketing(), staff, { name: { code }, answer: 'Đã thay bóng.' });
  chat.at('2026-11-20T15:00:00Z');
  expect(await tellTicketNews(chat.resources)).toBe(0);
  chat.at('2026-11-21T00:00:30Z');
  expect(await tellTicketNews(chat.resources)).toBe(1);
});

describe('danger in the middle of a report', () => {
  it('is told its number and asked whether they are safe, and nothing else is asked', async () => {
    await begin();
    const told = await say('anh ta đang cầm dao đuổi chém tôi, làm sao bây giờ');
    expect(told).toContain('113');
    expect(told).toContain('an toàn chưa');
    expect(told).not.toMatch(/Mình viết tiếp|xảy ra khi nào/);
    expect(await say('tôi an toàn rồi, tiếp đi')).toContain('khi nào');
  });
});

describe('what is to go another way', () => {
  it('is not promised to be passed on, and where it is handed in is told', async () => {
    const told = await say('tôi muốn tố cáo cán bộ địa chính nhận hối lộ');
    expect(told).toContain('giống tố cáo');
    expect(told).not.toContain('chuyển đến đúng cơ quan');
    expect(await say('thế gửi ở đâu')).toContain('tiếp công dân');
    expect(await say('nop don o dau')).toContain('Đơn tố cáo');
  });
});

it('who has the queue open sees at once what is sent, added and opened again', async () => {
  const heard: string[] = [];
  chat.resources.signals.on('staff', (detail) => void heard.push(detail));
  const code = await sent();
  expect(heard.splice(0), 'a new report').toContain('tickets');
  await say('bổ sung: còn bóng ở đầu hẻm nữa');
  expect(await added()).toHaveLength(1);
  expect(heard.splice(0)).toEqual(expect.arrayContaining(['tickets', `ticket ${code}`]));
  await answerTicket(ticketing(), staff, { name: { code }, answer: 'Đã thay bóng.' });
  heard.length = 0;
  await say(`#phananh mo ${code}`);
  expect(heard).toEqual(expect.arrayContaining(['tickets', `ticket ${code}`]));
});

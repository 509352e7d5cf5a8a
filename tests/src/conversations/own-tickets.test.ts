import { beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '#src/secret.ts';
import { answerTicket } from '#src/tickets/answer-ticket.ts';
import { fileDue } from '#src/tickets/filing-chores.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { playChat } from '#tests/support/play-chat.ts';

const db = useTestDatabase();
const chat = playChat(db);
beforeEach(() => chat.reports());

const say = async (text: string, who = 'lan') => {
  await chat.says(text, who);
  await chat.work();
  return (await chat.shown()).join('\n');
};
const tellAll = async (who = 'lan') => {
  await say('tôi muốn phản ánh đèn đường hư mấy bóng liền', who);
  await say('hẻm 5 đường Mẫu Đơn', who);
  await say('tối qua', who);
  await say('không có ảnh', who);
  return await say('Trần Thị Mẫu, 0905 123 456, 12 đường Mẫu Đơn', who);
};
const codeIn = (text: string) => /PA-\w{4}-\w{4}-\w{4}/.exec(text)?.[0] ?? 'no code';
const tickets = () =>
  db.query<{ code: string | null; state: string }>('select code, state from tickets order by created_at');
const ticketing = () => ({
  ...chat.resources,
  sessionSecret: new Secret('a session secret of tests, long enough'),
});
const file = async () => {
  await fileDue(ticketing());
};
/** The buttons of what was said last. */
const offered = async () => {
  const [row] = await db.query<{ labels: string[] }>(
    `select array(select choice ->> 'label' from jsonb_array_elements(topic -> 'choices') as choice) as labels
     from conversations where chat = 'lan'`,
  );
  return row?.labels ?? [];
};
/** The value of the button with that label, as it was shown last. */
const sendButton = async () => {
  const [row] = await db.query<{ value: string }>(
    `select choice ->> 'value' as value from answers, jsonb_array_elements(parts -> 0 -> 'choices') as choice
     where choice ->> 'label' = 'Gửi phản ánh' order by answered_at desc limit 1`,
  );
  return row?.value ?? '';
};

describe('a report told in a conversation', () => {
  it('is begun by the complaint itself, asked for step by step, read back and confirmed', async () => {
    const begun = await say('tôi muốn phản ánh đèn đường hư mấy bóng liền');
    expect(begun).toContain('Dạ, tôi ghi lại giúp');
    expect(begun).toContain('ở đâu');
    expect(await say('hẻm 5 đường Mẫu Đơn')).toContain('khi nào');
    expect(await say('tối qua')).toContain('ảnh');
    expect(await say('không có ảnh')).toContain('họ tên');
    const back = await say('Trần Thị Mẫu, 0905 123 456, 12 đường Mẫu Đơn');
    for (const told of ['đèn đường hư', 'hẻm 5', '19/11/2026', 'Trần Thị Mẫu', 'đồng ý']) {
      expect(back).toContain(told);
    }
    const done = await say('đúng rồi');
    expect(await tickets()).toEqual([{ code: codeIn(done), state: 'draft' }]);
    await file();
    expect(await tickets()).toEqual([{ code: codeIn(done), state: 'filed' }]);
  });

  it('is begun by the command, and takes several answers in one message', async () => {
    expect(await say('/phananh')).toContain('kể giúp tôi');
    expect(await say('rác đổ đầy hẻm 3 đường Mẫu Đơn từ sáng nay')).toContain('ảnh');
  });

  it('tapped twice at once is one ticket, and one code is told', async () => {
    await tellAll();
    const value = await sendButton();
    expect(value).toMatch(/^#phananh gui \d+ /);
    for (const tap of [1, 2]) {
      await chat.gives({ kind: 'choice', value, messageId: `tap ${tap}` });
    }
    await chat.work();
    await say(value);
    const codes = await db.query<{ code: string }>('select code from tickets');
    expect(codes).toHaveLength(1);
    const told = (await db.query<{ p: string }>('select payload::text as p from outbox')).map(({ p }) =>
      codeIn(p),
    );
    expect(new Set(told.filter((code) => code !== 'no code'))).toEqual(new Set([codes[0]?.code]));
  });

  it.each(['gửi', '1', 'gửi phản ánh'])(
    'confirmed with "%s" twice in one burst is one ticket',
    async (yes) => {
      await tellAll();
      await chat.says(yes);
      await chat.says(yes);
      await chat.work();
      const told = codeIn((await chat.shown()).join());
      expect(await tickets()).toEqual([{ code: told, state: 'draft' }]);
    },
  );

  it('is confirmed by a button that only names the answer it stood under', async () => {
    await tellAll();
    const [shown] = await db.query<{ id: string }>(
      `select answers.id from answers where parts -> 0 -> 'choices' -> 0 ->> 'label' = 'Gửi phản ánh'`,
    );
    await chat.gives({ kind: 'press', answerId: shown?.id ?? '', part: 0, at: 0, messageId: 'press' });
    await chat.work();
    const told = codeIn((await chat.shown()).join());
    expect(await tickets()).toEqual([{ code: told, state: 'draft' }]);
  });

  it.each(['gửi phản ánh', '1'])('confirmed with "%s" twice in a breath is one ticket', async (yes) => {
    await tellAll();
    const first = await say(yes);
    const second = await say(yes);
    expect(codeIn(second)).toBe(codeIn(first));
    expect(await tickets()).toHaveLength(1);
  });

  it('is not confirmed by a button under what was read back before a change', async () => {
    await tellAll();
    const old = await sendButton();
    await say('sửa địa điểm thành hẻm 7 đường Mẫu Đơn');
    const again = await say(old);
    expect(again).toContain('hẻm 7');
    expect(again).toContain('đồng ý');
    expect(await db.query('select 1 from tickets where code is not null')).toEqual([]);
  });

  it('waits while another question is answered, and goes on', async () => {
    await say('tôi muốn phản ánh đèn đường hư mấy bóng liền');
    const between = await say('làm giấy nuôi rùa lệ phí bao nhiêu?');
    expect(between).toContain('25.000');
    expect(between).toContain('Phản ánh đang viết tôi vẫn giữ. Mình viết tiếp ạ: Chuyện này ở đâu');
    expect(await say('hẻm 5 đường Mẫu Đơn')).toContain('khi nào');
  });

  it.each(['cho tôi gặp cán bộ', 'cho em xin số tổng đài với', 'toi muon noi chuyen voi nguoi that'])(
    'leaves whoever wants a person to one: "%s"',
    async (wish) => {
      await say('tôi muốn phản ánh đèn đường hư mấy bóng liền');
      const between = await say(wish);
      expect(between).toContain('cán bộ');
      expect(between).toContain('Phản ánh đang viết tôi vẫn giữ');
      expect(await db.query('select 1 from handoffs')).toHaveLength(1);
    },
  );

  it('takes thanks for no place', async () => {
    await say('tôi muốn phản ánh đèn đường hư mấy bóng liền');
    expect(await say('thôi được rồi, cảm ơn')).toContain('Phản ánh đang viết tôi vẫn giữ');
  });

  it('takes what officers said for what happened', async () => {
    await say('tôi muốn phản ánh');
    await say('hôm qua tôi tới hỏi thì cán bộ bảo phải gặp nhân viên khác, gọi tổng đài không ai nghe máy');
    expect(await db.query('select 1 from handoffs')).toEqual([]);
  });

  it('goes on the next day, and is over after a day of silence', async () => {
    await say('tôi muốn phản ánh đèn đường hư mấy bóng liền');
    chat.at('2026-11-21T02:00:00Z');
    expect(await say('hẻm 5 đường Mẫu Đơn')).toContain('khi nào');
    chat.at('2026-11-22T02:30:00Z');
    expect(await say('/phananh')).toContain('kể giúp tôi');
  });

  it('asks where it is though somebody says that it is in front of their home', async () => {
    expect(await say('tôi muốn phản ánh đèn đường trước nhà tôi hư cả tuần nay')).toContain('ở đâu');
  });

  it('is given up with a word, and nothing of it is kept', async () => {
    await say('tôi muốn phản ánh đèn đường hư mấy bóng liền');
    expect(await say('thôi không gửi nữa')).toContain('không gửi đi đâu');
    expect(await tickets()).toEqual([]);
    expect(await say('ẩn danh')).not.toContain('khi nào');
  });

  it('an emergency goes before it, and it is kept', async () => {
    await say('tôi muốn phản ánh đèn đường hư mấy bóng liền');
    const told = await say('cháy nhà rồi cứu với');
    expect(told).toContain('114');
    expect(told).toContain('tôi vẫn giữ');
  });

  it('a denunciation is pointed to its channel, and filed as a report by who wants that', async () => {
    await say('/phananh');
    expect(await say('tôi muốn tố cáo ông trưởng thôn nhận tiền của dân')).toContain('Tố cáo có luật riêng');
    expect(await say('cứ gửi phản ánh')).toContain('ở đâu');
  });

  it('takes photos and a place that are sent meanwhile, and counts them', async () => {
    await say('tôi muốn phản ánh đèn đường hư mấy bóng liền');
    await chat.gives({ kind: 'location', latitude: 16.061234, longitude: 108.223456, messageId: 'place' });
    for (let photo = 0; photo < 3; photo++) await chat.sends({ kind: 'photo' });
    await chat.work();
    expect((await chat.shown()).join()).toContain('khi nào');
    await say('tối qua');
    expect(await say('Trần Thị Mẫu, 0905 123 456, 12 đường Mẫu Đơn')).toContain('3 ảnh');
    await say('gửi');
    expect(await db.query('select latitude from tickets')).toEqual([{ latitude: 16.061 }]);
    expect(await db.query('select 1 from ticket_photos')).toHaveLength(3);
  });

  it('says how many photos it takes when more are sent', async () => {
    await say('tôi muốn phản ánh đèn đường hư mấy bóng liền');
    for (let photo = 0; photo < 12; photo++) await chat.sends({ kind: 'photo' });
    await chat.work();
    expect((await chat.shown()).join()).toContain('nhiều nhất 10 ảnh');
    await say('hẻm 5 đường Mẫu Đơn');
    await say('tối qua');
    expect(await say('Trần Thị Mẫu, 0905 123 456, 12 đường Mẫu Đơn')).toContain('10 ảnh');
  });

  it('leaves who reports where nobody reads it', async () => {
    await tellAll();
    await say('gửi');
    const [kept] = await db.query<{ all: string }>(
      `select (select string_agg(text_masked, '|') from messages) || (select string_agg(text_masked, '|') from questions)
         || (select string_agg(text || parts::text, '|') from answers)
         || (select string_agg(tickets::text, '|') from tickets) as all`,
    );
    expect(kept?.all).not.toMatch(/Thị Mẫu|123 456|12 đường/);
    expect(await db.query('select 1 from deliveries where event is not null')).toEqual([]);
  });

  it('is nobody else’s to see or to confirm', async () => {
    await tellAll();
    const value = await sendButton();
    const told = await say(value, 'minh');
    expect(told).not.toMatch(/Mẫu|PA-/);
    expect(await db.query('select 1 from tickets where code is not null')).toEqual([]);
  });

  it('goes with the conversation when that is erased in the middle of it', async () => {
    await tellAll();
    await say('#xoadulieu');
    await say('đồng ý xóa');
    expect(await tickets()).toEqual([]);
    expect(await say('gửi')).not.toContain('PA-');
  });

  it('is not taken where nothing personal is, unless names need not be given', async () => {
    Object.assign(chat.channel, { personal: 'elsewhere' });
    expect(await say('/phananh')).not.toContain('kể giúp tôi');
    chat.reports({ anonymous: true });
    await say('tôi muốn phản ánh đèn đường hư mấy bóng liền');
    await say('hẻm 5 đường Mẫu Đơn');
    await say('tối qua');
    const back = await say('không có ảnh');
    expect(back).toContain('ẩn danh');
    await say('gửi');
    expect(await db.query('select reporter_kind from tickets')).toEqual([{ reporter_kind: 'anonymous' }]);
  });
});

describe('a report that was sent', () => {
  const sent = async () => {
    await tellAll();
    const code = codeIn(await say('gửi'));
    await file();
    return code;
  };

  it('is told by its code, in any words, to whoever has it, and nothing of who sent it', async () => {
    const code = await sent();
    const spaced = code.toLowerCase().replaceAll('-', ' ');
    for (const text of [`/phananh ${code}`, `phản ánh ${spaced} tới đâu rồi`]) {
      const told = await say(text, 'minh');
      expect(told).toContain(`${code}: đã tiếp nhận`);
      expect(told).not.toMatch(/Thị Mẫu|đèn đường/);
    }
    const wrong = code.endsWith('2') ? '3' : '2';
    expect(await say(`/phananh ${code.slice(0, -1)}${wrong}`)).toContain('không tìm thấy');
  });

  it('is rated in words, once, and opened again', async () => {
    const code = await sent();
    const by = { kind: 'person', name: 'lan' } as const;
    await answerTicket(ticketing(), by, { name: { code }, answer: 'Đã thay bóng.' });
    await say(code);
    expect(await offered()).toContain('Rất hài lòng');
    await say('không hài lòng');
    expect(await offered()).toEqual(['Chưa giải quyết xong']);
    expect(await db.query('select rating, state from tickets')).toEqual([{ rating: 2, state: 'closed' }]);
    expect(await say('chưa ai sửa gì cả, tôi không hài lòng')).toContain('mở lại phản ánh');
    expect(await db.query('select reopened, state from tickets')).toEqual([
      { reopened: 1, state: 'reopened' },
    ]);
  });

  it('is opened again only where it was spoken of last; otherwise it is asked whether it is meant', async () => {
    const code = await sent();
    const by = { kind: 'person', name: 'lan' } as const;
    await answerTicket(ticketing(), by, { name: { code }, answer: 'Đã thay bóng.' });
    await say(code);
    await say('cảm ơn');
    expect(await say('vẫn chưa xong')).toContain(`phản ánh ${code} phải không`);
    expect(await db.query('select reopened, state from tickets')).toEqual([
      { reopened: 0, state: 'answered' },
    ]);
    expect(await offered()).toContain('Chưa giải quyết xong');
    await say(`#phananh mo ${code}`);
    expect(await db.query('select reopened from tickets')).toEqual([{ reopened: 1 }]);
  });

  it('keeps what is said to be left after it was opened again by its button', async () => {
    const code = await sent();
    const by = { kind: 'person', name: 'lan' } as const;
    await answerTicket(ticketing(), by, { name: { code }, answer: 'Đã thay bóng.' });
    await say(code);
    await say(`#phananh mo ${code}`);
    expect(await say('vẫn còn nguyên như cũ')).toContain(`ghi thêm vào phản ánh ${code}`);
    expect(await db.query(`select why from ticket_history where act = 'added'`)).toEqual([
      { why: 'vẫn còn nguyên như cũ' },
    ]);
    expect(await db.query('select reopened from tickets')).toEqual([{ reopened: 1 }]);
  });

  it('is rated and opened again by nobody else', async () => {
    const code = await sent();
    const by = { kind: 'person', name: 'lan' } as const;
    await answerTicket(ticketing(), by, { name: { code }, answer: 'Đã thay bóng.' });
    await say(`#phananh sao ${code} 1`, 'minh');
    await say(`#phananh mo ${code}`, 'minh');
    expect(await db.query('select rating, state from tickets')).toEqual([
      { rating: null, state: 'answered' },
    ]);
  });
});

describe('a report when something breaks', () => {
  it('is one ticket with one code where the turn that confirmed it broke', async () => {
    await tellAll();
    await db.query(`create function break_it() returns trigger language plpgsql as
      $$ begin raise exception 'broken on purpose'; end $$`);
    await db.query(
      'create trigger broken after insert on ticket_filings for each row execute function break_it()',
    );
    const broken = await say('gửi').finally(async () => {
      await db.query('drop trigger broken on ticket_filings');
      await db.query('drop function break_it');
    });
    expect(codeIn(broken)).toBe('no code');
    await chat.work();
    const told = codeIn((await chat.shown()).join());
    expect(await tickets()).toEqual([{ code: told, state: 'draft' }]);
    expect(await db.query('select 1 from ticket_filings')).toHaveLength(1);
  });

  it('is filed once though the program stopped between confirming and filing', async () => {
    await tellAll();
    const code = codeIn(await say('gửi'));
    expect(await tickets()).toEqual([{ code, state: 'draft' }]);
    await Promise.all([file(), file()]);
    await file();
    expect(await tickets()).toEqual([{ code, state: 'filed' }]);
    const filed = await db.query(`select 1 from ticket_history where act = 'filed'`);
    expect(filed).toHaveLength(1);
  });
});

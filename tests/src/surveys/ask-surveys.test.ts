import { beforeEach, describe, expect, it } from 'vitest';
import { tellTicketNews } from '#src/conversations/matters/tell-ticket-news.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { Secret } from '#src/secret.ts';
import { askSurveys } from '#src/surveys/ask-surveys.ts';
import { answerTicket } from '#src/tickets/answer-ticket.ts';
import { fileDue } from '#src/tickets/filing-chores.ts';
import { showTicket } from '#src/tickets/show-ticket.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { playChat } from '#tests/support/play-chat.ts';
import { dossierKeys, registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
const chat = playChat(db);
const code = 'H57.12-261116-0001';

beforeEach(() => {
  chat.reports();
  chat.knows({ keys: dossierKeys, registry: null, rules: usualRules });
});

const say = async (text: string, who = 'lan') => {
  await chat.says(text, who);
  await chat.work();
  return (await chat.shown()).join('\n');
};
/** Of the chat of that name: what stands under the last thing said to it. */
const button = async (label: string, who = 'lan') => {
  const [row] = await db.query<{ value: string }>(
    `select choice ->> 'value' as value from conversations, jsonb_array_elements(topic -> 'choices') as choice
     where chat = $1 and choice ->> 'label' = $2`,
    [who, label],
  );
  return row?.value ?? `no button "${label}"`;
};
const answers = () =>
  db.query('select kind, month::text, procedure_code, agency, score, reason_masked from survey_answers');

const giveResult = async () => {
  const result = registryEvent({ at: '2026-11-20T09:30:00+07:00', status: 10 });
  await tellEvents(db, [result], { at: '2026-11-20T09:31:00+07:00' });
};
/** The invented dossier is proved by Lan, and its result was given. */
const returned = async () => {
  await tellEvents(db, [registryEvent()]);
  await say(`${code} 5678`);
  await giveResult();
};

describe('a survey after a dossier', () => {
  it('is asked once when its result was given, taken by one tap and a sentence, and is nobody’s', async () => {
    await returned();
    expect(await askSurveys(chat.resources)).toBe(1);
    expect(await askSurveys(chat.resources)).toBe(0);
    expect((await chat.shown()).join()).toContain('đã trả kết quả');
    const tap = await button('Không hài lòng');
    expect(await say(tap)).toContain('viết một câu');
    expect(await say('cán bộ Nguyễn Văn Mẫu 0905123456 hẹn tới hẹn lui')).toContain('không kèm tên');
    await say(tap);
    const [answer, ...others] = await answers();
    expect(others).toEqual([]);
    expect(answer).toMatchObject({ kind: 'dossier', month: '2026-11-01', score: 2 });
    expect(JSON.stringify(answer)).toContain('hẹn tới hẹn lui');
    expect(JSON.stringify(answer)).not.toContain('0905123456');
    expect(await db.query('select answer_id from survey_asks')).toEqual([{ answer_id: null }]);
    const lines = await db.query<{ text: string }>('select text_masked as text from messages');
    expect(lines.map(({ text }) => text).join()).not.toMatch(/khaosat|hẹn tới/);
  });

  it('is not asked at night, and is in the morning', async () => {
    await returned();
    chat.at('2026-11-20T14:00:00Z');
    expect(await askSurveys(chat.resources)).toBe(0);
    chat.at('2026-11-20T23:59:00Z');
    expect(await askSurveys(chat.resources)).toBe(0);
    chat.at('2026-11-21T00:00:00Z');
    expect(await askSurveys(chat.resources)).toBe(1);
  });

  it.each([
    ['closed their dossiers', 'đóng hồ sơ'],
    ['wanted to hear no more of it', 'dừng theo dõi'],
  ])('is not asked of whoever %s, before it was wanted or since', async (_, wish) => {
    await tellEvents(db, [registryEvent()]);
    await say(`${code} 5678`);
    await say(await button('Theo dõi hồ sơ này'));
    await say(await button('Đồng ý, báo tin cho tôi'));
    await say(wish);
    await giveResult();
    expect(await askSurveys(chat.resources)).toBe(0);
    expect(await db.query('select 1 from survey_asks')).toEqual([]);
  });

  it('is not asked in the morning of whoever closed their dossiers in the night', async () => {
    await returned();
    chat.at('2026-11-20T14:00:00Z');
    expect(await askSurveys(chat.resources)).toBe(0);
    expect(await db.query('select 1 from survey_asks')).toHaveLength(1);
    await say('đóng hồ sơ');
    chat.at('2026-11-21T00:00:00Z');
    expect(await askSurveys(chat.resources)).toBe(0);
  });

  it('is not asked once the proof holds no more', async () => {
    await returned();
    await db.query(`update dossier_grants set until = $1`, [chat.resources.clock.now()]);
    expect(await askSurveys(chat.resources)).toBe(0);
  });

  it('is not asked of whoever saw it here for the first time long after its end', async () => {
    await tellEvents(db, [registryEvent(), registryEvent({ at: '2026-11-17T09:00:00+07:00', status: 10 })]);
    chat.at('2026-11-20T03:00:00Z');
    await say(`${code} 5678`);
    expect(await askSurveys(chat.resources)).toBe(0);
  });

  it('is asked of whoever knew it here before its end and proved it again after', async () => {
    await returned();
    chat.at('2026-11-21T03:00:00Z');
    await say(`${code} 5678`);
    expect(await askSurveys(chat.resources)).toBe(1);
  });

  it('leaves nothing of who was asked where they had everything erased, and what was said stays', async () => {
    await returned();
    await askSurveys(chat.resources);
    await say(await button('Hài lòng'));
    await say('#xoadulieu');
    await say('đồng ý xóa');
    expect(await db.query('select 1 from survey_asks')).toEqual([]);
    expect(await answers()).toHaveLength(1);
  });

  it('is answered by nobody else', async () => {
    await returned();
    await askSurveys(chat.resources);
    const tap = await button('Rất hài lòng');
    await say(tap, 'minh');
    expect(await answers()).toEqual([]);
  });

  it('leaves a question that comes after the tap a question', async () => {
    await returned();
    await askSurveys(chat.resources);
    await say(await button('Hài lòng'));
    expect(await say('làm giấy nuôi rùa lệ phí bao nhiêu?')).toContain('25.000');
    expect(await answers()).toMatchObject([{ score: 4, reason_masked: null }]);
  });

  it('keeps no way back to whoever answered, though no reason came', async () => {
    await returned();
    await askSurveys(chat.resources);
    await say(await button('Hài lòng'));
    chat.at('2026-11-20T03:20:00Z');
    await askSurveys(chat.resources);
    expect(await db.query('select answer_id from survey_asks')).toEqual([{ answer_id: null }]);
  });
});

describe('a survey after a conversation', () => {
  const talk = async () => {
    await db.query(`update conversations set channel = 'web'`);
    await say('làm giấy nuôi rùa lệ phí bao nhiêu?');
    await say('làm giấy nuôi rùa cần giấy tờ gì?');
  };
  /** What the clock of the database says of when they wrote is set to the clock of the test. */
  const ago = async (minutes: number) => {
    await db.query(
      `update conversations set last_at = $1::timestamptz - $2 * interval '1 minute',
         heard_at = $1::timestamptz - $2 * interval '1 minute'`,
      [chat.resources.clock.now(), minutes],
    );
  };

  it('is asked after half an hour of silence, once, where a message costs nothing', async () => {
    Object.assign(chat.channel, { name: 'web' });
    Object.assign(chat.resources, { channels: new Map([['web', chat.channel]]) });
    await talk();
    await ago(29);
    expect(await askSurveys(chat.resources)).toBe(0);
    await ago(31);
    expect(await askSurveys(chat.resources)).toBe(1);
    await ago(31);
    expect(await askSurveys(chat.resources)).toBe(0);
    await chat.shown();
    await say(await button('Rất hài lòng'));
    expect(await answers()).toMatchObject([{ kind: 'conversation', score: 5 }]);
  });

  it('is not asked after a single answer', async () => {
    Object.assign(chat.channel, { name: 'web' });
    Object.assign(chat.resources, { channels: new Map([['web', chat.channel]]) });
    await say('làm giấy nuôi rùa lệ phí bao nhiêu?');
    await ago(31);
    expect(await askSurveys(chat.resources)).toBe(0);
  });
});

describe('the answer to a report', () => {
  const ticketing = () => ({
    ...chat.resources,
    sessionSecret: new Secret('a session secret of tests, long enough'),
  });
  const answered = async () => {
    for (const text of [
      'tôi muốn phản ánh đèn đường hư mấy bóng liền',
      'hẻm 5 đường Mẫu Đơn',
      'tối qua',
      'không có ảnh',
      'Trần Thị Mẫu, 0905 123 456, 12 đường Mẫu Đơn',
      'gửi',
    ])
      await say(text);
    await fileDue(ticketing());
    const [ticket] = await db.query<{ code: string }>('select code from tickets');
    const name = { code: ticket?.code ?? '' };
    await answerTicket(ticketing(), { kind: 'person', name: 'lan' }, { name, answer: 'Đã thay ba bóng.' });
    return name.code;
  };

  it('reaches the citizen where they reported, once, and their rating is the survey', async () => {
    const ticket = await answered();
    expect(await tellTicketNews(chat.resources)).toBe(1);
    expect(await tellTicketNews(chat.resources)).toBe(0);
    const told = (await chat.shown()).join();
    expect(told).toContain(`Phản ánh ${ticket} của anh/chị đã có trả lời`);
    expect(told).toContain('Đã thay ba bóng.');
    const tap = await button('Không hài lòng');
    await say(tap);
    await say('vẫn còn tối một đoạn');
    await say(tap);
    expect(await answers()).toMatchObject([
      { kind: 'ticket', score: 2, reason_masked: 'vẫn còn tối một đoạn' },
    ]);
    expect(await db.query('select rating from tickets')).toEqual([{ rating: 2 }]);
    expect(await askSurveys(chat.resources)).toBe(0);
  });

  it('is rated by nobody whom staff can name: the stars stand at no report and in no line', async () => {
    const ticket = await answered();
    await tellTicketNews(chat.resources);
    await chat.shown();
    await say(await button('Không hài lòng'));
    const shown = await showTicket(ticketing(), ticket);
    expect(shown).toMatchObject({ state: 'closed' });
    expect(shown).not.toHaveProperty('rating');
    expect(shown?.history.at(-1)).toMatchObject({ act: 'rated', detail: {} });
    const lines = await db.query<{ text: string }>(
      `select text_masked as text from messages union all select text_masked from questions
       union all select text from answers`,
    );
    expect(lines.map(({ text }) => text).join('\n')).not.toMatch(
      /hài lòng\b(?! với)|sao 2|danh-gia|chưa xong/i,
    );
    expect(await answers()).toMatchObject([{ kind: 'ticket', score: 2 }]);
  });

  it('is not told to whoever had everything erased', async () => {
    await answered();
    await say('#xoadulieu');
    await say('đồng ý xóa');
    expect(await tellTicketNews(chat.resources)).toBe(0);
  });
});

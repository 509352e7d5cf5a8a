import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeBytes } from '#db/attachment-bytes.ts';
import { findTicket } from '#db/tickets.ts';
import { hashBytes } from '#src/conversations/hash-bytes.ts';
import { newId } from '#src/new-id.ts';
import { changeTicket } from '#src/tickets/change-ticket.ts';
import { fileDue } from '#src/tickets/filing-chores.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';
import { complete, confirmTold, ticketing } from '#tests/support/told-tickets.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase('once');
const ours = inventedStaff(['operator', 'supervisor', 'dpo'], {
  id: 'of-ours',
  agencies: ['UBND phường Mẫu'],
});
const others = inventedStaff(['operator', 'supervisor', 'dpo'], { id: 'of-others', agencies: ['Sở Khác'] });
const central = inventedStaff(['operator', 'supervisor'], { id: 'central', agencies: null });
const resources = ticketing(db);
const { clock, sessionSecret } = resources;
const app = staffApp({ db, clock, sessionSecret }, [ours, others, central]);
const held = webResources({ db, clock, sessionSecret });
const [mine, theirs, centre] = [ours, others, central].map((staff) => staffClient(app, staff, held));
if (!mine || !theirs || !centre) throw new Error('nobody is there');

let code = '';
let seen = '';

beforeAll(async () => {
  for (const { id, name, email, roles, agencies } of [ours, others, central]) {
    await db.query(
      `insert into staff (id, name, email, roles, agencies, invited_at, accepted_at, created_at, updated_at)
       values ($1, $2, $3, $4, $5, now(), now(), now(), now())`,
      [id, name, `${id}-${email}`, roles, agencies],
    );
  }
});

beforeEach(async () => {
  ({ code } = await confirmTold(resources, [
    `Cống tràn ${Math.floor(clock.elapsed())} nước hôi, gọi 0905 123 456`,
    ...complete.slice(1),
  ]));
  await fileDue(resources);
  await changeTicket(
    resources,
    { kind: 'person', name: 'Anh Mẫu' },
    {
      name: { code },
      change: { act: 'assign', agency: 'UBND phường Mẫu', why: null },
    },
  );
  await look();
});

async function look() {
  const ticket = await findTicket(db, { code });
  seen = String(ticket?.revision);
  return ticket;
}

/** A file of the report, stored under the type that its bytes were found to have. */
async function keepPhoto(type: string): Promise<string> {
  const body = new TextEncoder().encode(`${type} <script>alert(1)</script>`);
  const [id, sha256] = [newId(), await hashBytes(body)];
  await db.query(
    `with kept as (
       insert into attachments (id, conversation_id, kind, state, bytes, sha256, type)
       select $1, conversation_id, 'photo', 'stored', $2, $3, $4 from tickets where code = $5 returning id
     )
     insert into ticket_photos (ticket_id, attachment_id, place)
     select tickets.id, kept.id, $6 from tickets, kept where code = $5`,
    [id, body.byteLength, sha256, type, code, type === 'image/png' ? 1 : 2],
  );
  await writeBytes(db, sha256, body);
  return id;
}

const acts = () => db.query('select act, why from audit_entries where subject_id = $1 order by id', [code]);

describe('a report on the staff’s side', () => {
  test('is shown to its own agency and to the centre, masked, and to nobody else', async () => {
    const page = await (await mine.get(`/tickets/${code}`)).text();
    expect(page).toContain('nước hôi');
    expect(page).not.toContain('0905');
    expect(page).not.toContain('Trần Thị Mẫu');
    expect((await centre.get(`/tickets/${code}`)).status).toBe(200);
    expect(await (await mine.get('/tickets')).text()).toContain(code);
    expect(await (await theirs.get('/tickets')).text()).not.toContain(code);
    const files = await theirs.post('/tickets/export');
    expect(await files.text()).not.toContain(code);
  });

  test('is another agency’s 404 on every address that names it', async () => {
    expect((await theirs.get(`/tickets/${code}`)).status).toBe(404);
    expect((await theirs.get(`/tickets/${code}/photos/1`)).status).toBe(404);
    const why = 'lý do đủ dài để được nhận';
    const before = await look();
    for (const [step, fields] of Object.entries({
      take: {},
      'put-back': {},
      give: { to: 'of-ours' },
      answer: { answer: 'xong rồi' },
      assign: { agency: 'Sở Khác' },
      forward: { agency: 'Sở Khác', why },
      correct: { category: 'trees' },
      ...{ reject: { why }, close: { why }, reopen: { why }, escalate: { why }, note: { note: 'x' } },
    })) {
      const { status } = await theirs.post(`/tickets/${code}/${step}`, { seen, ...fields });
      expect({ step, status }).toEqual({ step, status: 404 });
    }
    expect((await theirs.post(`/tickets/${code}/unmask`, { why })).status).toBe(404);
    const many = await theirs.post('/tickets/many', { 'codes[]': [code], act: 'assign', agency: 'Sở Khác' });
    expect(await many.text()).toContain('Không thấy phản ánh này');
    expect(await look()).toEqual(before);
    expect(await acts()).toEqual([]);
  });

  test('is worked step by step, each kept in its history and in the audit', async () => {
    const why = 'Trời mưa lớn, nước ngập vào nhà dân';
    for (const [step, fields] of [
      ['take', {}],
      ['escalate', { why }],
      ['note', { note: 'Đã gọi đội thoát nước, số 0905 123 456' }],
      ['correct', { category: 'roads' }],
      ['answer', { answer: 'Đội thoát nước đã thông cống sáng nay.' }],
      ['close', { why: 'Người dân đã xác nhận xong' }],
      ['reopen', { why: 'Chiều nay cống lại tràn' }],
    ] as const) {
      const done = await mine.post(`/tickets/${code}/${step}`, { seen, ...fields });
      expect({ step, status: done.status }).toEqual({ step, status: 303 });
      await look();
    }
    const ticket = await look();
    expect(ticket).toMatchObject({ state: 'reopened', urgent: true, category: 'roads', reopened: 1 });
    expect(ticket?.assignee).toEqual({ id: 'of-ours', name: ours.name });
    expect((await acts()).map((row) => Object(row).act)).toEqual([
      ...['ticket.taken-up', 'ticket.escalated', 'ticket.noted', 'ticket.corrected', 'ticket.answered'],
      ...['ticket.closed', 'ticket.reopened'],
    ]);
    const page = await (await mine.get(`/tickets/${code}`)).text();
    expect(page).toContain('Đội thoát nước đã thông cống sáng nay.');
    expect(page).toContain(ours.name);
    expect(page).not.toContain('0905');
  });

  test('names the report that it repeats only to whoever may see that one', async () => {
    const { code: first } = await confirmTold(resources, ['Đèn đường tắt từ tối qua', ...complete.slice(1)]);
    await db.query(`update tickets set agency = 'Sở Khác', duplicate_of = null where code = $1`, [first]);
    await db.query(
      'update tickets set duplicate_of = (select id from tickets where code = $1) where code = $2',
      [first, code],
    );
    expect(await (await mine.get(`/tickets/${code}`)).text()).not.toContain(first);
    expect(await (await centre.get(`/tickets/${code}`)).text()).toContain(first);
  });

  test('is put under no other head by whoever saw it before somebody else changed it', async () => {
    expect((await mine.post(`/tickets/${code}/correct`, { seen, category: 'roads' })).status).toBe(303);
    const late = await mine.post(`/tickets/${code}/correct`, { seen, category: 'trees' });
    expect(late.status).toBe(409);
    expect(await look()).toMatchObject({ category: 'roads' });
  });

  test('goes on to the queue when it is passed beyond what they see, and is not theirs any more', async () => {
    const passed = await mine.post(`/tickets/${code}/assign`, { seen, agency: 'Sở Khác' });
    expect(passed.headers.get('Location')).toBe('/console/tickets?said=passed');
    expect(await (await mine.get('/tickets?said=passed')).text()).toContain('Cơ quan mới lo tiếp');
    expect((await mine.get(`/tickets/${code}`)).status).toBe(404);
    expect((await theirs.get(`/tickets/${code}`)).status).toBe(200);
  });

  test('shows its photos so that they can run nothing, and what is no picture is only saved', async () => {
    const [photo, page] = [await keepPhoto('image/png'), await keepPhoto('text/html')];
    const drawn = await mine.get(`/tickets/${code}/photos/${photo}`);
    expect(drawn.status).toBe(200);
    expect(drawn.headers.get('Content-Type')).toBe('image/png');
    const saved = await mine.get(`/tickets/${code}/photos/${page}`);
    expect(saved.headers.get('Content-Type')).toBe('application/octet-stream');
    expect(saved.headers.get('Content-Disposition')).toContain('attachment');
    for (const { headers } of [drawn, saved]) {
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox");
      expect(headers.get('Cache-Control')).toBe('no-store');
    }
    await mine.get(`/tickets/${code}/photos/${photo}`);
    expect((await theirs.get(`/tickets/${code}/photos/${photo}`)).status).toBe(404);
    const looked = async () =>
      await db.query(
        `select actor_id as who, subject_id as photo from audit_entries where act = 'ticket.photo-opened' order by id`,
      );
    const once = [photo, page].map((each) => ({ who: ours.id, photo: each }));
    expect(await looked(), 'once a day for each photo').toEqual(once);
    const before = code;
    ({ code } = await confirmTold(resources));
    expect((await centre.get(`/tickets/${code}/photos/${photo}`)).status).toBe(404);
    expect((await centre.get(`/tickets/${before}/photos/${photo}`)).status).toBe(200);
    expect(await looked(), 'and for each person').toHaveLength(3);
  });

  test('keeps what somebody else did first, and what was typed', async () => {
    const early = seen;
    await mine.post(`/tickets/${code}/take`, { seen });
    const late = await centre.post(`/tickets/${code}/answer`, { seen: early, answer: 'Câu trả lời gõ dở' });
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toContain('Có người vừa sửa');
    expect(page).toContain('Câu trả lời gõ dở');
    expect((await look())?.state).toBe('assigned');
  });

  test('shows a public answer as everybody will read it, before anything of a person in it is sent', async () => {
    const answer = 'Mời gọi chị Nguyễn Thị Lan 0987654321.';
    const asked = await centre.post(`/tickets/${code}/answer`, { seen, answer });
    expect(asked.status).toBe(422);
    const text = await asked.text();
    expect(text).toContain('Chưa gửi: câu trả lời có tên hay số');
    expect((await findTicket(db, { code }))?.answerPublic).toBeNull();
    const shown = /<textarea[^>]*name="answer"[^>]*>([^<]*)</.exec(text)?.[1] ?? '';
    expect(shown).toContain('[số điện thoại]');
    expect((await centre.post(`/tickets/${code}/answer`, { seen, answer: shown })).status).toBe(303);
    expect((await findTicket(db, { code }))?.answerPublic).toBe(shown);
  });

  test('says both limits while nobody passed it on, and leads to where it was told only who may see that', async () => {
    await db.query(`update tickets set state = 'filed' where code = $1`, [code]);
    const page = await (await centre.get(`/tickets/${code}`)).text();
    expect(page).toMatch(/giao cơ quan trước [\d/]+ · trả lời người dân trước [\d/]+/);
    expect(page, 'never waited for a person').not.toContain('Xem cuộc trò chuyện');
    const row = await findTicket(db, { code });
    await db.query(`insert into handoffs (conversation_id, why, promised_by) values ($1, 'asked', now())`, [
      row?.conversationId,
    ]);
    expect(await (await centre.get(`/tickets/${code}`)).text()).toContain(
      `/console/inbox/${row?.conversationId}"`,
    );
    expect(await (await mine.get(`/tickets/${code}`)).text()).not.toContain('Xem cuộc trò chuyện');
  });

  test('asks for a reason where the law or the citizen wants one', async () => {
    const refused = await mine.post(`/tickets/${code}/reject`, { seen, why: 'ngắn' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Xin ghi lý do');
    expect((await mine.post(`/tickets/${code}/answer`, { seen, answer: 'x', state: 'closed' })).status).toBe(
      400,
    );
  });

  test('shows who told it once, to whoever may and says why', async () => {
    expect((await mine.post(`/tickets/${code}/unmask`, { why: 'ngắn' })).status).toBe(422);
    const why = 'Gọi lại để hỏi số nhà cho đội sửa';
    const shown = await (await mine.post(`/tickets/${code}/unmask`, { why })).text();
    expect(shown).toContain('Trần Thị Mẫu');
    expect(await acts()).toEqual([{ act: 'ticket.unmasked', why }]);
    expect(await (await mine.get(`/tickets/${code}`)).text()).not.toContain('Trần Thị Mẫu');
  });
});

describe('many reports', () => {
  test('are changed each for itself, and it is told which could not be', async () => {
    const other = code;
    const first = await confirmTold(resources, ['đèn hư ở ngã ba kia nữa', ...complete.slice(1)]);
    await fileDue(resources);
    await centre.post(`/tickets/${other}/answer`, { seen, answer: 'Đã làm xong.' });
    const page = await centre.post('/tickets/many', {
      ...{ 'codes[]': [other, first.code, 'PA-26-XXXXXX'], act: 'forward', agency: 'Sở Mẫu' },
      why: 'Thuộc thẩm quyền của sở',
    });
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain('Đã trả lời');
    expect(text).toContain('Không thấy phản ánh này');
    expect((await findTicket(db, { code: first.code }))?.agency).toBe('Sở Mẫu');
    expect((await findTicket(db, { code: other }))?.agency).toBe('UBND phường Mẫu');
  });

  test('ask for what is missing', async () => {
    const none = await centre.post('/tickets/many', { act: 'assign', agency: 'Sở Mẫu' });
    expect(none.status).toBe(422);
    expect(await none.text()).toContain('Chưa chọn phản ánh nào');
    const fields = { 'codes[]': [code], act: 'forward', agency: 'Sở Mẫu' };
    const lacking = await centre.post('/tickets/many?whose=nobody', fields);
    expect(lacking.status).toBe(422);
    const again = await lacking.text();
    expect(again).toContain('Điền cả cơ quan xử lý và lý do chuyển');
    expect(again, 'what was picked and typed stands there').toMatch(/value="Sở Mẫu"/);
    expect(again).toMatch(new RegExp(`value="${code}" checked`));
    expect(again, 'with the same filters').toContain('/console/tickets/many?whose=nobody');
  });

  test('leave as a file that no spreadsheet runs, and that stands in the audit', async () => {
    const evil = await confirmTold(resources, [
      '=HYPERLINK("http://x.example";"bấm") hố ga mất nắp',
      ...complete.slice(1),
    ]);
    await fileDue(resources);
    const file = await centre.post('/tickets/export?state=all');
    expect(file.headers.get('Content-Disposition')).toMatch(
      /^attachment; filename="phan-anh-2026-11-23\.csv"$/,
    );
    const text = await file.text();
    expect(text).toContain(evil.code);
    expect(text).not.toMatch(/(^|,)"?=HYPERLINK/m);
    const [entry] = await db.query<{ act: string }>('select act from audit_entries order by id desc limit 1');
    expect(entry?.act).toBe('tickets.exported');
  });

  test('are found by their limit, their words and whose work they are', async () => {
    await db.query(`update tickets set answer_by = '2026-11-20' where code = $1`, [code]);
    const found = async (query: string) =>
      (await (await mine.get(`/tickets?${query}`)).text()).includes(`>${code}<`);
    expect(await (await mine.get(`/tickets/${code}`)).text()).toContain('quá hạn 3 ngày');
    expect(await found('due=late')).toBe(true);
    expect(await found('due=today')).toBe(false);
    expect(await found(`q=${code.slice(0, -2).toLowerCase()}`)).toBe(true);
    expect(await found('q=nước+hôi')).toBe(true);
    expect(await found('q=%25')).toBe(false);
    expect(await found('whose=mine')).toBe(false);
    await look();
    await mine.post(`/tickets/${code}/take`, { seen });
    expect(await found('whose=mine&due=late')).toBe(true);
  });
});

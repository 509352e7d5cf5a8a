import { beforeEach, describe, expect, it } from 'vitest';
import { takeConversation } from '#src/inbox/take-conversation.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { page, pdf, photo } from '#tests/support/invented-files.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { playChat } from '#tests/support/play-chat.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';

const db = useTestDatabase();
const chat = playChat(db);
const tam = inventedStaff('operator', { id: 'tam', name: 'Lò Thị Tâm' });
const hoa = inventedStaff('operator', { id: 'hoa', name: 'Vi Thị Hoa' });
const health = inventedStaff('operator', { id: 'health', agencies: ['Sở Y tế'] });
const key = '7d3f0f6e-0c0a-4a52-9a8e-3a5f0f6e0c0a';

let id: string;
beforeEach(async () => {
  await chat.says('cho tôi gặp người thật');
  await chat.work();
  await chat.shown();
  id = (await db.query<{ id: string }>('select id from conversations'))[0]?.id ?? '';
});

/** Somebody's browser, on a program that speaks for the chat's channel. */
function browserOf(staff: typeof tam, channels: typeof chat.resources.channels = chat.resources.channels) {
  return staffClient(staffApp({ db, channels, clock: chat.resources.clock }, [tam, hoa, health]), staff);
}

async function take(staff: typeof tam): Promise<string> {
  const taken = await takeConversation(chat.resources, staff, { conversationId: id });
  return taken.kind === 'taken' ? taken.epoch : '';
}

describe('the queue', () => {
  it('says who is late and by how much, in words, and reads with nobody and with two hundred', async () => {
    chat.at('2026-11-21T03:00:00Z');
    const late = await (await browserOf(tam).get('/inbox')).text();
    expect(late).toContain('1 người đang bị trả lời trễ');
    expect(late).toMatch(/Trễ \d+ (giờ|ngày)/);
    await db.query(
      `with made as (
         insert into conversations (id, channel, created_at, last_at)
         select gen_random_uuid(), 'web', now(), now() from generate_series(1, 200) returning id)
       insert into handoffs (conversation_id, why, promised_by) select id, 'asked', now() from made`,
    );
    const full = await (await browserOf(tam).get('/inbox')).text();
    expect(full.match(/data-line/g)).toHaveLength(50);
    expect(full).toContain('rel="next"');
    const rest = await (await browserOf(tam).get('/inbox?after=200')).text();
    expect(rest.match(/data-line/g)).toHaveLength(1);
    await db.query('delete from handoffs');
    expect(await (await browserOf(tam).get('/inbox')).text()).toContain('Không ai đang chờ');
  });

  it('leads whoever holds nothing, and whoever reads that somebody is late, to those who wait', async () => {
    chat.at('2026-11-21T03:00:00Z');
    const mine = await (await browserOf(tam).get('/inbox?view=mine')).text();
    expect(mine).toContain('Xem 1 người đang chờ');
    expect(mine).toMatch(/<a class="inbox-late" href="\/console\/inbox\?view=all">/);
  });

  it('says what stood on a button, and not what it sent', async () => {
    await chat.says('#hangcho');
    await chat.work();
    const open = await (await browserOf(tam).get(`/inbox/${id}`)).text();
    expect(open).toContain('Bấm nút: Tới lượt tôi chưa?');
    expect(open).not.toContain('#hangcho');
  });

  it('says once that what was sent came through', async () => {
    await chat.says('làm giấy nuôi rùa lệ phí bao nhiêu?');
    await chat.work();
    await chat.shown();
    const open = await (await browserOf(tam).get(`/inbox/${id}`)).text();
    expect(open.match(/said-delivery/g)).toHaveLength(1);
  });

  it('shows nothing of another agency, under any address', async () => {
    const theirs = browserOf(health);
    expect(await (await theirs.get('/inbox?view=all')).text()).not.toContain('data-line');
    const epoch = await take(tam);
    const said = { as: 'reply', text: 'x', epoch, key };
    const answers = [
      theirs.get(`/inbox/${id}`),
      theirs.get(`/inbox/${id}/files/${key}`),
      theirs.post(`/inbox/${id}/take`),
      theirs.post(`/inbox/${id}/say`, said),
      theirs.post(`/inbox/${id}/say`, { ...said, as: 'note' }),
      theirs.post(`/inbox/${id}/give-back`, { epoch }),
      theirs.post(`/inbox/${id}/close`, { epoch }),
      theirs.post(`/inbox/${id}/hand-on`, { epoch, to: 'agency:Sở Y tế' }),
      theirs.post(`/inbox/${id}/keep`, { epoch }),
      browserOf(tam).get(`/inbox/${key}`),
      browserOf(tam).get('/inbox/khong-co'),
    ];
    for (const answer of answers) expect((await answer).status).toBe(404);
  });
});

describe('an answer', () => {
  it('that comes too late is not sent, says who holds it, and stands in the form again', async () => {
    const epoch = await take(tam);
    const late = await browserOf(hoa).post(`/inbox/${id}/say`, { as: 'reply', text: 'Muộn', epoch, key });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain('Lò Thị Tâm đang giữ');
    expect(html).toMatch(/<textarea[^>]*>Muộn<\/textarea>/);
    const keep = await browserOf(hoa).post(`/inbox/${id}/keep`, { epoch });
    expect(keep.status).toBe(409);
    expect((await browserOf(tam).post(`/inbox/${id}/keep`, { epoch })).status).toBe(204);
    expect(await chat.shown()).toEqual([]);
  });

  it('that could not be sent any more stands in the form when the conversation is taken again', async () => {
    const epoch = await take(tam);
    await db.query(`update conversations set held_until = clock_timestamp() - interval '1 second'`);
    const mine = browserOf(tam);
    const late = await mine.post(`/inbox/${id}/say`, { as: 'reply', text: 'Mời đến quầy 3', epoch, key });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(html).toContain(`formaction="/console/inbox/${id}/take"`);
    expect(html, 'the page can be opened again').toContain(`data-address="/console/inbox/${id}"`);
    const fields = { epoch, key, as: 'note', was: 'reply', text: 'Mời đến quầy 3' };
    const again = await mine.post(`/inbox/${id}/take`, fields);
    expect(again.status).toBe(200);
    const page = await again.text();
    expect(page).toMatch(/<textarea[^>]*>Mời đến quầy 3<\/textarea>/);
    expect(page).toMatch(/value="reply" checked/);
    expect(await chat.shown(), 'nothing is sent by taking').toEqual([]);
  });

  it('is never made of what was typed as a note, and a conversation is taken without anything typed', async () => {
    const mine = browserOf(tam);
    const noted = { epoch: '0', key, as: 'note', text: 'Chị này gọi hôm qua' };
    const page = await (await mine.post(`/inbox/${id}/take`, noted)).text();
    expect(page).toMatch(/value="note" checked/);
    await db.query(`update conversations set held_until = clock_timestamp() - interval '1 second'`);
    expect((await mine.post(`/inbox/${id}/take`, { epoch: '0', key, as: 'note', text: '' })).status).toBe(
      303,
    );
  });

  it('is refused with what is wrong, and with fields that the form has not', async () => {
    const epoch = await take(tam);
    const said = { as: 'reply', text: ' ', epoch, key };
    const mine = browserOf(tam);
    expect((await mine.post(`/inbox/${id}/say`, said)).status).toBe(422);
    expect((await mine.post(`/inbox/${id}/say`, { ...said, text: 'a'.repeat(4_001) })).status).toBe(422);
    expect((await mine.post(`/inbox/${id}/say`, { ...said, by: 'tam' })).status).toBe(400);
    expect((await mine.post(`/inbox/${id}/hand-on`, { epoch, to: '' })).status).toBe(422);
    const off = await browserOf(tam, new Map()).post(`/inbox/${id}/say`, { ...said, text: 'x' });
    expect(off.status).toBe(422);
    expect(await off.text()).toContain('Kênh này đang chưa bật');
  });

  it('takes a file where the channel does, once, and no other kind of file', async () => {
    const epoch = await take(tam);
    const file = new File([Uint8Array.from(pdf)], 'mẫu đơn.pdf');
    const said = { as: 'reply', text: '', epoch, key, file };
    const words = await (await browserOf(tam).get(`/inbox/${id}`)).text();
    expect(words).toContain('Telegram chưa nhận được tệp từ đây');
    expect((await browserOf(tam).post(`/inbox/${id}/say`, said)).status).toBe(422);
    const sent: string[] = [];
    const able = Object.assign(chat.channel, {
      takesFile: () => true,
      send: async ({ file: one }: Parameters<typeof chat.channel.send>[0]) => {
        if (one) sent.push(`${one.name} ${one.type} ${one.body.length}`);
        return { kind: 'sent', externalId: null } as const;
      },
    });
    const mine = browserOf(tam, new Map([[able.name, able]]));
    const trick = new File([Uint8Array.from(page)], 'mẫu đơn.html');
    expect((await mine.post(`/inbox/${id}/say`, { ...said, file: trick })).status).toBe(422);
    for (let times = 0; times < 2; times++) {
      expect((await mine.post(`/inbox/${id}/say`, said)).status).toBe(303);
    }
    await chat.shown();
    expect(sent).toEqual([`mẫu đơn.pdf application/pdf ${pdf.length}`]);
    const html = await (await mine.get(`/inbox/${id}`)).text();
    expect(html).toContain('Lò Thị Tâm · Tệp: mẫu đơn.pdf');
    expect(html).toContain('Đã gửi');
  });
});

it('a citizen’s file is saved or drawn and never run, and each opening is audited', async () => {
  await chat.sends({ kind: 'photo', name: '"><script>alert(1)</script>.jpg' });
  await chat.work();
  await chat.fetch(photo);
  const [row] = await db.query<{ id: string }>('select id from attachments');
  const saved = await browserOf(tam).get(`/inbox/${id}/files/${row?.id}`);
  expect(saved.headers.get('Content-Disposition')).toMatch(/^attachment; filename="[\w. -]+"/);
  const drawn = await browserOf(tam).get(`/inbox/${id}/images/${row?.id}`);
  expect(drawn.headers.get('Content-Disposition')).toMatch(/^inline/);
  expect(drawn.headers.get('Content-Type')).toBe('image/jpeg');
  for (const answer of [saved, drawn]) {
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(answer.headers.get('Content-Security-Policy')).toBe("sandbox; default-src 'none'");
  }
  expect((await browserOf(tam).get(`/inbox/${id}/files/${key}`)).status).toBe(404);
  const opened = await db.query(`select from audit_entries where act = 'attachment.opened'`);
  expect(opened).toHaveLength(2);
});

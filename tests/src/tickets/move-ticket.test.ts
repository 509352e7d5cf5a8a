import { describe, expect, test } from 'vitest';
import { eraseConversation } from '#db/erase-conversation.ts';
import { addHistory, listHistory } from '#db/ticket-history.ts';
import { findTicket, listOverdue } from '#db/tickets.ts';
import { newId } from '#src/new-id.ts';
import { answerTicket } from '#src/tickets/answer-ticket.ts';
import { assignTicket } from '#src/tickets/assign-ticket.ts';
import { changeDraft } from '#src/tickets/change-draft.ts';
import { confirmDraft } from '#src/tickets/confirm-draft.ts';
import { correctTicket } from '#src/tickets/correct-ticket.ts';
import { forwardTicket } from '#src/tickets/forward-ticket.ts';
import { openDraft } from '#src/tickets/open-draft.ts';
import { rateTicket } from '#src/tickets/rate-ticket.ts';
import { rejectTicket } from '#src/tickets/reject-ticket.ts';
import { reopenTicket } from '#src/tickets/reopen-ticket.ts';
import { trackTicket } from '#src/tickets/track-ticket.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import {
  complete,
  confirmTold,
  newConversation,
  tellDraft,
  tellDraftIn,
  ticketing,
} from '#tests/support/told-tickets.ts';

const db = useTestDatabase();
const resources = ticketing(db);
const person = { kind: 'person', name: 'chị Hòa' } as const;

describe('a filed ticket', () => {
  test('tells staff of another agency nothing, however often it was opened again', async () => {
    const { code } = await confirmTold(resources);
    await assignTicket(resources, person, { name: { code }, agency: 'Đội chiếu sáng', why: null });
    await db.query('update tickets set reopened = 3 where code = $1', [code]);
    const other = inventedStaff('operator', { agencies: ['Sở Khác'] });
    const asked = { name: { code }, why: 'đèn vẫn tắt' };
    expect(await reopenTicket(resources, other, asked)).toEqual({ kind: 'unknown' });
    expect(await reopenTicket(resources, person, asked)).toEqual({ kind: 'not-now', state: 'assigned' });
  });

  test('is assigned, answered, rated and closed, each with its line in the history', async () => {
    const { code, ticketId, by } = await confirmTold(resources);
    const name = { code };
    expect(await assignTicket(resources, person, { name, agency: 'Đội chiếu sáng', why: null })).toEqual({
      ...{ kind: 'moved', state: 'assigned' },
    });
    expect(await answerTicket(resources, person, { name, answer: 'Đã thay bóng.' })).toMatchObject({
      kind: 'moved',
    });
    expect(await rateTicket(resources, by, { name, stars: 5, reason: 'nhanh' })).toMatchObject({
      state: 'closed',
    });
    const lines = await listHistory(db, ticketId);
    expect(lines.map(({ act, actor, state }) => `${act} ${actor} ${state}`)).toEqual([
      'opened citizen draft',
      'confirmed citizen draft',
      'filed system:filing filed',
      'assigned person:chị Hòa assigned',
      'answered person:chị Hòa answered',
      'rated citizen closed',
    ]);
    expect(await findTicket(db, name)).toMatchObject({
      rating: 5,
      agency: 'Đội chiếu sáng',
      agencyBy: 'person',
    });
  });

  test('is opened again by whoever was not helped, three times at most', async () => {
    const { code, by } = await confirmTold(resources);
    const name = { code };
    for (let n = 0; n < 3; n++) {
      await answerTicket(resources, person, { name, answer: 'Đã xem.' });
      expect(await reopenTicket(resources, by, { name, why: 'đèn vẫn tắt' })).toMatchObject({
        state: 'reopened',
      });
    }
    await answerTicket(resources, person, { name, answer: 'Đã xem.' });
    expect(await reopenTicket(resources, by, { name, why: 'đèn vẫn tắt' })).toMatchObject({
      kind: 'not-now',
    });
  });

  test('whose answer was put right was answered when it first came; the same words again are no step', async () => {
    const { code, ticketId } = await confirmTold(resources);
    const name = { code };
    await answerTicket(resources, person, { name, answer: 'Đã thay bóng.' });
    const first = (await findTicket(db, name))?.answeredAt;
    const later = { ...resources, clock: fixedClock('2027-01-20T09:00:00+07:00') };
    await answerTicket(later, person, { name, answer: 'Đã thay bóng ngày 09/11.' });
    expect(await findTicket(db, name)).toMatchObject({
      ...{ answeredAt: first, answerPublic: 'Đã thay bóng ngày 09/11.' },
    });
    expect(await answerTicket(later, person, { name, answer: 'Đã thay bóng ngày 09/11.' })).toEqual({
      ...{ kind: 'moved', state: 'answered' },
    });
    const acts = (await listHistory(db, ticketId)).map(({ act }) => act);
    expect(acts.filter((act) => act === 'answered')).toHaveLength(2);
  });

  test('opened again is answered anew, and both its limits begin again', async () => {
    const { code, by } = await confirmTold(resources);
    const name = { code };
    await answerTicket(resources, person, { name, answer: 'Đã xem.' });
    const later = { ...resources, clock: fixedClock('2026-12-28T09:00:00+07:00') };
    await reopenTicket(later, by, { name, why: 'đèn vẫn tắt' });
    expect((await listOverdue(db, '2026-12-28', 10)).filter((late) => late.code === code)).toEqual([]);
    await answerTicket(later, person, { name, answer: 'Đã xem.' });
    expect((await findTicket(db, name))?.answeredAt).toEqual(later.clock.now());
  });

  test('is rated by its citizen alone, once, and only when it was answered', async () => {
    const { code, by } = await confirmTold(resources);
    const rated = { name: { code }, stars: 1, reason: null } as const;
    expect(await rateTicket(resources, by, rated)).toEqual({ kind: 'not-now', state: 'filed' });
    await answerTicket(resources, person, { name: { code }, answer: 'Đã xem.' });
    expect(await rateTicket(resources, person, rated)).toEqual({ kind: 'forbidden' });
    expect(await rateTicket(resources, { kind: 'citizen', conversationId: newId() }, rated)).toEqual({
      kind: 'unknown',
    });
    expect(await rateTicket(resources, by, rated)).toMatchObject({ kind: 'moved' });
    expect(await rateTicket(resources, by, rated)).toEqual({ kind: 'not-now', state: 'closed' });
  });

  test('is neither assigned nor answered by a citizen', async () => {
    const { code, by } = await confirmTold(resources);
    expect(await assignTicket(resources, by, { name: { code }, agency: 'tôi', why: null })).toEqual({
      kind: 'forbidden',
    });
    expect(await answerTicket(resources, by, { name: { code }, answer: 'xong' })).toEqual({
      kind: 'forbidden',
    });
  });

  test('that was rejected or forwarded says why, without anybody’s number', async () => {
    const { code, ticketId } = await confirmTold(resources);
    await forwardTicket(resources, person, { name: { code }, agency: 'Điện lực', why: 'gọi 0905 123 456' });
    await rejectTicket(resources, person, { name: { code }, why: 'không thuộc thẩm quyền' });
    const whys = (await listHistory(db, ticketId)).map(({ why }) => why).filter(Boolean);
    expect(whys).toEqual(['gọi [số điện thoại]', 'không thuộc thẩm quyền']);
  });

  test('whose category was put right keeps what was proposed', async () => {
    const { code, ticketId } = await confirmTold(resources);
    await correctTicket(resources, person, { name: { code }, category: 'power-water' });
    expect(await findTicket(db, { code })).toMatchObject({ category: 'power-water', categoryBy: 'person' });
    expect((await listHistory(db, ticketId)).at(-1)?.detail).toEqual({
      ...{ was: 'lighting', wasBy: 'rules', is: 'power-water' },
    });
  });

  test('whose limit has passed stands in the list, the longest overdue first', async () => {
    const { code } = await confirmTold(resources);
    expect(await listOverdue(db, '2026-11-27', 10)).toEqual([]);
    expect(await listOverdue(db, '2026-11-28', 10)).toMatchObject([{ code, overdue: 'forward' }]);
    expect(await listOverdue(db, '2026-12-31', 10)).toMatchObject([{ code, overdue: 'answer' }]);
  });
});

test('nothing of the history is changed or taken away', async () => {
  const { ticketId } = await confirmTold(resources);
  await expect(db.query("update ticket_history set actor = 'nobody'")).rejects.toThrow();
  await expect(db.query('delete from ticket_history')).rejects.toThrow();
  const line = {
    at: new Date(),
    actor: 'x',
    act: 'y',
    state: 'filed',
    detail: {},
    why: null,
    told: false,
  } as const;
  await addHistory(db, ticketId, line);
  expect(await listHistory(db, ticketId)).toHaveLength(4);
});

test('in a copy of the database nobody reads who reported what', async () => {
  await confirmTold(resources);
  await tellDraft(resources);
  const rows = JSON.stringify(await db.query('select * from tickets'));
  for (const secret of ['Trần Thị Mẫu', '0905 123 456', '12 đường Mẫu Đơn', 'hẻm 5'])
    expect(rows).not.toContain(secret);
});

describe('marks for a person', () => {
  test('the same words in one conversation on one day are marked, and filed all the same', async () => {
    const first = await confirmTold(resources);
    const again = await tellDraftIn(resources, first.conversationId, [
      'Đèn đường HƯ mấy bóng liền!!',
      ...complete.slice(1),
    ]);
    const done = await confirmDraft(resources, first.by, again);
    expect(await findTicket(db, { id: again.ticketId })).toMatchObject({
      state: 'filed',
      duplicateOf: first.code,
    });
    expect(done).toMatchObject({ kind: 'confirmed', again: false });
  });

  test('the same words of another conversation, who knows where, are not', async () => {
    await confirmTold(resources);
    const { code } = await confirmTold(resources);
    expect((await findTicket(db, { code }))?.duplicateOf).toBeNull();
  });

  test('nearly the same words at the same place are', async () => {
    const at = async (text: string) => {
      const conversationId = await newConversation(db);
      const by = { kind: 'citizen', conversationId } as const;
      const { ticketId } = await openDraft(resources, by, { channel: 'web', language: 'vi' });
      const say = async (said: Parameters<typeof changeDraft>[2]['said'], key: string) =>
        await changeDraft(resources, by, { ticketId, said, key });
      await say({ kind: 'location', latitude: 16.4631, longitude: 107.5902 }, 'a');
      await say({ kind: 'words', text }, 'b');
      await say({ kind: 'words', text: 'không có' }, 'c');
      const last = await say({ kind: 'words', text: complete[4] ?? '' }, 'd');
      if (last.kind !== 'taken') throw new Error(last.kind);
      return await confirmDraft(resources, by, { ticketId, version: last.version });
    };
    const first = await at('hôm qua rác đổ đống trước chợ, không ai dọn');
    const other = await at('tối qua rác đổ đống trước chợ không ai dọn cả');
    const third = await at('hôm qua có người mở loa hát ầm ĩ tới khuya');
    const found = async (one: typeof first) =>
      one.kind === 'confirmed' ? await findTicket(db, { code: one.code }) : null;
    expect((await found(other))?.duplicateOf).toBe(first.kind === 'confirmed' && first.code);
    expect((await found(third))?.duplicateOf).toBeNull();
  });

  test('insults, bribery and threats are marked; nothing is dropped for them', async () => {
    const flags = async (words: string) => {
      const { code } = await confirmTold(resources, [words, ...complete.slice(1)]);
      const ticket = await findTicket(db, { code });
      return [ticket?.state, ticket?.abuse, ticket?.alarm, ticket?.category];
    };
    expect(await flags('cán bộ ở quầy ngu như chó bắt tôi chờ')).toMatchObject([
      'filed',
      true,
      null,
      'staff-conduct',
    ]);
    expect(await flags('cán bộ ở quầy đòi tiền bồi dưỡng mới làm')).toMatchObject([
      'filed',
      false,
      'corruption',
      'bribery',
    ]);
    expect(await flags('có người đe dọa tôi vì đã phản ánh')).toMatchObject([
      'filed',
      false,
      'threat',
      'other',
    ]);
  });
});

describe('a message that is worked twice', () => {
  test('is taken once and answered the same', async () => {
    const conversationId = await newConversation(db);
    const by = { kind: 'citizen', conversationId } as const;
    const { ticketId } = await openDraft(resources, by, { channel: 'web', language: 'vi' });
    const said = { kind: 'words', text: 'đèn đường hư mấy bóng' } as const;
    const first = await changeDraft(resources, by, { ticketId, said, key: 'm1' });
    expect(await changeDraft(resources, by, { ticketId, said, key: 'm1' })).toEqual(first);
    expect(first).toMatchObject({ draft: { words: ['đèn đường hư mấy bóng'] } });
  });
});

describe('an erasure', () => {
  test('takes the drafts, cuts what was confirmed from whoever told it, and leaves it to be answered', async () => {
    const { code, conversationId, ticketId, by } = await confirmTold(resources);
    const draft = await tellDraftIn(resources, conversationId, ['đèn đường hư']);
    const photo = newId();
    await db.query(
      `insert into attachments (id, conversation_id, kind, name) values ($1, $2, 'photo', 'nha toi.jpg')`,
      [photo, conversationId],
    );
    await db.query('insert into ticket_photos (ticket_id, attachment_id, place) values ($1, $2, 1)', [
      ticketId,
      photo,
    ]);
    await db.transaction(async (tx) => await eraseConversation(tx, conversationId, 'citizen'));
    expect(await findTicket(db, { id: draft.ticketId })).toBeNull();
    expect(await findTicket(db, { code })).toMatchObject({
      ...{ state: 'filed', conversationId: null, reporterKind: 'cut', reporterSealed: null },
    });
    expect(await db.query('select name, conversation_id from attachments')).toEqual([
      { name: null, conversation_id: null },
    ]);
    expect(await rateTicket(resources, by, { name: { code }, stars: 5, reason: null })).toEqual({
      kind: 'unknown',
    });
    expect(await answerTicket(resources, person, { name: { code }, answer: 'Đã sửa.' })).toMatchObject({
      kind: 'moved',
    });
  });

  test('of the conversation’s row does the same', async () => {
    const { code, conversationId } = await confirmTold(resources);
    const draft = await tellDraftIn(resources, conversationId, ['đèn đường hư']);
    await db.query('delete from conversations where id = $1', [conversationId]);
    expect(await findTicket(db, { id: draft.ticketId })).toBeNull();
    expect(await findTicket(db, { code })).toMatchObject({ conversationId: null, reporterKind: 'cut' });
  });
});

test('what everybody sees by a code holds no word of it and no name', async () => {
  const { code } = await confirmTold(resources);
  const tracked = await trackTicket(resources, `mã ${code.toLowerCase()} tới đâu rồi`);
  expect(tracked).toEqual({
    kind: 'found',
    ticket: {
      ...{
        code,
        state: 'filed',
        kind: 'scene',
        category: 'lighting',
        agency: null,
        reopened: 0,
        answer: null,
      },
      ...{
        receivedOn: '2026-11-23',
        changedOn: '2026-11-23',
        answerBy: '2026-12-03',
        answerByIsUnsure: true,
      },
      late: false,
    },
  });
});

test.each([
  ['PA-2222-2222-2222', 'unknown'],
  ['cho hỏi giờ làm việc', 'no-code'],
])('"%s" leads nowhere: %s', async (text, kind) => {
  expect(await trackTicket(resources, text)).toEqual({ kind });
});

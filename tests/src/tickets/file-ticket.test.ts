import { describe, expect, test } from 'vitest';
import { eraseConversation } from '#db/erase-conversation.ts';
import { listHistory } from '#db/ticket-history.ts';
import { findTicket } from '#db/tickets.ts';
import { Secret } from '#src/secret.ts';
import { confirmDraft } from '#src/tickets/confirm-draft.ts';
import { fileTicket } from '#src/tickets/file-ticket.ts';
import { fileDue, filingChores, followDue } from '#src/tickets/filing-chores.ts';
import { createHttpOwner } from '#src/tickets/http-owner.ts';
import { ownerMappingSchema } from '#src/tickets/owner-mapping.ts';
import type { TicketOwner } from '#src/tickets/ticket-owner.ts';
import { usualPace } from '#src/tickets/ticket-settings.ts';
import { trackTicket } from '#src/tickets/track-ticket.ts';
import { serverOnly, useTestDatabase } from '#tests/support/database.ts';
import { type OutsideFault, OutsideTickets, outsideMapping } from '#tests/support/outside-tickets.ts';
import { confirmTold, tellDraft, ticketing } from '#tests/support/told-tickets.ts';

const db = useTestDatabase();
/** Nothing is waited for: what is unknown is looked for at once. */
const hurried = { ...usualPace, reconcileMs: 0, retryMs: 0, followMs: 0 };

function outside(change: (owner: TicketOwner) => TicketOwner = (owner) => owner) {
  const system = new OutsideTickets();
  const owner = createHttpOwner({
    mapping: ownerMappingSchema.parse(outsideMapping),
    secret: new Secret('motcua:a password of tests'),
    fetch: (...args) => system.fetch(...args),
    // Its rest is not what is looked at here.
    clock: { now: () => new Date('2026-11-23T03:00:00Z'), elapsed: growing() },
  });
  return { system, resources: ticketing(db, { owner: change(owner), pace: hurried }) };
}

function growing(): () => number {
  let at = 0;
  return () => (at += 120_000);
}

describe('our own table', () => {
  test('what is confirmed is filed, with a code that is told at once', async () => {
    const { code, ticketId } = await confirmTold(ticketing(db));
    expect(await findTicket(db, { code })).toMatchObject({
      ...{ id: ticketId, state: 'filed', filing: 'filed', kind: 'scene', category: 'lighting' },
      ...{ occurredOn: '2026-11-22', draftSealed: null, reporterKind: 'named', dueCheck: true },
      ...{ forwardBy: '2026-11-27', answerBy: '2026-12-03' },
    });
    const acts = (await listHistory(db, ticketId)).map(({ act, actor }) => [act, actor]);
    expect(acts).toEqual([
      ['opened', 'citizen'],
      ['confirmed', 'citizen'],
      ['filed', 'system:filing'],
    ]);
  });

  test('a code that was not yet filed is tracked as received', async () => {
    const { resources } = outside();
    const { code } = await confirmTold(resources);
    expect(await trackTicket(resources, code)).toMatchObject({ ticket: { state: 'received' } });
  });
});

describe('confirming', () => {
  test('twice within a moment is one ticket with one code', async () => {
    const { system, resources } = outside();
    const told = await tellDraft(resources);
    const by = { kind: 'citizen', conversationId: told.conversationId } as const;
    const both = await Promise.all([confirmDraft(resources, by, told), confirmDraft(resources, by, told)]);
    const codes = both.map((one) => (one.kind === 'confirmed' ? one.code : one.kind));
    expect(codes[0]).toBe(codes[1]);
    expect(both.filter((one) => one.kind === 'confirmed' && !one.again)).toHaveLength(1);
    await Promise.all([fileDue(resources), fileDue(resources)]);
    expect(system.kept).toHaveLength(1);
  });

  test('what was changed since it was read back is read back again', async () => {
    const resources = ticketing(db);
    const told = await tellDraft(resources);
    const by = { kind: 'citizen', conversationId: told.conversationId } as const;
    expect(await confirmDraft(resources, by, { ...told, version: told.version - 1 })).toEqual({
      ...{ kind: 'changed', version: told.version },
    });
    expect((await findTicket(db, { id: told.ticketId }))?.code).toBeNull();
  });

  test('is done by whoever told it and by nobody else', async () => {
    const resources = ticketing(db);
    const told = await tellDraft(resources);
    const by = { kind: 'citizen', conversationId: '0b8f4a3e-6f2d-4c7a-9d51-2f1f6d3f7c11' } as const;
    expect(await confirmDraft(resources, by, told)).toEqual({ kind: 'unknown' });
  });
});

describe('an outside system', () => {
  test('gets the fields that its mapping names, signed, under the name of the centre', async () => {
    const { system, resources } = outside();
    await confirmTold(resources);
    expect(await fileTicket(resources)).toBe('filed');
    expect(system.kept[0]?.fields).toEqual({
      ...{ tenDayDu: 'Trần Thị Mẫu', soDienThoai: '0905 123 456', diaChi: '12 đường Mẫu Đơn' },
      ...{ tieuDe: 'đèn đường hư mấy bóng liền', noiDungYKien: 'đèn đường hư mấy bóng liền' },
      ...{
        noiDienRa: 'hẻm 5 đường Mẫu Đơn ',
        ngayDienRa: '22/11/2026',
        linhVuc: 'lighting',
        nguonGopY: 'motcua',
      },
      maThamChieu: expect.stringMatching(/^[\da-f]{64}$/),
    });
    const { headers } = system.requests[0] ?? { headers: new Headers() };
    expect(headers.get('X-Signature')).toMatch(/^t=\d+,v1=[\da-f]{64}$/);
    expect(headers.get('Authorization')).toBe(`Basic ${btoa('motcua:a password of tests')}`);
  });

  test.each<OutsideFault>(['effect-then-500', 'effect-then-silence', 'garbage'])(
    'that files and does not say so (%s) is asked before it is sent to again',
    async (fault) => {
      const { system, resources } = outside();
      const { code } = await confirmTold(resources);
      system.plan = (call) => (call === 'file' ? fault : 'works');
      expect(await fileTicket(resources)).toBe('waiting');
      expect(await findTicket(db, { code })).toMatchObject({ filing: 'unknown', state: 'draft' });
      expect(await fileTicket(resources)).toBe('filed');
      expect(system.calls).toEqual(['file', 'find']);
      expect(system.kept).toHaveLength(1);
    },
  );

  test('that does not answer a look-up is sent nothing', async () => {
    const { system, resources } = outside();
    await confirmTold(resources);
    system.plan = (call) => (call === 'file' ? 'effect-then-500' : 'fails-first');
    await fileTicket(resources);
    for (let n = 0; n < 5; n++) expect(await fileTicket(resources)).toBe('waiting');
    expect(system.calls.filter((call) => call === 'file')).toHaveLength(1);
  });

  test('that cannot be reached loses nothing', async () => {
    const { system, resources } = outside();
    const { code } = await confirmTold(resources);
    system.plan = () => 'refuses-connection';
    expect(await fileTicket(resources)).toBe('waiting');
    expect(await findTicket(db, { code })).toMatchObject({ filing: 'confirmed' });
    system.plan = () => 'works';
    expect(await fileTicket(resources)).toBe('filed');
    expect(system.calls).toEqual(['file', 'file']);
  });

  test('a crash between confirmation and filing is made up for, and one in the middle is looked for', async () => {
    const { system, resources } = outside();
    const { ticketId } = await confirmTold(resources);
    await db.query(
      `update ticket_filings set state = 'submitting', attempts = 1, lease_until = clock_timestamp() - interval '1 s'`,
    );
    expect(await fileDue(resources)).toBe(1);
    expect(system.calls).toEqual(['find', 'file']);
    expect(await findTicket(db, { id: ticketId })).toMatchObject({ filing: 'filed' });
  });

  test('what nobody knows waits two minutes before it is looked for', async () => {
    const { system, resources } = outside();
    const patient = { ...resources, tickets: { ...resources.tickets, pace: usualPace } };
    await confirmTold(patient);
    system.plan = () => 'effect-then-silence';
    expect(await fileTicket(patient)).toBe('waiting');
    expect(await fileTicket(patient)).toBe('idle');
    const [row] = await db.query<{ seconds: number }>(
      'select extract(epoch from next_at - clock_timestamp())::int as seconds from ticket_filings',
    );
    expect(row?.seconds).toBeGreaterThan(100);
  });

  test('what nobody knows after half an hour is a person’s task, and so is what was refused', async () => {
    const { system, resources } = outside();
    const notes: (string | null)[] = [];
    const health = {
      note: (name: string, said: string | null) => void (name === 'tickets-stuck' && notes.push(said)),
    };
    const watch = filingChores({ ...resources, health }).find(({ name }) => name === 'watch-tickets');
    await confirmTold(resources);
    system.plan = () => 'effect-then-silence';
    await fileTicket(resources);
    await watch?.once();
    await db.query(`update ticket_filings set unknown_since = clock_timestamp() - interval '31 minutes'`);
    await watch?.once();
    expect(notes).toEqual([null, '1 confirmed tickets are not filed']);
  });
});

test('who has themselves erased before it was filed is not named to the owner, and it is filed', async () => {
  const { system, resources } = outside();
  const { conversationId } = await confirmTold(resources);
  await db.transaction(async (tx) => await eraseConversation(tx, conversationId, 'citizen'));
  expect(await fileTicket(resources)).toBe('filed');
  expect(JSON.stringify(system.kept)).not.toMatch(/Trần Thị Mẫu|0905|12 đường Mẫu Đơn/);
});

describe('what the owner says', () => {
  test('is followed, and leads nowhere backwards', async () => {
    const { system, resources } = outside();
    const { code } = await confirmTold(resources);
    await fileDue(resources);
    const say = async (trangThai: string, traLoi?: string) => {
      system.words.set('GY1', { trangThai, ...(traLoi && { traLoi }) });
      await followDue(resources);
      return (await findTicket(db, { code }))?.state;
    };
    expect(await say('Đã chuyển')).toBe('forwarded');
    expect(await say('Mới lạ')).toBe('forwarded');
    expect(await say('Đã trả lời', 'Đã thay bóng đèn, anh/chị gọi 0905 999 888 nếu còn hư.')).toBe(
      'answered',
    );
    expect(await say('Đang xử lý')).toBe('answered');
    expect(await trackTicket(resources, code)).toMatchObject({
      ticket: { answer: 'Đã thay bóng đèn, anh/chị gọi [số điện thoại] nếu còn hư.' },
    });
    expect(resources.log.lines.filter(({ event }) => event === 'ticket.moved')).toHaveLength(2);
  });

  test('is told once, though the program died before it had noted what it was told', async () => {
    const { system, resources } = outside();
    const { ticketId } = await confirmTold(resources);
    await fileDue(resources);
    system.words.set('GY1', { trangThai: 'Đã trả lời', traLoi: 'Đã thay bóng đèn.' });
    await followDue(resources);
    await db.query('update ticket_filings set external_state = null');
    await followDue(resources);
    const acts = (await listHistory(db, ticketId)).map(({ act }) => act);
    expect(acts.filter((act) => act === 'answered')).toHaveLength(1);
  });
});

const faults: readonly OutsideFault[] = [
  ...(['works', 'works', 'effect-then-500', 'fails-first', 'effect-then-silence', 'silence'] as const),
  ...(['refuses-connection', 'too-many', 'garbage'] as const),
];

/** The same faults in the same order every time. */
function seeded(seed: number): () => OutsideFault {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return faults[Math.floor((state / 2_147_483_648) * faults.length)] ?? 'works';
  };
}

/** Confirms many, files them under faults with programs that die in the middle, and then in calm. */
async function run(tickets: number, change?: (owner: TicketOwner) => TicketOwner) {
  const { system, resources } = outside(change);
  for (let n = 0; n < tickets; n++)
    await confirmTold(resources, [`đèn đường số ${n} hư rồi`, ...told.slice(1)]);
  system.plan = seeded(20_261_122);
  for (let round = 0; round < tickets; round++) {
    await Promise.all([fileTicket(resources), fileTicket(resources)]);
    // A program that was killed left one as it was when it began.
    if (round % 5 === 0) {
      await db.query(
        `update ticket_filings set state = 'submitting', external_id = null, filed_at = null
         where id = (select id from ticket_filings where state in ('filed', 'unknown') order by id desc limit 1)`,
      );
    }
  }
  system.plan = () => 'works';
  await fileDue(resources);
  const [row] = await db.query<{ filed: number }>(
    `select count(*)::int as filed from ticket_filings where state = 'filed'`,
  );
  return {
    filed: row?.filed,
    kept: system.kept.length,
    distinct: new Set(system.kept.map(({ fields }) => fields.noiDungYKien)).size,
  };
}

const told = [
  '',
  'hẻm 5 đường Mẫu Đơn',
  'tối qua',
  'không có ảnh',
  'Trần Thị Mẫu, 0905 123 456, 12 đường Mẫu Đơn',
];

serverOnly('many tickets under faults', () => {
  test('are filed, each once', async () => {
    expect(await run(40)).toEqual({ filed: 40, kept: 40, distinct: 40 });
  });

  test('with a key of the attempt they are filed twice: the proof would see it', async () => {
    let attempt = 0;
    const { kept, distinct } = await run(40, (owner) => ({
      ...owner,
      find: (key) => owner.find(`${key}-${attempt}`),
      file: (ticket) => owner.file({ ...ticket, key: `${ticket.key}-${++attempt}` }),
    }));
    expect(distinct).toBe(40);
    expect(kept).toBeGreaterThan(40);
  });

  test('posted without a look they are filed twice: the proof would see it', async () => {
    const { kept } = await run(40, (owner) => ({ ...owner, find: async () => 'absent' }));
    expect(kept).toBeGreaterThan(40);
  });
});

import type { Database } from '#db/database.ts';
import { addStaff } from '#db/staff.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { editEntry } from '#src/desk/catalogue/edit-entry.ts';
import { createForeignReader } from '#src/desk/import/create-foreign-reader.node.ts';
import { startImport } from '#src/desk/import/start-import.ts';
import { changeDecision } from '#src/desk/local/change-decision.ts';
import { gatherGaps } from '#src/gaps/gather-gaps.ts';
import { keepTyped } from '#src/hotline/answer-typed.ts';
import { takeCallEvents } from '#src/hotline/take-call-events.ts';
import { workCall } from '#src/hotline/work-call.ts';
import { newId } from '#src/new-id.ts';
import { makeLink } from '#src/people/make-link.ts';
import { may } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import { openKeys } from '#src/sign.ts';
import { changeTicket } from '#src/tickets/change-ticket.ts';
import { fileDue } from '#src/tickets/filing-chores.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { bold, paragraph, wordFile } from './foreign-files.ts';
import { importInvented } from './invented-entries.ts';
import { inventedStaff } from './invented-staff.ts';
import { said } from './told-calls.ts';
import { confirmTold } from './told-tickets.ts';

/** One of each thing that the console has an address for, by the name of its parameter. */
export type ConsoleThings = Readonly<Record<string, string>>;

/** A centre's day in little, all of it invented: whose matters they are is `agency`. */
export async function fillConsole(
  resources: AppResources,
  staff: readonly Staff[],
  agency: string,
): Promise<ConsoleThings> {
  const { db } = resources;
  await importInvented(resources);
  for (const each of staff) await employStaff(resources, each);
  const { code: ticket, ticketId } = await confirmTold(resources);
  await fileDue(resources);
  const by = { kind: 'person', name: 'Anh Mẫu' } as const;
  await changeTicket(resources, by, { name: { code: ticket }, change: { act: 'assign', agency, why: null } });
  const citizen = { kind: 'citizen', channel: 'web' } as const;
  await answerQuestion(resources, citizen, { question: 'giấy tờ cho con ba ba mai mềm', language: 'vi' });
  await gatherGaps(resources);
  const entry = '9.000001';
  const [editor] = staff.filter(({ roles }) => roles.includes('editor'));
  if (!editor) throw new Error('somebody must be an editor');
  const draft = await editEntry(resources, editor, { entry, from: 'today', open: 'beside' });
  await decide(resources, editor);
  const version = await only(db, 'select id::text from versions where entry_id = $1 limit 1', [entry]);
  const conversation = await waitingConversation(db, agency);
  await deadLetter(db, conversation);
  return {
    ...(await answeredCall(resources, staff)),
    ...{ ticket, entry, draft, before: version, after: version, conversation },
    finding: await foundIn(db, ticketId, agency),
    gap: await only(db, 'select id::text from gap_groups limit 1'),
    ...(await somebody(resources)),
    family: 'certification',
    import: await broughtFile(resources, editor),
    reply: await only(
      db,
      `insert into canned_replies (id, title, body, changed_at, changed_by)
       values (gen_random_uuid(), 'Chào', 'Chào anh/chị, trung tâm nghe đây ạ.', now(), 'Lò Thị Mẫu') returning id::text`,
    ),
  };
}

/** A call of a feed that a supervisor answers, with a card for what was asked. */
async function answeredCall(
  resources: AppResources,
  staff: readonly Staff[],
): Promise<{ readonly call: string; readonly suggestion: string }> {
  const answering = staff.find((each) => may(each, 'hotline.work')) ?? inventedStaff('operator');
  const keys = await openKeys(resources.sessionSecret);
  await takeCallEvents(
    { ...resources, keys },
    { source: 'tổng đài thử', events: [said('u1', 'a lô, làm giấy nuôi rùa cần gì ạ', { endOfTurn: true })] },
  );
  const call = await only(resources.db, 'select id::text from calls limit 1');
  if (!staff.includes(answering)) await employStaff(resources, answering);
  await workCall(resources, answering, { id: call, act: { kind: 'take-up' } });
  const kept = await keepTyped(resources, answering, { callId: call, text: 'làm giấy nuôi rùa cần gì' });
  if (kept.kind !== 'kept') throw new Error(`the question is ${kept.kind}`);
  return { call, suggestion: kept.id };
}

/** What a program said there and could not deliver. */
async function deadLetter(db: Database, conversation: string): Promise<void> {
  await db.query(
    `insert into outbox (conversation_id, channel, account, idem, payload, state, attempts, error, settled_at)
     values ($1, 'telegram', 'bot', 'turn:dead', '{}', 'dead', 5, 'server', now())`,
    [conversation],
  );
}

async function only(db: Database, sql: string, params: readonly unknown[] = []): Promise<string> {
  const [row] = await db.query<{ id: string }>(sql, params);
  if (!row) throw new Error(`nothing came of: ${sql}`);
  return row.id;
}

/** A small decision as Word writes it, read by the program that reads such files. */
async function broughtFile(resources: AppResources, editor: Staff): Promise<string> {
  const lines = ['Trình tự thực hiện: nộp tại xã.', 'Thời hạn giải quyết: 03 ngày', 'Lệ phí: 30.000'];
  const bytes = wordFile(
    [bold('Thủ tục Đăng ký nuôi dế (9.000077)'), ...lines.map((line) => paragraph(line))].join(''),
  );
  const held = { ...resources, fileReader: createForeignReader() };
  const started = await startImport(held, editor, { name: 'quyet-dinh-thu.docx', bytes });
  if (started.kind !== 'started') throw new Error(`the import is ${started.kind}`);
  await started.ended;
  return started.id;
}

/** A citizen on the page who asked for a person. */
async function waitingConversation(db: Database, agency: string): Promise<string> {
  const id = newId();
  await db.query(
    `insert into conversations (id, channel, account, chat, state, created_at, last_at, heard_at)
     values ($1, 'web', 'web', $2, 'waiting', now(), now(), now())`,
    [id, `chat-${id}`],
  );
  await db.query(
    `insert into messages (conversation_id, direction, by, text_masked)
     values ($1, 'incoming', 'citizen', 'Cho tôi gặp người thật, tôi hỏi về giấy nuôi rùa'),
       ($1, 'outgoing', 'assistant', 'Anh/chị chờ một chút, tổng đài viên sẽ trả lời ở đây.')`,
    [id],
  );
  await db.query(
    `insert into handoffs (conversation_id, why, promised_by, agency)
     values ($1, 'asked', now() + interval '1 hour', $2)`,
    [id, agency],
  );
  return id;
}

async function foundIn(db: Database, ticketId: string, agency: string): Promise<string> {
  await db.query(
    `insert into monitoring_confirmations (violation, version, confirmed_by, confirmed_at)
     values ('late', '2026-11', 'Anh Mẫu', now()) on conflict do nothing`,
  );
  return await only(
    db,
    `insert into monitoring_findings (violation, version, ticket_id, key, agency, happened_at, found_at, seen_at, evidence)
     values ('late', '2026-11', $1, 'late', $2, now(), now(), now(), '{"due": "2026-11-20", "answered": null}')
     returning id::text`,
    [ticketId, agency],
  );
}

export const inventedKey = { number: '05/2026/NQ-THU', area: 'province:00' };

async function decide(resources: AppResources, editor: Staff): Promise<void> {
  const named = {
    ...{ ...inventedKey, province: '00', title: 'Mức thu thử', issuer: 'Hội đồng nhân dân tỉnh Thử' },
    ...{ date: '2026-01-02', url: null },
  };
  const value = { aspect: 'fee' as const, text: 'Thu tại quầy 2.' };
  const change = { codes: ['9.000001'], field: 'note' as const, value, from: '2026-02-01' };
  await changeDecision(resources, editor, { ...inventedKey, act: { kind: 'add', named, change } });
}

/** Puts somebody who signs in without a door into the table of those who work here. */
export async function employStaff(
  { db, clock }: Pick<AppResources, 'db' | 'clock'>,
  staff: Staff,
): Promise<void> {
  const { kind: _kind, ...row } = staff;
  await addStaff(db, { ...row, at: clock.now() });
  await db.query('update staff set accepted_at = now() where id = $1', [staff.id]);
}

/** Somebody who was invited and has not come yet. */
async function somebody({ db, clock }: Pick<AppResources, 'db' | 'clock'>) {
  const person = newId();
  const at = clock.now();
  await addStaff(db, {
    ...{ id: person, email: 'moi@mau.example', name: 'Quàng Thị Mới', roles: ['operator'] },
    ...{ agencies: null, language: 'vi', at },
  });
  const { path } = await makeLink(db, { staffId: person, kind: 'invitation', at });
  return { person, secret: path.split('/').at(-1) ?? '' };
}

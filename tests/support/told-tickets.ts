import type { Database } from '#db/database.ts';
import { newId } from '#src/new-id.ts';
import { Secret } from '#src/secret.ts';
import { changeDraft } from '#src/tickets/change-draft.ts';
import { confirmDraft } from '#src/tickets/confirm-draft.ts';
import { openDraft } from '#src/tickets/open-draft.ts';
import { type Ticketing, type TicketSettings, usualTickets } from '#src/tickets/ticket-settings.ts';
import { fixedClock } from './fixed-clock.ts';
import { recordingLog } from './recording-log.ts';

/** What it takes to work on tickets; the clock stands on a Monday, 23 November 2026, ten in the morning. */
export function ticketing(db: Database, over: Partial<TicketSettings> = {}) {
  return {
    db,
    clock: fixedClock('2026-11-23T10:00:00+07:00'),
    log: recordingLog(),
    centre: { name: 'Trung tâm Phục vụ hành chính công tỉnh Mẫu', hotline: null, province: null },
    sessionSecret: new Secret('a session secret of tests, long enough'),
    tickets: { ...usualTickets, ...over },
  } satisfies Ticketing;
}

export async function newConversation(db: Database): Promise<string> {
  const id = newId();
  await db.query(
    `insert into conversations (id, channel, account, chat, created_at, last_at)
     values ($1, 'web', 'web', $2, clock_timestamp(), clock_timestamp())`,
    [id, `chat-${id}`],
  );
  return id;
}

export const complete = [
  'đèn đường hư mấy bóng liền',
  'hẻm 5 đường Mẫu Đơn',
  'tối qua',
  'không có ảnh',
  'Trần Thị Mẫu, 0905 123 456, 12 đường Mẫu Đơn',
];

export type ToldDraft = {
  readonly ticketId: string;
  readonly conversationId: string;
  readonly version: number;
};

/** Tells a draft line by line, up to its reading back. */
export async function tellDraft(
  resources: Ticketing,
  lines: readonly string[] = complete,
): Promise<ToldDraft> {
  const conversationId = await newConversation(resources.db);
  return await tellDraftIn(resources, conversationId, lines);
}

export async function tellDraftIn(
  resources: Ticketing,
  conversationId: string,
  lines: readonly string[],
): Promise<ToldDraft> {
  const by = { kind: 'citizen', conversationId } as const;
  const { ticketId } = await openDraft(resources, by, { channel: 'web', language: 'vi' });
  let version = 1;
  for (const [at, text] of lines.entries()) {
    const said = { kind: 'words', text } as const;
    const taken = await changeDraft(resources, by, { ticketId, said, key: `line ${at}` });
    if (taken.kind !== 'taken') throw new Error(`the draft is ${taken.kind}`);
    version = taken.version;
  }
  return { ticketId, conversationId, version };
}

/** Tells one and confirms it; its code. */
export async function confirmTold(resources: Ticketing, lines: readonly string[] = complete) {
  const told = await tellDraft(resources, lines);
  const by = { kind: 'citizen', conversationId: told.conversationId } as const;
  const done = await confirmDraft(resources, by, told);
  if (done.kind !== 'confirmed') throw new Error(`the draft is ${done.kind}`);
  return { ...told, by, code: done.code };
}

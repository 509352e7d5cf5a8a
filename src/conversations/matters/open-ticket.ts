import type { Held } from '#db/deliveries.ts';
import { findOpenDraft } from '#db/tickets.ts';
import { foldText } from '#knowledge/fold.ts';
import type { Block } from '#src/answers/answer.ts';
import type { Response } from '#src/conversations/respond.ts';
import type { Working } from '#src/conversations/working.ts';
import { newId } from '#src/new-id.ts';
import { emptyDraft } from '#src/tickets/draft.ts';
import { ticketWords } from '#src/tickets/ticket-words.ts';
import type { HeldTicket } from '#src/tickets/ticket-write.ts';
import type { Asked } from './looking.ts';
import { speakTicket, withoutCommand } from './speak-ticket.ts';
import { stepTicket } from './step-ticket.ts';
import { findTold, loadTold, type Telling, tellingOf } from './telling.ts';

/**
 * `/phananh`, and wherever an answer would only say where to report: what was said already is what happened. Who began
 * a report today goes on with it.
 */
export async function openTicket(
  resources: Working,
  held: Held,
  asked: Asked & { readonly first?: readonly Block[] },
): Promise<Response | null> {
  const telling = tellingOf(resources, held, asked.language);
  if (!telling) return null;
  const text = withoutCommand(asked.text).trim();
  const said = { kind: 'words', text: text === '' ? 'phản ánh' : text } as const;
  const left = await findLeft(telling);
  if (left) return await stepTicket(telling, { told: left, said, first: [lead(telling, 'goOn')] });
  if (isControl(text)) return sayNothingOpen(telling, asked.text);
  const reporter = telling.isNameless ? ({ kind: 'anonymous' } as const) : null;
  const kept = { draft: { ...emptyDraft, reporter }, last: null };
  const told = { ticketId: newId(), version: 0, code: null, kept };
  const sent = isAnother.test(foldText(text)) ? null : (await findTold(telling))?.code;
  if (text === '' || !sent) {
    return await stepTicket(telling, { told, said, first: asked.first ?? [lead(telling, 'begin')] });
  }
  const { besides, joins } = ticketWords(telling.language);
  const more = [{ label: joins(sent), value: `#phananh them ${sent}` }];
  return await stepTicket(telling, { told, said, more, first: [{ kind: 'paragraph', text: besides(sent) }] });
}

async function findLeft(telling: Telling): Promise<HeldTicket | null> {
  const { resources, held } = telling;
  const open = await findTold(telling);
  if (open?.kept) return open;
  if (held.ticket !== undefined) return null;
  const since = new Date(resources.clock.now().getTime() - dayMs);
  const id = await findOpenDraft(resources.db, { conversationId: held.id, since });
  return id === null ? null : await loadTold(telling, id);
}

/** Said in so many words to be another matter. */
const isAnother =
  /\b(?:(?:chuyen|viec|phan anh|cai) (?:\S+ )?(?:khac|moi|thu hai)|khac nua|another|new report)\b/;
const dayMs = 86_400_000;

/** A button of a report that is over says nothing of what happened. */
function isControl(text: string): boolean {
  return /^(?:bỏ qua|không có ảnh|ẩn danh|không gửi nữa|sửa(?: .{0,14})?|skip|no photos|anonymous|cancel|change(?: \w+)?)$/.test(
    text,
  );
}

export function sayNothingOpen(telling: Telling, asked: string): Response {
  const reply = { blocks: [lead(telling, 'nothingOpen')], choices: [] };
  return speakTicket(telling, reply, { asked, effects: [] });
}

function lead({ language }: Telling, which: 'begin' | 'goOn' | 'nothingOpen'): Block {
  return { kind: which === 'nothingOpen' ? 'lead' : 'paragraph', text: ticketWords(language)[which] };
}

import { listSteps, listThreadFiles } from '#db/inbox-lines.ts';
import { listLines } from '#db/messages.ts';
import type { Inbox } from './hold.ts';

const over: readonly string[] = ['given-back', 'called-back', 'closed', 'lapsed'];
const most = 100;

/** Whether anybody of the staff said or sent something since the assistant spoke here last. */
export async function hasSpoken({ db }: Pick<Inbox, 'db'>, conversationId: string): Promise<boolean> {
  const [steps, lines, files] = await Promise.all([
    listSteps(db, conversationId, { since: null, most }),
    listLines(db, conversationId, most),
    listThreadFiles(db, conversationId),
  ]);
  const since = steps.findLast(({ kind }) => over.includes(kind))?.at ?? null;
  const isNew = ({ at }: { readonly at: Date }) => since === null || at > since;
  return (
    lines.some((line) => line.direction === 'outgoing' && line.by === 'operator' && isNew(line)) ||
    files.some((file) => file.staffName !== null && isNew(file))
  );
}

import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { readOrRefuse } from '#src/console/read-or-refuse.ts';
import { redirect } from '#src/console/redirect.ts';
import { addNote } from '#src/inbox/add-note.ts';
import { answerConversation } from '#src/inbox/answer-conversation.ts';
import type { GivenFile } from '#src/inbox/keep-file.ts';
import { askedQueue, pathWith } from './asked-queue.ts';
import { mostLetters } from './composer.tsx';
import { epoch, idOf, missing } from './conversation-form.ts';
import { sendConversation } from './show-inbox.tsx';

const saySchema = z.strictObject({
  as: z.enum(['reply', 'note']),
  text: z.string().max(mostLetters * 4),
  epoch,
  key: z.uuid(),
  file: z.instanceof(File).optional(),
});

/** A reply or a note: whatever stands in the way, what was typed stands in the form again. */
export async function postWords(visit: Visit): Promise<Response> {
  const conversationId = idOf(visit);
  const read = await readOrRefuse(visit, saySchema);
  const { as, key } = read;
  // A form sends line ends of its own.
  const text = read.text.replaceAll('\r\n', '\n');
  const typed = { text, as };
  if (text.length > mostLetters) {
    return await sendConversation(visit, { trouble: { kind: 'too-long' }, typed, status: 422 });
  }
  const said =
    as === 'note'
      ? await addNote(visit.resources, visit.staff, { conversationId, text })
      : await answerConversation(visit.resources, visit.staff, {
          ...{ conversationId, epoch: read.epoch, text, key },
          file: await fileOf(read.file),
        });
  switch (said.kind) {
    case 'queued':
      return redirect(visit, pathWith(askedQueue(visit), conversationId), 'answered');
    case 'noted':
      return redirect(visit, pathWith(askedQueue(visit), conversationId), 'noted');
    case 'unknown':
      throw missing();
    case 'lost':
      return await sendConversation(visit, { trouble: said, typed, status: 409 });
    case 'empty':
    case 'unreachable':
    case 'channel-off':
    case 'file':
      return await sendConversation(visit, { trouble: { kind: said.kind }, typed, status: 422 });
    default:
      return said satisfies never;
  }
}

/** A field that was left empty comes as a file of nothing. */
async function fileOf(file: File | undefined): Promise<GivenFile | undefined> {
  if (!file || (file.size === 0 && file.name === '')) return undefined;
  return { name: file.name, body: new Uint8Array(await file.arrayBuffer()) };
}

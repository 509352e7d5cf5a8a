import type { Visit } from '#src/console/console-route.ts';
import { downloadName } from '#src/conversations/download-name.ts';
import { Fault } from '#src/fault.ts';
import { openAttachment } from '#src/inbox/open-attachment.ts';
import { fileResponse } from '#src/web/http/file-response.ts';

/** `GET .../files/:attachment`: saved, never opened in the browser, whatever it calls itself. */
export async function serveFile(visit: Visit): Promise<Response> {
  return fileResponse(await openFile(visit));
}

/** `GET .../images/:attachment`: a photo alone on its page, of a type that its own bytes told; nothing can run in it. */
export async function serveImage(visit: Visit): Promise<Response> {
  return fileResponse(await openFile(visit), 'inline');
}

async function openFile({ c, resources, staff }: Visit) {
  const [conversationId, attachmentId] = [c.req.param('conversation'), c.req.param('attachment')];
  const read = await openAttachment(resources, staff, {
    conversationId: conversationId ?? '',
    attachmentId: attachmentId ?? '',
  });
  if (read.kind !== 'file') throw new Fault('not-found', 'There is no such file.');
  return { ...read.file, name: downloadName(read.file) };
}

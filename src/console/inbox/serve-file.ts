import type { Visit } from '#src/console/console-route.ts';
import { downloadName } from '#src/conversations/download-name.ts';
import { Fault } from '#src/fault.ts';
import { openAttachment } from '#src/inbox/open-attachment.ts';
import { drawnTypes } from './thread.tsx';

/** `GET .../files/:attachment`: saved, never opened in the browser, whatever it calls itself. */
export async function serveFile(visit: Visit): Promise<Response> {
  const file = await openFile(visit);
  const name = encodeURIComponent(downloadName(file)).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return answer(visit, file, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename="tep-dinh-kem"; filename*=UTF-8''${name}`,
  });
}

/** `GET .../images/:attachment`: a photo alone on its page, of a type that its own bytes told, and nothing can run in it. */
export async function serveImage(visit: Visit): Promise<Response> {
  const file = await openFile(visit);
  if (!drawnTypes.includes(file.type)) throw new Fault('not-found', 'It is no photo that a browser draws.');
  return answer(visit, file, { 'Content-Type': file.type, 'Content-Disposition': 'inline' });
}

async function openFile({ c, resources, staff }: Visit) {
  const [conversationId, attachmentId] = [c.req.param('conversation'), c.req.param('attachment')];
  const read = await openAttachment(resources, staff, {
    conversationId: conversationId ?? '',
    attachmentId: attachmentId ?? '',
  });
  if (read.kind !== 'file') throw new Fault('not-found', 'There is no such file.');
  return read.file;
}

function answer(
  { c }: Visit,
  { body }: { readonly body: Uint8Array },
  headers: Readonly<Record<string, string>>,
): Response {
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  c.header('Content-Security-Policy', "default-src 'none'; sandbox");
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Cache-Control', 'no-store');
  return c.body(new Uint8Array(body));
}

import type { Channel } from '#bots/channel.ts';
import { settleAttachment } from '#db/attachments.ts';
import { openUpload } from '#db/uploads.ts';
import { sha256 } from '#knowledge/sha256.ts';
import { cleanName } from '#src/conversations/clean-name.ts';
import { downloadName } from '#src/conversations/download-name.ts';
import { storeFile } from '#src/conversations/store-file.ts';
import { tellType } from '#src/conversations/tell-type.ts';
import { Fault } from '#src/fault.ts';
import { newId } from '#src/new-id.ts';
import type { Inbox } from './hold.ts';

/** A file as the page sends it. */
export type GivenFile = { readonly name: string; readonly body: Uint8Array };

export const mostFileBytes = 10 * 1024 * 1024;

/**
 * Looks at it and keeps it, before it is anybody's: nothing runs, nothing is opened, and what its channel does not take
 * is refused now. `key` names the one sending that it belongs to. `null` where it is not taken.
 */
export async function keepFile(
  { db }: Pick<Inbox, 'db'>,
  channel: Channel,
  { file, key }: { readonly file: GivenFile; readonly key: string },
): Promise<string | null> {
  const bytes = file.body.length;
  if (bytes > mostFileBytes || !channel.takesFile) return null;
  const told = await tellType(file.body, file.name);
  if (told.kind === 'refused') return null;
  const { type } = told;
  const name = cleanName(file.name);
  if (!channel.takesFile({ name: downloadName({ name, type }), type, bytes })) return null;
  const kind = type.startsWith('image/') ? 'photo' : 'file';
  const upload = await openUpload(db, { id: newId(), key: await sha256(key), name, kind });
  if (!upload) throw new Fault('conflict', 'The same file is being kept just now: send it again.');
  if (upload.state === 'stored') return upload.id;
  const row = { id: upload.id, attempts: 0 };
  const stored = await storeFile(db, row, file.body);
  if (!stored || !(await settleAttachment(db, row, { ...stored, type }))) {
    throw new Fault('conflict', 'The same file is being kept just now: send it again.');
  }
  return upload.id;
}

import { isSentTo } from '#db/sent-files.ts';
import type { ChatPlace } from '#db/shown-messages.ts';
import type { Resources } from '#src/resources.ts';
import { readAttachment, type StoredFile } from './read-attachment.ts';

/** A file that a person of the centre sent into that very chat; `null` where there is none such, or it is not kept any more. */
export async function readSentFile(
  resources: Pick<Resources, 'db'>,
  place: ChatPlace,
  id: string,
): Promise<StoredFile | null> {
  if (!(await isSentTo(resources.db, place, id))) return null;
  const read = await readAttachment(resources, id);
  return read.kind === 'file' ? read.file : null;
}

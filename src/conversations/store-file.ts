import { claimBytes, countBytes, writeBytes } from '#db/attachment-bytes.ts';
import type { AttachmentFate, LeasedAttachment } from '#db/attachments.ts';
import type { Database } from '#db/database.ts';
import { hashBytes } from './hash-bytes.ts';

type Stored = Omit<Extract<AttachmentFate, { readonly state: 'stored' }>, 'type'>;

/**
 * Writes a file in chunks, each in a statement of its own. Whoever dies in between leaves chunks that belong to the
 * waiting attachment and are completed by the next attempt. `null` where somebody else has it by now.
 */
export async function storeFile(
  db: Database,
  { id, attempts }: Pick<LeasedAttachment, 'id' | 'attempts'>,
  body: Uint8Array,
): Promise<Stored | null> {
  const sha256 = await hashBytes(body);
  if (!(await claimBytes(db, { id, attempts, sha256 }))) return null;
  await writeBytes(db, sha256, body);
  if ((await countBytes(db, sha256)) !== body.length) throw new Error('the chunks are not the file');
  return { state: 'stored', sha256, bytes: body.length };
}

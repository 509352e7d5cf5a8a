import { readBytes } from '#db/attachment-bytes.ts';
import { type AttachmentFacts, findAttachment } from '#db/attachments.ts';
import { Fault } from '#src/fault.ts';
import type { Resources } from '#src/resources.ts';
import { hashBytes } from './hash-bytes.ts';

/** A file as it was stored. */
export type StoredFile = {
  readonly name: string | null;
  readonly type: string;
  readonly sha256: string;
  readonly body: Uint8Array;
};

export type ReadAttachment =
  | { readonly kind: 'file'; readonly file: StoredFile }
  | { readonly kind: 'not-stored'; readonly state: Exclude<AttachmentFacts['state'], 'stored'> }
  | { readonly kind: 'unknown' };

/** Throws where the bytes are not those that were stored. */
export async function readAttachment({ db }: Pick<Resources, 'db'>, id: string): Promise<ReadAttachment> {
  const found = await findAttachment(db, id);
  if (!found) return { kind: 'unknown' };
  const { state, name, type, sha256 } = found;
  if (state !== 'stored' || type === null || sha256 === null) {
    return { kind: 'not-stored', state: state === 'stored' ? 'gone' : state };
  }
  const body = await readBytes(db, sha256);
  if ((await hashBytes(body)) !== sha256) {
    throw new Fault('internal', `The bytes of attachment ${id} are not those that were stored.`);
  }
  return { kind: 'file', file: { name, type, sha256, body } };
}

import type { IncomingAttachment } from '#bots/channel.ts';
import { settleAttachment } from '#db/attachments.ts';
import type { ChatPlace } from '#db/shown-messages.ts';
import { dropStrayUploads, findConversationOf, openUpload } from '#db/uploads.ts';
import { sha256 } from '#knowledge/sha256.ts';
import { Fault } from '#src/fault.ts';
import { newId } from '#src/new-id.ts';
import { cleanName } from './clean-name.ts';
import { hasRoomToday } from './has-room-today.ts';
import type { receiveDelivery } from './receive-delivery.ts';
import { type ReceivedMessage, receiveMessage } from './receive-message.ts';
import { type Reception, receptionOf } from './reception.ts';
import { storeFile } from './store-file.ts';
import { type ToldType, tellType } from './tell-type.ts';
import type { UploadRef } from './upload-ref.ts';

/** A file as a page sends it, under an id of the page's own. */
export type GivenFile = {
  readonly clientMessageId: string;
  readonly name: string | null;
  readonly caption: string | null;
  readonly body: Uint8Array;
};

export type KeptUpload =
  | ({ readonly kind: 'accepted' } & ReceivedMessage)
  | {
      readonly kind: 'refused';
      readonly why: 'too-large' | 'too-many' | Extract<ToldType, { kind: 'refused' }>['why'];
    };

/**
 * A file of the page: looked at and stored first, then a message of its chat like any other attachment, so that a
 * page is told at once what is not taken. Sent again under its id nothing happens twice.
 */
export async function keepUpload(
  resources: Parameters<typeof receiveDelivery>[0] & { readonly reception?: Reception | undefined },
  place: ChatPlace,
  { clientMessageId, caption, ...given }: GivenFile,
): Promise<KeptUpload> {
  const { db } = resources;
  const { mostBytes } = receptionOf(resources);
  if (given.body.length > mostBytes) return { kind: 'refused', why: 'too-large' };
  const told = await tellType(given.body, given.name);
  if (told.kind === 'refused') return told;
  const conversationId = await findConversationOf(db, place);
  if (!(await hasRoomToday(db, { conversationId, by: 'upload' }, mostBytes))) {
    return { kind: 'refused', why: 'too-many' };
  }
  await dropStrayUploads(db);
  const key = await sha256(JSON.stringify([place.channel, place.account, place.chat, clientMessageId]));
  const [name, kind] = [cleanName(given.name), kindOf(told.type)];
  const id = await storeOnce(db, { key, name, kind, type: told.type, body: given.body });
  const ref: UploadRef = { upload: id };
  const attachment = { kind, ref, name, bytes: given.body.length };
  const messageId = clientMessageId;
  return {
    kind: 'accepted',
    ...(await receiveMessage(resources, place, { kind: 'attachment', messageId, attachment, caption })),
  };
}

type Storing = {
  readonly key: string;
  readonly name: string | null;
  readonly kind: IncomingAttachment['kind'];
  readonly type: string;
  readonly body: Uint8Array;
};

async function storeOnce(
  db: Parameters<typeof openUpload>[0],
  { type, body, ...made }: Storing,
): Promise<string> {
  const upload = await openUpload(db, { id: newId(), ...made });
  if (!upload) throw new Fault('conflict', 'The same upload is being stored just now: send it again.');
  if (upload.state === 'stored') return upload.id;
  const row = { id: upload.id, attempts: 0 };
  const stored = await storeFile(db, row, body);
  const settled = stored && (await settleAttachment(db, row, { ...stored, type }));
  if (!settled) throw new Fault('conflict', 'The same upload is being stored just now: send it again.');
  return upload.id;
}

/** Sound is a voice: somebody has to listen to it. */
function kindOf(type: string): IncomingAttachment['kind'] {
  if (type.startsWith('image/')) return 'photo';
  if (type.startsWith('audio/') || type === 'application/ogg') return 'voice';
  return type.startsWith('video/') ? 'video' : 'file';
}

import { lockConversation, writeAside } from '#db/asides.ts';
import { hasBetterPhoto, type LeasedPhoto, leasePhoto, settlePhoto } from '#db/photo-codes.ts';
import { attachmentWords } from '#src/conversations/attachment-words.ts';
import { isOpenMatter } from '#src/conversations/matter.ts';
import { spotDossierCodes } from '#src/conversations/matters/read-proof.ts';
import { sayBlocks } from '#src/conversations/quiet-answer.ts';
import { readAttachment } from '#src/conversations/read-attachment.ts';
import { receiveDelivery } from '#src/conversations/receive-delivery.ts';
import { sayAside } from '#src/conversations/say-aside.ts';
import type { Working } from '#src/conversations/working.ts';

/** A photo that broke its reader so often holds nothing for us. */
const mostAttempts = 3;
const longestText = 1000;

/**
 * Looks for codes on the photo that has waited longest, where a dossier's may stand on it. What is found goes into the
 * conversation as an event of its own, in the transaction that settles the photo: whoever dies before reads it again,
 * and it is answered once. Nothing goes into a conversation that was erased meanwhile.
 */
export async function readPhotoCodes(
  resources: Working,
  { leaseSeconds }: { readonly leaseSeconds: number },
): Promise<'read' | 'idle'> {
  const { db, channels, dossiers, reception } = resources;
  if (!reception?.codeReader || !dossiers) return 'idle';
  const personal = [...channels.values()].filter((channel) => channel.personal === 'allowed');
  const photo = await leasePhoto(db, { channels: personal.map(({ name }) => name), seconds: leaseSeconds });
  if (!photo) return 'idle';
  const wanted = wantedOf(resources, photo);
  const texts = wanted === 'nothing' ? [] : await read(resources, photo);
  const isTheirs = wanted === 'awaited' || texts.some((text) => spotDossierCodes(text).length > 0);
  if (texts.length > 0 && isTheirs) await enter(resources, photo, texts);
  else await leave(resources, photo, wanted);
  return 'read';
}

type Wanted = 'awaited' | 'perhaps' | 'nothing';

/** By where the conversation stands now: a report's photos, and what a person of the centre is sent, are theirs. */
function wantedOf({ clock }: Working, { state, matter }: LeasedPhoto): Wanted {
  if (state === 'with-operator') return 'nothing';
  if (!matter || !isOpenMatter(matter, clock.now())) return 'perhaps';
  if (matter.kind !== 'dossier') return 'nothing';
  return matter.wants === 'code' || matter.wants === 'proof' ? 'awaited' : 'perhaps';
}

async function read(resources: Working, { id, attempts }: LeasedPhoto): Promise<readonly string[]> {
  if (attempts > mostAttempts) return [];
  try {
    const found = await readAttachment(resources, id);
    if (found.kind !== 'file') return [];
    const texts = (await resources.reception?.codeReader?.read(found.file.body)) ?? [];
    return texts.map((text) => text.trim()).filter((text) => text !== '' && text.length <= longestText);
  } catch (error) {
    const why = error instanceof Error ? error.name : typeof error;
    resources.log.warn('photo.unreadable', { attachmentId: id, error: why });
    return [];
  }
}

async function enter(resources: Working, photo: LeasedPhoto, texts: readonly string[]): Promise<void> {
  const { channel, account, chat, id, conversationId } = photo;
  const eventKey = `codes:${id}`;
  const event = { kind: 'scanned', texts, messageId: photo.messageId ?? eventKey } as const;
  const ours = await resources.db.transaction(async (tx) => {
    await lockConversation(tx, conversationId);
    if (!(await settlePhoto(tx, photo, 'found'))) return false;
    await receiveDelivery({ ...resources, db: tx }, { channel, account, chat, eventKey, event });
    return true;
  });
  // What was said within the transaction may have been heard before it ended.
  if (ours) resources.signals.say('work', conversationId);
  if (ours) resources.log.info('photo.read', { attachmentId: id, codes: texts.length });
}

/** Who was asked for a code, and sent a photo on which none can be read, is told to type it: once for all of them. */
async function leave(resources: Working, photo: LeasedPhoto, wanted: Wanted): Promise<void> {
  const { id, conversationId, language } = photo;
  const channel = photo.reachable && wanted === 'awaited' ? resources.channels.get(photo.channel) : undefined;
  const blocks = [{ kind: 'lead', text: attachmentWords(language).noCode } as const];
  const said = sayBlocks({ conversationId, language, blocks, choices: [], outcome: 'asked-back' });
  const aside = channel ? await sayAside(channel, said, { ...photo, idem: `codes:${id}` }) : null;
  const told = await resources.db.transaction(async (tx) => {
    await lockConversation(tx, conversationId);
    if (!(await settlePhoto(tx, photo, 'none'))) return false;
    if (!aside || (await hasBetterPhoto(tx, id))) return false;
    await writeAside(tx, aside);
    return true;
  });
  if (told) resources.signals.say('due', conversationId);
}

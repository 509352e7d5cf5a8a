import type { Aside } from '#db/asides.ts';
import type { LeasedAttachment } from '#db/attachments.ts';
import type { HandoffWhy } from '#db/handoffs.ts';
import { attachmentWords } from './attachment-words.ts';
import { queueForPerson } from './call-a-person.ts';
import { sayBlocks } from './quiet-answer.ts';
import { receiveDelivery } from './receive-delivery.ts';
import { sayAside } from './say-aside.ts';
import { sayPromise, sayUrgent } from './say-promise.ts';
import type { Transcript } from './transcriber.ts';
import type { Working } from './working.ts';

/** What listening to a file came to. */
export type Heard =
  /** There was nothing to listen to, nobody to do it, or its words are on their way to be answered. */
  | { readonly kind: 'done' }
  /** A person is to listen: into the queue with it, and its sender is told. */
  | { readonly kind: 'unclear'; readonly handoff: Queue; readonly aside: Aside | null };

type Queue = { readonly why: HandoffWhy; readonly promisedBy: Date; readonly turnId: null };
type Recording = { readonly body: Uint8Array; readonly type: string };

/** The words of a voice message become a message of the same chat: once, however often they are heard. */
export async function hearVoice(
  resources: Working,
  leased: LeasedAttachment,
  recording: Recording,
): Promise<Heard> {
  if (leased.kind !== 'voice' || !resources.reception?.transcriber) return { kind: 'done' };
  const heard = await listen(resources, leased, recording);
  if (heard.kind === 'unclear') return await askAPersonToListen(resources, leased);
  const { channel, account, chat, language } = leased;
  const eventKey = `attachment:${leased.id}`;
  const event = {
    kind: 'text',
    text: heard.text,
    messageId: leased.messageId ?? eventKey,
    language,
  } as const;
  await receiveDelivery(resources, { channel, account, chat, eventKey, event });
  return { kind: 'done' };
}

/** One that breaks has understood nothing. */
async function listen(
  { reception, log }: Working,
  { id }: LeasedAttachment,
  { body, type }: Recording,
): Promise<Transcript> {
  try {
    const heard = await reception?.transcriber?.transcribe(body, type);
    return heard?.kind === 'text' && heard.text.trim() !== '' ? heard : { kind: 'unclear' };
  } catch (error) {
    log.error('transcriber.failed', {
      attachmentId: id,
      error: error instanceof Error ? error.name : typeof error,
    });
    return { kind: 'unclear' };
  }
}

async function askAPersonToListen(resources: Working, leased: LeasedAttachment): Promise<Heard> {
  const { conversationId, language } = leased;
  const words = attachmentWords(language);
  const { by } = await queueForPerson(resources, { id: conversationId }, 'voice');
  const said = sayBlocks({
    ...{ conversationId, language, choices: [], outcome: 'handed-off' },
    blocks: [
      { kind: 'lead', text: words.voiceUnclear },
      { kind: 'paragraph', text: sayPromise({ by, now: resources.clock.now() }, language) },
      { kind: 'paragraph', text: sayUrgent(resources.centre, language) },
    ],
  });
  const channel = leased.reachable ? resources.channels.get(leased.channel) : undefined;
  const aside = channel
    ? await sayAside(channel, said, { ...leased, idem: `attachment:${leased.id}` })
    : null;
  return { kind: 'unclear', handoff: { why: 'voice', promisedBy: by, turnId: null }, aside };
}

import type { Held } from '#db/deliveries.ts';
import type { Block } from '#src/answers/answer.ts';
import { usualRetention } from '#src/config.ts';
import { newId } from '#src/new-id.ts';
import { answerStep } from './answer-step.ts';
import { attachmentWords } from './attachment-words.ts';
import { queueForPerson } from './call-a-person.ts';
import { cleanName } from './clean-name.ts';
import type { Effect } from './effect.ts';
import type { Step } from './merge-events.ts';
import { sayBlocks } from './quiet-answer.ts';
import type { Response, Said } from './respond.ts';
import { sayMore } from './say-more.ts';
import { sayPromise, sayUrgent } from './say-promise.ts';
import { findUpload } from './upload-ref.ts';
import type { Working } from './working.ts';

type AttachmentStep = Extract<Step, { kind: 'attachment' }>;

/** A photo, file or video is kept, and its caption answered; a voice message goes to whoever can hear it. */
export async function takeAttachment(
  resources: Working,
  held: Held,
  step: AttachmentStep,
): Promise<Response> {
  const effects = [keepAttachment(step)];
  const caption = step.caption?.trim() ?? '';
  if (caption !== '') {
    const answered = await answerStep(resources, held, { text: caption, language: null });
    const [said] = answered.said;
    if (!said) return answered;
    const more = said.answer.parts.length > 0 ? sayMore(said, sayReceived(resources, said, step)) : said;
    return { said: [more], effects: [...effects, ...answered.effects] };
  }
  if (step.attachment.kind === 'voice') {
    if (resources.reception?.transcriber) return { said: [], effects };
    return await queueVoice(resources, held, effects);
  }
  const words = attachmentWords(held.language);
  const blocks: readonly Block[] = [
    { kind: 'lead', text: words.received(step.attachment.kind) },
    { kind: 'paragraph', text: words.typeIt },
    { kind: 'paragraph', text: words.kept(step.attachment.kind, keepDays(resources)) },
  ];
  return { said: [sayBlocks({ ...about(held), blocks, choices: [], outcome: 'answered' })], effects };
}

/** The same for whoever is silent just now: what is sent while a person of the centre speaks is kept for them. */
export function keepAttachment({ attachment, messageId }: AttachmentStep): Effect {
  const { kind, ref, name } = attachment;
  const upload = findUpload(ref);
  return {
    kind: 'attachment',
    attachment: { id: upload ?? newId(), kind, messageId, name: cleanName(name), ref: upload ? null : ref },
  };
}

async function queueVoice(resources: Working, held: Held, effects: readonly Effect[]): Promise<Response> {
  const words = attachmentWords(held.language);
  const queued = await queueForPerson(resources, held, 'voice');
  const promise = sayPromise({ by: queued.by, now: resources.clock.now() }, held.language);
  const blocks: readonly Block[] = [
    { kind: 'lead', text: queued.kind === 'new' ? words.voiceQueued : words.voiceAdded },
    { kind: 'paragraph', text: promise },
    { kind: 'paragraph', text: sayUrgent(resources.centre, held.language) },
  ];
  const said = sayBlocks({ ...about(held), blocks, choices: [], outcome: 'handed-off' });
  return { said: [said], effects: [...effects, ...queued.effects] };
}

function sayReceived(resources: Working, { language }: Said, { attachment }: AttachmentStep): string {
  const words = attachmentWords(language);
  return `${words.received(attachment.kind)} ${words.kept(attachment.kind, keepDays(resources))}`;
}

function keepDays({ retention }: Working): number {
  return (retention ?? usualRetention).attachmentsDays;
}

function about({ id, language }: Held) {
  return { conversationId: id, language };
}

import type { Held } from '#db/deliveries.ts';
import type { Block } from '#src/answers/answer.ts';
import { usualRetention } from '#src/config.ts';
import { lookingOf, openMatter } from '#src/conversations/matters/looking.ts';
import { takeDossier } from '#src/conversations/matters/take-dossier.ts';
import { answerStep } from './answer-step.ts';
import { attachmentWords } from './attachment-words.ts';
import { keepAttachment } from './keep-attachment.ts';
import type { Step } from './merge-events.ts';
import { sayBlocks } from './quiet-answer.ts';
import type { Response, Said } from './respond.ts';
import { sayMore } from './say-more.ts';
import { takeVoice } from './take-voice.ts';
import type { Working } from './working.ts';

type AttachmentStep = Extract<Step, { kind: 'attachment' }>;

/** A photo, file or video is kept, and its caption answered; a voice message goes to whoever can hear it. */
export async function takeAttachment(
  resources: Working,
  held: Held,
  step: AttachmentStep,
): Promise<Response> {
  const captioned = await answerCaption(resources, held, step);
  // The dossier was shown by its words: the receipt in the photo would show it again.
  const isShown = captioned.effects.some((effect) => effect.kind === 'matter' && effect.matter === null);
  const kept: Response = { said: [], effects: [keepAttachment(step, isShown ? 'none' : undefined)] };
  const parts = [kept, captioned, await receive(resources, held, step)];
  return {
    said: parts.flatMap(({ said }) => said),
    effects: parts.flatMap(({ effects }) => effects),
  };
}

async function answerCaption(resources: Working, held: Held, step: AttachmentStep): Promise<Response> {
  const text = step.caption?.trim() ?? '';
  if (text === '') return nothing;
  const asked = { text, language: held.language, network: step.network };
  const dossier = await takeDossier(resources, held, asked);
  if (dossier)
    return { ...dossier, said: dossier.said.map((one) => sayMore(one, sayKept(resources, one, step))) };
  const { said, effects } = await answerStep(resources, held, { ...asked, language: null });
  if (step.attachment.kind === 'voice') return { said, effects };
  return { said: said.map((one) => sayMore(one, sayReceived(resources, one, step))), effects };
}

/** What is said of the thing itself: to who sent it without a word, and of every voice message. */
async function receive(resources: Working, held: Held, step: AttachmentStep): Promise<Response> {
  const { kind } = step.attachment;
  if (kind === 'voice') return await takeVoice(resources, held, step);
  if (step.caption?.trim()) return nothing;
  const words = attachmentWords(held.language);
  if (awaitsCode(resources, held, step)) {
    const lead = { kind: 'lead', text: words.lookingForCode(kind) } as const;
    const kept = { kind: 'paragraph', text: words.kept(kind, keepDays(resources)) } as const;
    return {
      said: [sayBlocks({ ...about(held), blocks: [lead, kept], choices: [], outcome: 'answered' })],
      effects: [],
    };
  }
  const blocks: readonly Block[] = [
    { kind: 'lead', text: words.received(kind) },
    { kind: 'paragraph', text: words.typeIt },
    { kind: 'paragraph', text: words.kept(kind, keepDays(resources)) },
  ];
  return { said: [sayBlocks({ ...about(held), blocks, choices: [], outcome: 'answered' })], effects: [] };
}

/** A photo of the receipt, most likely: it is read as soon as it is stored. */
function awaitsCode(resources: Working, held: Held, { attachment: { kind } }: AttachmentStep): boolean {
  if (!resources.reception?.codeReader || kind !== 'photo') return false;
  const looking = lookingOf(resources, held, { text: '', language: held.language });
  return looking !== null && openMatter(looking) !== null;
}

const nothing: Response = { said: [], effects: [] };

function sayReceived(resources: Working, said: Said, step: AttachmentStep): string {
  const words = attachmentWords(said.language);
  return `${words.received(step.attachment.kind)} ${sayKept(resources, said, step)}`;
}

function sayKept(resources: Working, { language }: Said, { attachment }: AttachmentStep): string {
  return attachmentWords(language).kept(attachment.kind, keepDays(resources));
}

function keepDays({ retention }: Working): number {
  return (retention ?? usualRetention).attachmentsDays;
}

function about({ id, language }: Held) {
  return { conversationId: id, language };
}

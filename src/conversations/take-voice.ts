import type { Held } from '#db/deliveries.ts';
import type { Block } from '#src/answers/answer.ts';
import { sayStanding } from '#src/conversations/line/say-standing.ts';
import { attachmentWords } from './attachment-words.ts';
import { isAnsweredHere, queueForPerson } from './call-a-person.ts';
import type { Step } from './merge-events.ts';
import { sayBlocks } from './quiet-answer.ts';
import { receptionOf } from './reception.ts';
import type { Response } from './respond.ts';
import { sayPromise, sayUrgent } from './say-promise.ts';
import { findUpload } from './upload-ref.ts';
import type { Working } from './working.ts';

type VoiceStep = Pick<Extract<Step, { kind: 'attachment' }>, 'attachment'>;

/** A voice message is never passed over: a person hears it, unless a machine is about to. */
export async function takeVoice(
  resources: Working,
  { id, language }: Held,
  { attachment }: VoiceStep,
): Promise<Response> {
  if (isHeardByMachine(resources, attachment)) return { said: [], effects: [] };
  const words = attachmentWords(language);
  if (!(await isAnsweredHere(resources, { id }))) {
    const blocks: readonly Block[] = [
      { kind: 'lead', text: words.voiceNobody },
      { kind: 'paragraph', text: sayUrgent(resources.centre, language) },
    ];
    const said = sayBlocks({ conversationId: id, language, blocks, choices: [], outcome: 'answered' });
    return { said: [said], effects: [] };
  }
  const queued = await queueForPerson(resources, { id }, 'voice');
  const now = resources.clock.now();
  const standing = sayStanding(queued.standing, { now, language, centre: resources.centre });
  const blocks: readonly Block[] = [
    { kind: 'lead', text: queued.kind === 'new' ? words.voiceQueued : words.voiceAdded },
    { kind: 'paragraph', text: `${standing} ${sayPromise({ by: queued.by, now }, language)}` },
    { kind: 'paragraph', text: sayUrgent(resources.centre, language) },
  ];
  const said = sayBlocks({ conversationId: id, language, blocks, choices: [], outcome: 'handed-off' });
  return { said: [said], effects: queued.effects };
}

/** It is listened to when it is fetched; what came with its bytes is not fetched. */
function isHeardByMachine(resources: Working, { ref }: VoiceStep['attachment']): boolean {
  return receptionOf(resources).transcriber !== null && findUpload(ref) === null;
}

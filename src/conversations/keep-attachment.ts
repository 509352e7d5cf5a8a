import { newId } from '#src/new-id.ts';
import { cleanName } from './clean-name.ts';
import type { Effect } from './effect.ts';
import type { Step } from './merge-events.ts';
import { findUpload } from './upload-ref.ts';

/** What was sent is kept, also for whoever is silent just now: while a person of the centre speaks it is theirs to see. */
export function keepAttachment(
  { attachment, messageId }: Extract<Step, { kind: 'attachment' }>,
  codes?: 'none',
): Effect {
  const { kind, ref, name } = attachment;
  const upload = findUpload(ref);
  return {
    kind: 'attachment',
    attachment: {
      id: upload ?? newId(),
      kind,
      messageId,
      name: cleanName(name),
      ref: upload ? null : ref,
      codes,
    },
  };
}

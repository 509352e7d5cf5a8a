import { z } from 'zod';
import type { Signals } from '#src/signals.ts';

const draftSchema = z.object({
  /** The channel's id of the chat. */
  chat: z.string(),
  /** The messages that it answers. */
  deliveries: z.array(z.string()),
  text: z.string(),
});

/** The beginning of an answer, verified and not yet stored: shown while it lasts, and replaced by the answer. */
export type Draft = z.infer<typeof draftSchema>;

/** Tells an answer as it grows, each time from its beginning, so that one that is lost is missed by nobody. */
export function createDraftTeller(
  signals: Pick<Signals, 'say'>,
  { chat, deliveries }: Pick<Draft, 'chat' | 'deliveries'>,
): (sentence: string) => void {
  const said: string[] = [];
  return (sentence) => {
    said.push(sentence.trim());
    signals.say('telling', JSON.stringify({ chat, deliveries, text: said.join(' ') } satisfies Draft));
  };
}

/** Hears the drafts of one chat until the returned function is called. */
export function onDraft(
  signals: Pick<Signals, 'on'>,
  chat: string,
  hear: (draft: Draft) => void,
): () => void {
  return signals.on('telling', (detail) => {
    const draft = readDraft(detail);
    if (draft?.chat === chat) hear(draft);
  });
}

/** `null` for what another version of ours may have said. */
function readDraft(detail: string): Draft | null {
  try {
    return draftSchema.safeParse(JSON.parse(detail)).data ?? null;
  } catch {
    return null;
  }
}

import type { Held } from '#db/deliveries.ts';
import { findOpenHandoff, type HandoffWhy } from '#db/handoffs.ts';
import { attachmentWords } from './attachment-words.ts';
import type { Effect } from './effect.ts';
import { promiseReply } from './promise-reply.ts';
import type { Said } from './respond.ts';
import { sayMore } from './say-more.ts';
import { sayPromise } from './say-promise.ts';
import type { Working } from './working.ts';

/** Where a citizen waits for a person: by when they were told to hear, and what makes it so. */
export type Queued = {
  readonly kind: 'new' | 'known';
  readonly by: Date;
  readonly effects: readonly Effect[];
};

/** Who waits already keeps the promise that they were given. */
export async function queueForPerson(
  resources: Pick<Working, 'db' | 'clock' | 'centre' | 'reception'>,
  { id }: Pick<Held, 'id'>,
  why: HandoffWhy,
): Promise<Queued> {
  const open = await findOpenHandoff(resources.db, id);
  if (open) return { kind: 'known', by: open.promisedBy, effects: [] };
  const by = await promiseReply(resources);
  return { kind: 'new', by, effects: [{ kind: 'handoff', why, promisedBy: by }] };
}

/** An answer that names the hotline to whoever wants a person also promises one in the chat. */
export async function callAPerson(
  resources: Working,
  held: Held,
  said: Said,
): Promise<{ readonly said: Said; readonly effects: readonly Effect[] }> {
  const part = said.answer.parts.findIndex(({ reason }) => reason === 'operator-by-phone');
  if (part < 0) return { said, effects: [] };
  const words = attachmentWords(said.language);
  const { by, effects } = await queueForPerson(resources, held, 'asked');
  const promise = sayPromise({ by, now: resources.clock.now() }, said.language);
  const sentence = `${words.askedAlso} ${promise} ${words.askMeMeanwhile}`;
  return { said: sayMore(said, sentence, part), effects };
}

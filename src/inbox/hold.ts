import type { Channel } from '#bots/channel.ts';
import type { Resources } from '#src/resources.ts';

/** What the inbox works with. Without a channel's settings nothing can be said there. */
export type Inbox = Pick<Resources, 'db' | 'clock' | 'centre' | 'signals'> & {
  readonly channels?: ReadonlyMap<string, Channel> | undefined;
};

/** The right to speak in a conversation, as a page carries it: which, and which taking of it. */
export type Hold = { readonly conversationId: string; readonly epoch: string };

/** It is not, or not any more, theirs: `by` holds it now, or nobody does. */
export type Lost = { readonly kind: 'lost'; readonly by: string | null };

/** Another agency's, erased, or never there: all the same to whoever asks. */
export type Unknown = { readonly kind: 'unknown' };

/** For so long a conversation stays somebody's who does nothing; an open page says every minute that they are there. */
export const holdMinutes = 10;

/** After a commit: whoever looks at the queue or at this conversation sees it. */
export function tellStaff({ signals }: Pick<Inbox, 'signals'>, conversationId: string): void {
  signals.say('staff', 'inbox');
  signals.say('staff', `conversation ${conversationId}`);
}

import type { Channel, Saying } from '#bots/channel.ts';

/** What the page draws: the typed answer itself. */
export type WebPayload = Omit<Saying, 'chat'>;

/** All pages of the centre are one account. */
export const webAccount = 'page';

/**
 * The page and the widget. Nothing is pushed: what is sent stands in the outbox, and the page's stream reads it from
 * there, from wherever it had come to.
 */
export function createWebChannel(): Channel {
  return {
    name: 'web',
    account: webAccount,
    personal: 'allowed',
    perMinute: null,
    drafts: 'shown',
    filesAre: 'fetched',
    takesFile: () => true,
    render: async ({ chat: _, ...said }) => [said satisfies WebPayload],
    send: async () => ({ kind: 'sent', externalId: null }),
    showWorking: async () => {},
    fetchFile: async () => ({ kind: 'gone', why: 'stored when it came' }),
  };
}

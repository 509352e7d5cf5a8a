import { createWebChannel, type WebPayload } from '#bots/web/web-channel.ts';
import { newId } from '#src/new-id.ts';
import { makeSession } from '#src/web/chat/session.ts';
import { SaidView } from '#src/web/page/turn-view.tsx';
import { photo, voice } from '#tests/support/invented-files.ts';
import { readMarkup, tagsOf, wordsOf } from '#tests/support/read-markup.ts';
import type { ChannelPlay, Delivery, PlayedChannel, PlayHeld, Shown } from './channel-play.ts';

/** The page and the widget: nothing is pushed, so that nothing can fail; what is seen is what the page draws. */
export const webChannel: PlayedChannel = {
  name: 'web',
  longestText: Number.POSITIVE_INFINITY,
  fates: [],
  open: async (held) => openPlay(held),
};

function openPlay(held: PlayHeld): ChannelPlay {
  const sessions = new Map<string, Promise<string>>();
  const sessionOf = async (citizen: string): Promise<string> => {
    const session = sessions.get(citizen) ?? makeSession(held);
    sessions.set(citizen, session);
    return await session;
  };
  const chatOf = async (citizen: string) => (await sessionOf(citizen)).split('.')[0] ?? '';
  const payloads = async (citizen: string) => {
    const rows = await held.db.query<{ payload: WebPayload }>(sentTo, [await chatOf(citizen)]);
    return rows.map(({ payload }) => payload);
  };
  const deliver = (citizen: string, say: () => Promise<Readonly<Record<string, string>>>): Delivery => {
    const clientMessageId = newId();
    return async (app) =>
      await app.request('/api/v1/chat/messages', {
        ...post({ clientMessageId, ...(await say()) }),
        headers: { ...json, Authorization: `Bearer ${await sessionOf(citizen)}` },
      });
  };
  const forged = (headers: Readonly<Record<string, string>>): Delivery => {
    return async (app) =>
      await app.request('/api/v1/chat/messages', {
        ...post({ clientMessageId: newId(), text: 'lệ phí làm giấy nuôi rùa' }),
        headers: { ...json, ...headers },
      });
  };
  return {
    opened: { channel: createWebChannel() },
    chatOf,
    write: (citizen, text) => deliver(citizen, async () => ({ text })),
    choose: (citizen, at) =>
      deliver(citizen, async () => {
        const offering = (await payloads(citizen)).findLast(({ answer }) => answer.choices.length > 0);
        return { choice: offering?.answer.choices[at]?.value ?? '' };
      }),
    attach: (citizen, what) => {
      const id = newId();
      const body = new Uint8Array(what === 'photo' ? photo : voice);
      return async (app) =>
        await app.request('/api/v1/chat/attachments', {
          method: 'POST',
          body,
          headers: {
            'Content-Type': 'application/octet-stream',
            'Content-Length': String(body.length),
            'X-Client-Message-Id': id,
            Authorization: `Bearer ${await sessionOf(citizen)}`,
          },
        });
    },
    shown: async (citizen) => (await payloads(citizen)).map(drawn),
    forged: () => ({
      'without a session': forged({}),
      'with a session that nobody gave': forged({ Authorization: `Bearer ${newId()}.t4.${'x'.repeat(43)}` }),
      'with a session as a cookie of another site': forged({
        Cookie: 'motcua_session=x',
        Origin: 'https://evil.example',
      }),
    }),
    plan: () => {
      throw new Error('nothing is sent to a page');
    },
    block: () => null,
    files: () => null,
    close: async () => {},
  };
}

const json = { 'Content-Type': 'application/json' };

function post(body: Readonly<Record<string, string>>) {
  return { method: 'POST', body: JSON.stringify(body) };
}

const sentTo = `
  select payload from outbox join conversations on conversations.id = outbox.conversation_id
  where conversations.channel = 'web' and chat = $1 and outbox.state = 'sent' order by outbox.id`;

/** As the page draws it, read back from its HTML. */
function drawn(said: WebPayload): Shown {
  const nodes = readMarkup(String(<SaidView said={said} />));
  const tags = tagsOf(nodes);
  return {
    text: wordsOf(nodes),
    buttons: tags.filter(({ tag }) => tag === 'button').map(({ children }) => wordsOf(children)),
    links: tags.flatMap(({ attributes }) => attributes.href ?? []),
  };
}

import type { IncomingEvent } from '#bots/channel.ts';
import { createWebChannel, type WebPayload } from '#bots/web/web-channel.ts';
import type { Block } from '#src/answers/answer.ts';
import { receiveDelivery } from '#src/conversations/receive-delivery.ts';
import { newId } from '#src/new-id.ts';
import { BlockView } from '#src/web/page/block-view.tsx';
import { pageTexts } from '#src/web/page/page-texts.ts';
import { ResultView } from '#src/web/page/turn-view.tsx';
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
  const channel = createWebChannel();
  const payloads = async (citizen: string) => {
    const rows = await held.db.query<{ payload: WebPayload }>(
      `select payload from outbox join conversations on conversations.id = outbox.conversation_id
       where conversations.channel = 'web' and chat = $1 and outbox.state = 'sent' order by outbox.id`,
      [citizen],
    );
    return rows.map(({ payload }) => payload);
  };
  const deliver = (citizen: string, event: IncomingEvent): Delivery => {
    const eventKey = newId();
    return async () => {
      await receiveDelivery(held, { channel: 'web', account: 'page', eventKey, chat: citizen, event });
      return { status: 200 };
    };
  };
  const choices = new Map<string, readonly string[]>();
  return {
    opened: { channel },
    write: (citizen, text) => deliver(citizen, { kind: 'text', text, messageId: newId() }),
    choose: (citizen, at) =>
      deliver(citizen, { kind: 'choice', value: choices.get(citizen)?.[at] ?? '', messageId: newId() }),
    shown: async (citizen) => {
      const all = await payloads(citizen);
      const offered = all.findLast(({ answer }) => answer.choices.length > 0)?.answer.choices ?? [];
      choices.set(
        citizen,
        offered.map(({ value }) => value),
      );
      return all.map(drawn);
    },
    forged: () => ({}),
    plan: () => {
      throw new Error('nothing is sent to a page');
    },
    block: () => null,
    files: () => null,
    close: async () => {},
  };
}

/** As the page draws it, read back from its HTML. */
function drawn({ answer, notice, language }: WebPayload): Shown {
  const texts = pageTexts(language);
  const asking = { question: '', shown: '', conversationId: answer.conversationId };
  const turn = { asking, result: { kind: 'answer', answer } } as const;
  const html = `${<ResultView turn={turn} language={language} texts={texts} />}${notice.map((block: Block) => <BlockView block={block} intent={answer.intent} texts={texts} />)}`;
  const nodes = readMarkup(html);
  const tags = tagsOf(nodes);
  return {
    text: wordsOf(nodes),
    buttons: tags.filter(({ tag }) => tag === 'button').map(({ children }) => wordsOf(children)),
    links: tags.flatMap(({ attributes }) => attributes.href ?? []),
  };
}

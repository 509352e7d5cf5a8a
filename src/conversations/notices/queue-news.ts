import type { Channel } from '#bots/channel.ts';
import { queueNotices, type Telling } from '#db/notices.ts';
import { keepSaid } from '#src/conversations/keep-said.ts';
import { sayBlocks } from '#src/conversations/quiet-answer.ts';
import { lineKept, newsChoices, sayNews } from './say-news.ts';
import type { News, TellingNews } from './tell-news.ts';

/** A transaction holds so many conversations for a moment, and so many are written out before anybody else's turn. */
const chunk = 50;

/**
 * Puts news into the outbox as messages of their channels. While one chunk is written the next is put into words: this
 * program and the database work at the same time.
 */
export async function queueNews(resources: TellingNews, messages: readonly News[]): Promise<void> {
  let ready: readonly Telling[] = [];
  for (let from = 0; from < messages.length; from += chunk) {
    [ready] = await Promise.all([
      tellingsOf(resources, messages.slice(from, from + chunk)),
      queueSome(resources, ready),
    ]);
  }
  await queueSome(resources, ready);
}

async function tellingsOf(resources: TellingNews, messages: readonly News[]): Promise<readonly Telling[]> {
  const tellings: Telling[] = [];
  for (const news of messages) {
    const channel = resources.channels.get(news.due.channel);
    if (channel) tellings.push(await tellingOf(resources, channel, news));
  }
  return tellings;
}

async function queueSome(resources: TellingNews, tellings: readonly Telling[]): Promise<void> {
  const { db, clock, signals, log } = resources;
  if (tellings.length === 0) return;
  const told = await queueNotices(db, clock.now(), tellings);
  for (const conversationId of told) signals.say('due', conversationId);
  if (told.length > 0) log.info('notices.queued', { messages: told.length });
}

async function tellingOf(resources: TellingNews, channel: Channel, news: News): Promise<Telling> {
  const { due, kinds, view } = news;
  const { conversationId, language, chat, until } = due;
  const told = { kinds, until };
  const said = sayBlocks({
    ...{ conversationId, language, about: 'own-dossier', outcome: 'answered' },
    blocks: sayNews(view, told, language),
    // A number typed on Zalo is read as one of the last answer's, which a notice is not: there it is said in words.
    choices: channel.name === 'zalo' ? [] : newsChoices(view, told, language),
  });
  const ids = due.notices.map(({ id }) => id);
  const payloads = await channel.render({ answer: said.answer, notice: [], language, chat });
  const line = lineKept(view, told, language);
  const kept = keepSaid(resources, { channel: channel.name, topic: {} }, { said, asked: '' });
  const parts = said.answer.parts.map((part) => ({ ...part, blocks: [], text: '' }));
  if (!kept.record) throw new Error('what is kept has a record');
  return {
    ids,
    aside: {
      conversationId,
      messages: [{ direction: 'outgoing', by: 'assistant', textMasked: line }],
      intents: payloads.map((payload, part) => ({ idem: `news:${ids[0]}.${part}`, payload })),
    },
    record: { ...kept.record, parts, text: line },
  };
}

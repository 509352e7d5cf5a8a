import type { Channel, Incoming, IncomingEvent, Outgoing, Sent, Webhook } from '#bots/channel.ts';
import type { Answer, Block, Choice } from '#src/answers/answer.ts';
import { renderText } from '#src/answers/compose/render-text.ts';
import { newId } from '#src/new-id.ts';
import type { ChannelPlay, Delivery, FateName, PlayedChannel, Shown } from './channel-play.ts';

const longestText = 500;
const secret = 'an-invented-secret';

/**
 * The least that is a channel: it knows text alone, and choices by their number. It shows that the suite asks for nothing
 * that a new platform could not give, and stands in for one while the suite itself is worked on.
 */
export const inventedChannel: PlayedChannel = {
  name: 'invented',
  longestText,
  fates: ['again', 'unknown', 'refused', 'unreachable', 'halted'],
  open: async () => openPlay(),
};

type Letter = { readonly text: string };

function openPlay(): ChannelPlay {
  const shown: (Outgoing & { readonly payload: Letter })[] = [];
  const planned: FateName[] = [];
  const channel: Channel = {
    name: 'telegram',
    account: 'invented',
    personal: 'elsewhere',
    perMinute: null,
    render: async ({ answer, notice, language }) => {
      const whole = answer.parts.map(({ blocks, choices }) => {
        return `${renderText(blocks, language)}${menuOf(answer, blocks, choices)}`;
      });
      return cut([...whole, renderText(notice, language)].filter(Boolean).join('\n\n')).map(
        (text): Letter => ({ text }),
      );
    },
    send: async (outgoing) => {
      const fate = planned.shift();
      if (fate) return sentOf[fate];
      const { text } = outgoing.payload as Letter;
      shown.push({ ...outgoing, payload: { text } });
      return { kind: 'sent', externalId: String(shown.length) };
    },
    showWorking: async () => {},
    fetchFile: async () => ({ kind: 'gone', why: 'it takes no files' }),
  };
  const write = (citizen: string, text: string): Delivery =>
    deliveryOf(citizen, { kind: 'text', text, messageId: newId() });
  return {
    opened: { channel, webhook },
    chatOf: async (citizen) => citizen,
    write,
    choose: (citizen, at) => write(citizen, String(at + 1)),
    attach: (citizen, kind) => {
      const attachment = { kind, ref: null, name: null, bytes: null };
      return deliveryOf(citizen, { kind: 'attachment', attachment, caption: null, messageId: newId() });
    },
    shown: async (citizen) =>
      shown
        .filter(({ chat }) => chat === citizen)
        .map(({ payload }): Shown => ({ text: payload.text, buttons: [], links: [] })),
    forged: () => ({
      'without a secret': post(JSON.stringify([]), {}),
      'with another secret': post(JSON.stringify([]), { 'x-secret': 'another' }),
      'that is no JSON': post('{', { 'x-secret': secret }),
    }),
    plan: (fate) => void planned.push(fate),
    block: (citizen) => deliveryOf(citizen, { kind: 'blocked' }),
    files: () => null,
    close: async () => {},
  };
}

const sentOf: Readonly<Record<FateName, Sent>> = {
  again: { kind: 'again', afterMs: 1000, why: '429', counts: 'attempt' },
  unknown: { kind: 'unknown', why: 'timeout' },
  refused: { kind: 'refused', why: '400' },
  unreachable: { kind: 'unreachable', why: 'blocked' },
  halted: { kind: 'halted', why: 'token' },
};

const webhook: Webhook = {
  channel: 'telegram',
  path: '/webhooks/invented',
  read: async ({ headers, body }) => {
    const given = headers.get('x-secret');
    if (given === null) return { kind: 'refused', why: 'unsigned', status: 401 };
    if (given !== secret) return { kind: 'refused', why: 'forged', status: 401 };
    try {
      return { kind: 'verified', events: JSON.parse(new TextDecoder().decode(body)) as readonly Incoming[] };
    } catch {
      return { kind: 'refused', why: 'unreadable', status: 200 };
    }
  },
};

function deliveryOf(citizen: string, event: IncomingEvent): Delivery {
  const incoming: Incoming = {
    channel: 'telegram',
    account: 'invented',
    eventKey: newId(),
    chat: citizen,
    event,
  };
  return post(JSON.stringify([incoming]), { 'x-secret': secret });
}

function post(body: string, headers: Readonly<Record<string, string>>): Delivery {
  return async (app) => await app.request(webhook.path, { method: 'POST', body, headers });
}

/** What is asked back lists its choices itself; the others follow with the numbers that they have. */
function menuOf({ outcome }: Answer, blocks: readonly Block[], choices: readonly Choice[]): string {
  const ask = blocks.find(({ kind }) => kind === 'ask');
  const listed = outcome === 'asked-back' ? choices.length : ask?.kind === 'ask' ? ask.options.length : 0;
  return choices.map(({ label }, at) => (at < listed ? '' : `\n${at + 1}. ${label}`)).join('');
}

function cut(text: string): readonly string[] {
  if (text.length <= longestText) return [text];
  const space = text.lastIndexOf(' ', longestText);
  const end = space > longestText / 2 ? space : longestText;
  return [text.slice(0, end).trim(), ...cut(text.slice(end).trim())].filter(Boolean);
}

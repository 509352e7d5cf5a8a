import { randomInt } from 'node:crypto';
import { pdf, photo, voice } from '#tests/support/invented-files.ts';
import type { ZaloPlan } from '#tests/support/zalo-plans.ts';
import { fromUser, type ZaloServer } from '#tests/support/zalo-server.ts';
import { type Act, type Bubble, type Enclosure, type Phone, type Trouble, words } from './phone.ts';
import { sandboxTexts as texts } from './sandbox-texts.ts';

type Event = Readonly<Record<string, unknown>>;

/** A phone with Zalo: what is sent goes through the fake, signed as Zalo signs, to the centre's webhook. */
export function createZaloPhone(zalo: ZaloServer): Phone {
  const user = String(randomInt(10 ** 11, 10 ** 12)).padEnd(19, '7');
  const said: (Bubble & { readonly messageId?: string })[] = [];
  let state: Phone['state'] = null;
  let last: Event | null = null;
  let count = 0;

  const note = (text: string, raw: unknown = null) =>
    void said.push({ by: 'note', at: Date.now(), body: words(text), buttons: [], raw });
  const deliver = async (event: Event): Promise<void> => {
    last = { app_id: zalo.account.appId, timestamp: String(Date.now()), ...event };
    const { outcome } = await zalo.sendEvent(last);
    if (outcome !== 'acknowledged') note(texts.notes.refused);
  };
  const send = async (name: string, shown: string, message: Event): Promise<void> => {
    count += 1;
    const messageId = `${user}-${count}`;
    const event = {
      ...fromUser(zalo.account, user),
      event_name: name,
      message: { msg_id: messageId, ...message },
    };
    said.push({ by: 'citizen', at: Date.now(), body: words(shown), buttons: [], raw: event, messageId });
    await deliver(event);
  };

  const act = async (one: Act): Promise<void> => {
    switch (one.kind) {
      case 'text':
        return await send('user_send_text', one.text, { text: one.text });
      case 'press':
        return await send('user_send_text', one.label, { text: one.press });
      case 'enclose': {
        const { name, message } = enclosed(one.what, zalo.keepFile);
        return await send(name, `[${texts.enclosures[one.what]}]`, message);
      }
      case 'again':
        if (last) await deliver(last);
        return note(texts.notes.sentAgain);
      case 'forge': {
        const body = { ...fromUser(zalo.account, user), app_id: zalo.account.appId, ...forgedText };
        const { status } = await zalo.sendRaw({ body, signing: 'forged' });
        return note(texts.notes.forged(status ?? 0), body);
      }
      case 'block':
        state = 'blocked';
        await zalo.plan({ user, times: null, fault: { kind: 'error', code: -217, message: 'blocked' } });
        await deliver({ event_name: 'unfollow', follower: { id: user }, oa_id: zalo.account.oaId });
        return note(texts.notes.blocked);
      case 'unblock':
        await mend();
        await deliver({ event_name: 'follow', follower: { id: user }, oa_id: zalo.account.oaId });
        return note(texts.notes.unblocked);
      case 'operator':
        return void (await zalo.operatorWrites(user, one.text));
      case 'trouble':
        await trouble(one.what);
        return note(texts.notes[one.what]);
      case 'mend':
        await mend();
        return note(texts.notes.mended);
      default:
        return one satisfies never;
    }
  };

  async function trouble(what: Trouble): Promise<void> {
    state = what === 'token' ? null : what;
    if (what === 'token') return await zalo.expire();
    await zalo.plan({ times: null, ...plans[what] });
  }

  async function mend(): Promise<void> {
    state = null;
    await zalo.clearPlans();
  }

  return {
    name: 'zalo',
    chat: user,
    act,
    note: (text) => note(text),
    get state() {
      return state;
    },
    async bubbles() {
      const reactions = await zalo.reactions(user);
      const own = said.map((bubble): Bubble => {
        const reaction = reactions.find(({ messageId }) => messageId === bubble.messageId)?.icon;
        return { ...bubble, reaction: reaction === undefined ? undefined : faceOf(reaction) };
      });
      const shown = (await zalo.shown(user)).map(
        ({ text, kind, at, sent, quota }): Bubble => ({
          by: 'centre',
          at,
          body: words(text ?? `[${kind}]`),
          buttons: [],
          raw: sent ?? { quota },
        }),
      );
      return [...own, ...shown].sort((one, other) => one.at - other.at);
    },
    close: async () => await zalo.stop(),
  };
}

const forgedText = {
  event_name: 'user_send_text',
  message: { text: 'xin chào', msg_id: 'forged-1' },
  timestamp: '1',
};

const plans: Readonly<Record<Exclude<Trouble, 'token'>, ZaloPlan>> = {
  busy: { fault: { kind: 'error', code: -32, message: 'Your OA reached limit call api' } },
  down: { fault: { kind: 'status', status: 503 } },
  lost: { done: true, fault: { kind: 'drop' } },
  slow: { fault: { kind: 'slow', ms: 5000 } },
};

/** What Zalo sends beside text. */
function enclosed(
  what: Enclosure,
  keep: ZaloServer['keepFile'],
): { readonly name: string; readonly message: Event } {
  const one = (type: string, payload: Event) => ({ attachments: [{ type, payload }] });
  switch (what) {
    case 'photo': {
      const url = keep(photo);
      return { name: 'user_send_image', message: one('image', { thumbnail: url, url }) };
    }
    case 'voice':
      return { name: 'user_send_audio', message: one('audio', { url: keep(voice) }) };
    case 'file': {
      const about = { name: 'giay-chung-sinh.pdf', size: String(pdf.length), type: 'pdf' };
      return { name: 'user_send_file', message: one('file', { url: keep(pdf), ...about }) };
    }
    case 'location': {
      const coordinates = { latitude: '21.0285', longitude: '105.8542' };
      return { name: 'user_send_location', message: one('location', { coordinates }) };
    }
    case 'contact': {
      const description = JSON.stringify({ phone: '84912000111', qrCodeUrl: '' });
      const url = 'https://zalo.example/';
      return { name: 'user_send_business_card', message: one('link', { description, url }) };
    }
    case 'sticker':
      return { name: 'user_send_sticker', message: one('sticker', { url: keep(photo), id: '46a1' }) };
    default:
      return what satisfies never;
  }
}

function faceOf(icon: string): string {
  const faces: Readonly<Record<string, string>> = { '/-strong': '👍', '/-heart': '❤️', ':>': '😄' };
  return faces[icon] ?? icon;
}

import { pdf, photo, voice } from '#tests/support/invented-files.ts';
import { readMarkup } from '#tests/support/read-markup.ts';
import { type TelegramPlan, telegramErrors } from '#tests/support/telegram-plans.ts';
import type { Telegram } from '#tests/support/telegram-server.ts';
import { type Act, type Bubble, type Enclosure, type Phone, type Trouble, words } from './phone.ts';
import { sandboxTexts as texts } from './sandbox-texts.ts';

type Update = Parameters<Telegram['deliver']>[0];

/** A phone with Telegram: what is sent goes through the emulator, with its secret, to the centre's webhook. */
export function createTelegramPhone(telegram: Telegram): Phone {
  const me = telegram.citizen('Lan');
  const said: Bubble[] = [];
  const seenAt = new Map<number, number>();
  let state: Phone['state'] = null;
  let last: Update | null = null;

  const note = (text: string, raw: unknown = null) =>
    void said.push({ by: 'note', at: Date.now(), body: words(text), buttons: [], raw });
  /** Not waited for: while the centre is away it is delivered again and again. */
  const deliver = (update: Update): void => {
    last = update;
    void telegram.deliver(update);
  };
  const say = (shown: string, update: Update): void => {
    said.push({ by: 'citizen', at: Date.now(), body: words(shown), buttons: [], raw: update });
    deliver(update);
  };

  const act = async (one: Act): Promise<void> => {
    switch (one.kind) {
      case 'text':
        return say(one.text, await telegram.updates.text(me, one.text));
      case 'press': {
        if (one.press.startsWith(key)) return say(one.label, await pressKey(one.press.slice(key.length)));
        const [messageId = '', data = ''] = one.press.split(' ');
        return say(`▸ ${one.label}`, await telegram.updates.press(me, Number(messageId), data));
      }
      case 'enclose':
        return say(
          `[${texts.enclosures[one.what]}]`,
          await telegram.updates.message(me, enclosed(one.what, telegram.keepFile)),
        );
      case 'again':
        if (last) deliver(last);
        return note(texts.notes.sentAgain);
      case 'forge': {
        const update = await telegram.updates.text(me, 'xin chào');
        const headers = { 'X-Telegram-Bot-Api-Secret-Token': 'of_somebody_else_entirely' };
        const request = new Request(telegram.requestOf(update), { headers });
        return note(texts.notes.forged((await fetch(request)).status), update);
      }
      case 'block':
        state = 'blocked';
        await telegram.block(me);
        return note(texts.notes.blocked);
      case 'unblock':
        state = null;
        await telegram.unblock(me);
        return note(texts.notes.unblocked);
      case 'operator':
        return;
      case 'trouble':
        trouble(one.what);
        return note(texts.notes[one.what]);
      case 'mend':
        mend();
        return note(texts.notes.mended);
      default:
        return one satisfies never;
    }
  };

  /** What a key of a keyboard shares, or the words on it. */
  async function pressKey(name: string): Promise<Update> {
    if (name.startsWith('location: '))
      return await telegram.updates.message(me, enclosed('location', telegram.keepFile));
    if (!name.startsWith('contact: ')) return await telegram.updates.text(me, name);
    const own = { phone_number: '84912000111', first_name: 'Lan', user_id: me.id };
    return await telegram.updates.message(me, { contact: own });
  }

  function trouble(what: Trouble): void {
    mend();
    state = what;
    telegram.plan('sendMessage', ...Array.from({ length: manyCalls }, () => plans[what]));
  }

  function mend(): void {
    state = null;
    telegram.unplan('sendMessage');
  }

  return {
    name: 'telegram',
    chat: String(me.id),
    act,
    note: (text) => note(text),
    get state() {
      return state;
    },
    async bubbles() {
      const shown = telegram.shown(me).map((message): Bubble => {
        const { messageId, sent, buttons, keyboard } = message;
        const at = seenAt.get(messageId) ?? Date.now();
        seenAt.set(messageId, at);
        return {
          ...{ by: 'centre', at, body: readLoosely(sent), raw: message },
          buttons: [
            ...buttons.map(({ text, data }) => ({ label: text, press: `${messageId} ${data}` })),
            ...keyboard.map((name) => ({
              label: name.replace(/^(?:contact|location): /, ''),
              press: key + name,
            })),
          ],
        };
      });
      return [...said, ...shown].sort((one, other) => one.at - other.at);
    },
    close: async () => await telegram.stop(),
  };
}

/** Before what is pressed on a keyboard. */
const key = 'key ';
/** As long as nobody mends it. */
const manyCalls = 1000;

const plans: Readonly<Record<Trouble, TelegramPlan>> = {
  busy: telegramErrors.tooMany(2),
  down: { kind: 'gateway' },
  lost: { kind: 'lost' },
  slow: telegramErrors.tooMany(5),
  token: telegramErrors.unauthorized,
};

/** Where the bot sent plain words, they are no markup. */
function readLoosely(sent: string): Bubble['body'] {
  try {
    return readMarkup(sent);
  } catch {
    return words(sent);
  }
}

function enclosed(what: Enclosure, keep: Telegram['keepFile']): object {
  const kept = (body: Uint8Array) => ({
    ...{ file_id: keep(body), file_unique_id: 'sandbox', file_size: body.length },
  });
  switch (what) {
    case 'photo':
      return { photo: [{ ...kept(photo), width: 900, height: 900 }] };
    case 'voice':
      return { voice: { ...kept(voice), duration: 3, mime_type: 'audio/ogg' } };
    case 'file':
      return { document: { ...kept(pdf), file_name: 'giay-chung-sinh.pdf' } };
    case 'location':
      return { location: { latitude: 21.0285, longitude: 105.8542 } };
    case 'contact':
      return { contact: { phone_number: '84912000111', first_name: 'Lan' } };
    case 'sticker':
      return { sticker: { ...kept(photo), width: 512, height: 512, type: 'regular' } };
    default:
      return what satisfies never;
  }
}

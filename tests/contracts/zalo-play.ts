import { openZalo } from '#bots/zalo/open-zalo.ts';
import { sealPair } from '#bots/zalo/seal-pair.ts';
import { zaloTokenStore } from '#db/zalo-tokens.ts';
import { readConfig } from '#src/config.ts';
import { newId } from '#src/new-id.ts';
import { photo, voice } from '#tests/support/invented-files.ts';
import type { ZaloPlan } from '#tests/support/zalo-plans.ts';
import type { ZaloDelivery } from '#tests/support/zalo-record.ts';
import { fromUser, startZalo, type ZaloServer } from '#tests/support/zalo-server.ts';
import type { ChannelPlay, Delivery, FateName, PlayedChannel, PlayHeld } from './channel-play.ts';

/** Zalo, as our own fake plays it: its window, its tokens, its limits and its codes. */
export const zaloChannel: PlayedChannel = {
  name: 'zalo',
  longestText: 2000,
  fates: ['again', 'unknown', 'refused', 'unreachable', 'halted'],
  open: openPlay,
};

async function openPlay(held: PlayHeld): Promise<ChannelPlay> {
  const now = () => held.clock.now().getTime();
  const zalo = await startZalo({ now });
  const user = (citizen: string) => `36743387${[...citizen].map((letter) => letter.charCodeAt(0)).join('')}`;
  const write = (citizen: string, text: string) => {
    const messageId = newId();
    return delivered(zalo, () => zalo.sendText(user(citizen), text, { messageId, at: now() }));
  };
  const event = (body: Readonly<Record<string, unknown>>) => delivered(zalo, () => zalo.sendEvent(body));
  const raw = (...[send]: Parameters<ZaloServer['sendRaw']>) => delivered(zalo, () => zalo.sendRaw(send));
  const said = {
    ...fromUser(zalo.account, user('nobody')),
    ...{ app_id: zalo.account.appId, timestamp: String(now()), event_name: 'user_send_text' },
    message: { text: 'lệ phí làm giấy nuôi rùa?', msg_id: 'forged' },
  };
  return {
    opened: await openWithTokens(held, zalo),
    chatOf: async (citizen) => user(citizen),
    write,
    choose: (citizen, at) => write(citizen, String(at + 1)),
    attach: (citizen, what) => {
      const url = zalo.keepFile(what === 'photo' ? photo : voice);
      const type = what === 'photo' ? 'image' : 'audio';
      const message = { msg_id: newId(), attachments: [{ type, payload: { url, thumbnail: url } }] };
      const sender = fromUser(zalo.account, user(citizen));
      return event({ ...sender, event_name: `user_send_${type}`, message, timestamp: String(now()) });
    },
    shown: async (citizen) =>
      (await zalo.shown(user(citizen))).map(({ text }) => ({ text: text ?? '', buttons: [], links: [] })),
    forged: () => ({
      'without a signature': raw({ body: said, signing: 'unsigned' }),
      'signed with another key': raw({ body: said, signing: 'forged' }),
      'of another app': raw({ body: { ...said, app_id: '999' } }),
      'for another account': raw({ body: { ...said, recipient: { id: '999' } } }),
      'too old': raw({ body: { ...said, timestamp: String(now() - 25 * 3_600_000) } }),
      'that is no JSON': raw({ body: '{' }),
      'that is a probe of the console': raw({ body: {}, signing: 'unsigned' }),
      'nested without end': raw({ body: `${'['.repeat(300_000)}${']'.repeat(300_000)}` }),
    }),
    plan: (fate) => void zalo.plan(plans[fate]),
    block: (citizen) =>
      event({ event_name: 'unfollow', follower: { id: user(citizen) }, oa_id: zalo.account.oaId }),
    files: () => ({
      ofSize: (bytes) => ({ url: zalo.keepFile(new Uint8Array(bytes).fill(7)) }),
      foreign: { url: 'http://127.0.0.1:1/zdn.vn/secret' },
    }),
    close: async () => await zalo.stop(),
  };
}

const plans: Readonly<Record<FateName, ZaloPlan>> = {
  again: { fault: { kind: 'error', code: -32 } },
  unknown: { done: true, fault: { kind: 'drop' } },
  refused: { fault: { kind: 'error', code: -244 } },
  unreachable: { fault: { kind: 'error', code: -217 } },
  halted: { fault: { kind: 'error', code: -221 } },
};

async function openWithTokens(held: PlayHeld, zalo: ZaloServer): Promise<ChannelPlay['opened']> {
  const { channels } = readConfig(zalo.environment);
  if (!channels.zalo) throw new Error('Zalo is off');
  const tokenStore = zaloTokenStore(held.db, channels.zalo);
  const { access_token: access, refresh_token: refresh } = await zalo.issue();
  await tokenStore.replace(await sealPair(held, { access, refresh, seconds: 90_000 }));
  const health = { note: () => {} };
  const opened = openZalo({ ...held, config: channels, tokenStore, publicUrl: null, health, fetch });
  if (!opened) throw new Error('Zalo is off');
  return opened;
}

/** Through the fake, so that it is signed and repeated as Zalo does; what it was answered with comes back. */
function delivered(zalo: ZaloServer, send: () => Promise<ZaloDelivery>): Delivery {
  return async (app) => {
    await zalo.deliverTo(async (request) => await app.request(request));
    const { status } = await send();
    return { status: status ?? 599 };
  };
}

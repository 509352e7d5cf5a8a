import type { ZaloControls } from './zalo-server.ts';

/** The controls of a fake that runs in another program. */
export function zaloRemote(url: string, account: ZaloControls['account']): ZaloControls {
  const get = async <Answered>(path: string, user?: string): Promise<Answered> => {
    const query = user === undefined ? '' : `?user=${encodeURIComponent(user)}`;
    return await jsonOf(await fetch(`${url}/control/${path}${query}`));
  };
  const post = async <Answered>(path: string, body: unknown = {}): Promise<Answered> =>
    await jsonOf(
      await fetch(`${url}/control/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  return {
    account,
    async deliverTo(target) {
      if (typeof target !== 'string') throw new Error('another program reaches us by an address only');
      await post('deliver-to', { url: target });
    },
    sendText: async (user, text, more = {}) => await post('send-text', { user, text, more }),
    sendEvent: async (event, how = {}) => await post('send-event', { event, how }),
    sendRaw: async (send) => await post('send-raw', send),
    operatorWrites: async (user, text) => await post('operator-writes', { user, text }),
    meet: async (user, hoursAgo = 0) => void (await post('meet', { user, hoursAgo })),
    plan: async (plan) => void (await post('plan', plan)),
    clearPlans: async () => void (await post('clear-plans')),
    issue: async () => await post('issue'),
    expire: async () => void (await post('expire')),
    shown: async (user) => await get('shown', user),
    reactions: async (user) => await get('reactions', user),
    deliveries: async () => await get('deliveries'),
    calls: async () => await get('calls'),
    refreshes: async () => await get('refreshes'),
  };
}

/** What the same controls answered on the other side. */
async function jsonOf<Answered>(response: Response): Promise<Answered> {
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  // Made by `zaloControl` from the same types.
  return (await response.json()) as Answered;
}

import type { AccessToken, AccessTokens } from '#bots/zalo/token-store.ts';
import type { ZaloControls } from './zalo-server.ts';

export type IssuedTokens = AccessTokens & { readonly refreshes: number; readonly gone: { is: boolean } };

/** Tokens as an administrator would set them at the fake, and new ones whenever one is refused. */
export function issuedTokens(zalo: Pick<ZaloControls, 'issue'>): IssuedTokens {
  let held: AccessToken | null = null;
  let refreshes = 0;
  const gone = { is: false };
  const issue = async (version: number) => {
    const { access_token: token } = await zalo.issue();
    held = { token, version };
    return held;
  };
  return {
    gone,
    get refreshes() {
      return refreshes;
    },
    current: async () => (gone.is ? null : (held ?? (await issue(1)))),
    async refreshed(after) {
      if (gone.is) return null;
      refreshes += 1;
      return await issue(after + 1);
    },
  };
}

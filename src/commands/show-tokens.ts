import type { KeptPair } from '#bots/zalo/token-store.ts';
import { dayInVietnam, timeInVietnam } from '#src/clock.ts';

/** What stands of the tokens, for a person, without a letter of them. */
export function showTokens({
  zalo,
  now,
  pair,
  sealedBy,
}: {
  readonly zalo: { readonly appId: string; readonly oaId: string };
  readonly now: Date;
  readonly pair: KeptPair | null;
  readonly sealedBy: 'us' | 'another';
}): { readonly lines: readonly string[]; readonly isWell: boolean } {
  const title = `Zalo app ${zalo.appId}, official account ${zalo.oaId}`;
  if (!pair) return { lines: [title, 'state           no tokens yet', ...toDo], isWell: false };
  const problem = sealedBy === 'another' ? 'sealed-otherwise' : pair.problem;
  const isWell = pair.status !== 'needs-reauth' && sealedBy === 'us';
  return {
    isWell,
    lines: [
      title,
      `access token    version ${pair.version}, since ${at(pair.accessIssuedAt)}, until ${at(pair.accessExpiresAt)} (${left(pair, now)})`,
      `refresh token   since ${at(pair.refreshIssuedAt)}; it works once, and dies after three months`,
      `state           ${isWell ? 'well' : 'needs an administrator'}${pair.status === 'refreshing' ? ', being refreshed just now' : ''}`,
      ...(problem === null ? [] : [`what is wrong   ${problem}: ${meaningOf(problem)}`]),
      ...(isWell ? [] : toDo),
    ],
  };
}

const toDo = [
  'what to do      developers.zalo.me, API Explorer, "OA Access Token", signed in as an administrator of the account;',
  '                then npm run zalo -- token set',
];

function meaningOf(problem: string): string {
  switch (problem) {
    case 'refused':
      return 'Zalo does not take the refresh token: it was used elsewhere, revoked, or its successor was lost';
    case 'sealed-otherwise':
      return 'it was sealed under another SESSION_SECRET; with that one again it opens';
    case 'unreachable':
      return 'Zalo could not be reached (ZALO_OAUTH_URL); it is tried again';
    case 'oauth-14002':
      return 'Zalo does not know the app, or it is not active (ZALO_APP_ID); it is tried again';
    default:
      return 'Zalo did not answer as it should; it is tried again, after two such answers every hour';
  }
}

function left({ accessExpiresAt }: KeptPair, now: Date): string {
  const minutes = Math.floor((accessExpiresAt.getTime() - now.getTime()) / 60_000);
  if (minutes <= 0) return 'run out';
  return minutes < 120 ? `${minutes} minutes left` : `${Math.floor(minutes / 60)} hours left`;
}

function at(moment: Date): string {
  return `${dayInVietnam(moment)} ${timeInVietnam(moment)}`;
}

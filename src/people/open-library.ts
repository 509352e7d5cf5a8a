import { type BetterAuthOptions, betterAuth } from 'better-auth/minimal';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Database } from '#db/database.ts';
import type { Log } from '#src/log.ts';
import type { OidcConfig } from '#src/oidc-config.ts';
import { libraryAdapter } from './library-adapter.ts';
import { longestPassword, shortestPassword } from './weak-password.ts';

/** A session ends this long after it began, however busy it is. */
export const sessionHours = 12;

/** What the library is opened with; it is called as functions, none of its own addresses is served. */
export type LibrarySettings = {
  readonly db: Database;
  readonly log: Log;
  /** Signs its cookies and seals second steps: of the session secret, and no other use's. */
  readonly secret: string;
  readonly publicUrl: string | null;
  /** As the phone's app lists it. */
  readonly centreName: string;
};

/** Passwords, sessions and second steps. */
export function openLibrary(settings: LibrarySettings) {
  return betterAuth({
    ...optionsOf(settings),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    // Whoever came in by the province's own provider has no password here to say again.
    plugins: [twoFactor({ issuer: `Một Cửa · ${settings.centreName}`, allowPasswordless: true })],
  });
}

export type Library = ReturnType<typeof openLibrary>;

/** The province's own provider: apart, so that one which cannot be reached keeps nobody from a password. */
export function openProviderLibrary(settings: LibrarySettings, oidc: OidcConfig) {
  return betterAuth({
    ...optionsOf(settings),
    // The provider must say that the address is verified; here it was typed by whoever invited.
    account: { accountLinking: { requireLocalEmailVerified: false }, updateAccountOnSignIn: false },
    plugins: [
      genericOAuth({
        config: [
          {
            providerId,
            clientId: oidc.clientId,
            clientSecret: oidc.clientSecret.reveal(),
            discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
            scopes: ['openid', 'email', 'profile'],
            pkce: true,
            disableSignUp: true,
            requireIdTokenVerification: true,
          },
        ],
      }),
    ],
  });
}

/** As it stands in the address that a provider sends people back to. */
export const providerId = 'province';

/** `/callback/province` stands below it. */
export const doorPath = '/console/sign-in';

function optionsOf({ db, log, secret, publicUrl, centreName }: LibrarySettings) {
  const isSecure = publicUrl?.startsWith('https:') ?? false;
  return {
    appName: centreName,
    baseURL: publicUrl ?? 'http://localhost',
    basePath: doorPath,
    secret,
    database: libraryAdapter(db),
    telemetry: { enabled: false },
    // Ours are counted in the database, by account and by the address that our own proxies tell.
    rateLimit: { enabled: false },
    session: { expiresIn: sessionHours * 3600, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: isSecure ? '__Host-motcua' : 'motcua',
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: { account: { create: { before: async (account) => ({ data: withoutTokens(account) }) } } },
    logger: {
      level: 'error',
      log: (level, message) =>
        level === 'error' && log.warn('sign-in.library-said', { message: message.slice(0, 200) }),
    },
  } as const satisfies BetterAuthOptions;
}

/** Nothing is asked of the provider later: what opens its doors is not kept. */
function withoutTokens<Account extends object>(account: Account) {
  const nothing = { accessToken: null, refreshToken: null, idToken: null };
  return { ...account, ...nothing, accessTokenExpiresAt: null, refreshTokenExpiresAt: null };
}

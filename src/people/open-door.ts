import type { Database } from '#db/database.ts';
import { forgetTries } from '#db/sign-in-tries.ts';
import { sha256 } from '#knowledge/sha256.ts';
import type { Caller, Cookies, Door, Entry } from './door.ts';
import { takeTry } from './limit-tries.ts';
import { noteEntry } from './note-entry.ts';
import type { Library, openProviderLibrary } from './open-library.ts';
import { providerId } from './open-library.ts';
import { openSecondSteps } from './open-second-steps.ts';
import type { SignInResources } from './sign-in-resources.ts';
import { tokenIn, withoutSession } from './token-in.ts';
import { triedBy } from './tried-by.ts';

type Libraries = {
  readonly library: Library;
  /** The same in a transaction of ours. */
  readonly libraryOn: (db: Database) => Library;
  /** Opened with the first who come that way. */
  readonly provider: {
    readonly name: string;
    readonly open: () => ReturnType<typeof openProviderLibrary>;
  } | null;
};

export function openDoor(resources: SignInResources, { library, libraryOn, provider }: Libraries): Door {
  const { db, clock } = resources;
  let opened: ReturnType<typeof openProviderLibrary> | undefined;
  const providerLibrary = () => {
    opened ??= provider?.open();
    return opened;
  };
  return {
    ...openSecondSteps(resources, libraryOn),
    providerName: provider?.name ?? null,
    async enterByPassword(from, { email, password }) {
      const tried = await triedBy(email, from.address, clock.now());
      const minutes = await takeTry(db, tried);
      if (minutes !== null) {
        resources.log.warn('sign-in.locked', { minutes });
        return { kind: 'locked', minutes };
      }
      const body = { email: email.trim(), password };
      const response = await library.api.signInEmail({ body, headers: from.headers, asResponse: true });
      if (!response.ok) return { kind: 'wrong' };
      await forgetTries(db, tried);
      // Whatever this browser was signed in as before is over.
      await library.api.signOut({ headers: from.headers });
      return await enter(resources, { from, response, secondStepAt: null });
    },
    async enterByCode(from, given) {
      const headers = withoutSession(from.headers);
      const code = given.replace(/\s/g, '');
      const isPhone = /^\d{6}$/.test(code);
      const asked = { body: { code }, headers, asResponse: true as const };
      const response = isPhone
        ? await library.api.verifyTOTP(asked)
        : await library.api.verifyBackupCode(asked);
      if (response.ok) {
        return await enter(resources, {
          from,
          response,
          secondStepAt: clock.now(),
          code: await sha256(code),
        });
      }
      return refusal(await codeOf(response));
    },
    async beginAtProvider({ headers }, next) {
      const body = {
        provider: providerId,
        callbackURL: next,
        errorCallbackURL: '/console/sign-in',
        disableRedirect: true,
      };
      const response = await providerLibrary()?.api.signInSocial({ body, headers, asResponse: true });
      if (!response?.ok) return null;
      const { url } = await response.json();
      return typeof url === 'string' ? { url, cookies: response.headers.getSetCookie() } : null;
    },
    async enterFromProvider(from, query) {
      const asked = { params: { id: providerId }, query, headers: from.headers, method: 'GET' as const };
      const response = await providerLibrary()?.api.callbackOAuth({ ...asked, asResponse: true });
      const location = response?.headers.get('Location') ?? '';
      if (!response) return { kind: 'run-out' };
      if (tokenIn(response) === null) return { kind: isUninvited(location) ? 'not-invited' : 'run-out' };
      const entry = await enter(resources, { from, response, secondStepAt: null });
      return entry.kind === 'entered' ? { ...entry, next: location } : entry;
    },
    async leave({ headers }) {
      const response = await library.api.signOut({ headers, asResponse: true });
      return response.headers.getSetCookie();
    },
    async hashPassword(password) {
      return await (await library.$context).password.hash(password);
    },
    async isPassword(hash, password) {
      return await (await library.$context).password.verify({ hash, password });
    },
  };
}

/** What the library said is kept as it is; that somebody came is noted beside it. */
async function enter(
  resources: SignInResources,
  came: {
    readonly from: Caller;
    readonly response: Response;
    readonly secondStepAt: Date | null;
    readonly code?: string;
  },
): Promise<Entry> {
  const cookies: Cookies = came.response.headers.getSetCookie();
  const token = tokenIn(came.response);
  if (token === null) return { kind: 'code-needed', cookies };
  const { response: _response, ...entry } = came;
  const holds = await noteEntry(resources, { token, ...entry, act: 'staff.signed-in' });
  return holds ? { kind: 'entered', cookies } : { kind: 'wrong' };
}

async function codeOf(response: Response): Promise<string> {
  const said: { code?: unknown } = await response.json().catch(() => ({}));
  return typeof said.code === 'string' ? said.code : '';
}

function refusal(code: string): Entry {
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return { kind: 'locked', minutes: 15 };
  if (code === 'INVALID_TWO_FACTOR_COOKIE' || code.startsWith('TOO_MANY_ATTEMPTS'))
    return { kind: 'run-out' };
  return { kind: 'wrong' };
}

/** What the library calls it when the provider's person is nobody's here. */
function isUninvited(location: string): boolean {
  return /[?&]error=(signup_disabled|account_not_linked|email_not_verified|unable_to_link_account)/.test(
    location,
  );
}

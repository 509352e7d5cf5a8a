import type { Database } from '#db/database.ts';
import { findStaffOfSession, noteSessionUsed } from '#db/staff-sessions.ts';
import { sign } from '#src/sign.ts';
import type { Door } from './door.ts';
import { openDoor } from './open-door.ts';
import { type Library, openLibrary, openProviderLibrary } from './open-library.ts';
import { owedStep } from './second-step.ts';
import { sessionLife } from './session-life.ts';
import type { SignIn } from './sign-in.ts';
import type { SignInResources } from './sign-in-resources.ts';

/** Who sits at a browser, and the ways in and out, by the library that keeps passwords and sessions. */
export async function openSignIn(
  resources: SignInResources,
): Promise<{ readonly signIn: SignIn; readonly door: Door }> {
  const { db, log, publicUrl, centre, sessionSecret, oidc } = resources;
  const secret = await sign(sessionSecret, 'staff-door', 'staff');
  const settings = { db, log, secret, publicUrl, centreName: centre.name };
  const library = openLibrary(settings);
  const libraryOn = (on: Database) => openLibrary({ ...settings, db: on });
  const provider = oidc && { name: oidc.name, open: () => openProviderLibrary(settings, oidc) };
  return {
    signIn: signInBy(resources, library),
    door: openDoor(resources, { library, libraryOn, provider }),
  };
}

function signInBy({ db, clock }: SignInResources, library: Library): SignIn {
  return {
    async find(headers) {
      if (!headers.has('Cookie')) return null;
      const found = await library.api.getSession({ headers, query: { disableRefresh: true } });
      if (!found) return null;
      const { id } = found.session;
      const at = clock.now();
      const held = await findStaffOfSession(db, { id, at, ...sessionLife(at) });
      if (!held) return null;
      if (!isAskedByPage(headers)) await noteSessionUsed(db, id, at);
      const { hasSecondStep, secondStepAt, ...staff } = held;
      const owed = owedStep(staff, { hasSecondStep, secondStepAt });
      return { staff: { kind: 'staff', ...staff }, sessionId: id, owed };
    },
  };
}

/** An open page listens and renews itself while nobody sits there. */
function isAskedByPage(headers: Headers): boolean {
  return headers.has('X-Live') || (headers.get('Accept') ?? '').includes('text/event-stream');
}

import type { Guest, Visit } from '#src/console/console-route.ts';
import { Fault } from '#src/fault.ts';
import type { Caller, Cookies, Door, Sitting } from '#src/people/door.ts';
import { addressOf } from '#src/web/http/limit-addresses.ts';

/** Whence a request comes: by the connection and our own proxies, not by what it says of itself. */
export function callerOf({ c, resources }: Pick<Guest, 'c' | 'resources'>): Caller {
  return { headers: c.req.raw.headers, address: addressOf(c, resources) };
}

export function sittingOf(visit: Visit): Sitting {
  return { ...callerOf(visit), staff: visit.staff, sessionId: visit.sessionId };
}

/** Where others let people in, there is no door of ours. */
export function doorOf({ resources }: Pick<Guest, 'resources'>): Door {
  if (!resources.door) throw new Fault('not-found', 'People do not come in here.');
  return resources.door;
}

export function setCookies({ c }: Pick<Guest, 'c'>, cookies: Cookies): void {
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true });
}

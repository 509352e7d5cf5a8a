import { streamSSE } from 'hono/streaming';
import { onStop } from '#src/on-stop.ts';
import { may, type Right } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { StaffRoute, Visit } from './console-route.ts';

/** Below what proxies wait for a sign of life. */
const heartbeatMs = 20_000;
const comeBackMs = 2_000;

/**
 * `GET /console/live`: what changed, by its noun and at most its id ("inbox 4c0e..."), never what it says: the page
 * then asks for itself again, with its own rights. Nothing is held but one listener, so that an idle page costs a
 * few bytes in twenty seconds.
 */
export const liveRoute: StaffRoute = {
  method: 'get',
  path: '/live',
  right: 'signed-in',
  answer: (visit) => openStream(visit),
};

/** Nouns of single matters, and the right to see any of them. */
const matters: Readonly<Record<string, Right>> = {
  ticket: 'tickets.read',
  conversation: 'inbox.read',
  finding: 'findings.read',
};

/**
 * Whoever sees some agencies' matters only, or none, hears that one of them changed and not which. `null`: what is said
 * in a call has a stream of its own, for whoever answers it.
 */
export function heardBy(staff: Pick<Staff, 'roles' | 'agencies'>, detail: string): string | null {
  const [noun = '', id] = detail.split(' ');
  if (noun === 'call') return null;
  const right = matters[noun];
  if (id === undefined || right === undefined) return detail;
  return staff.agencies === null && may(staff, right) ? detail : `${noun} *`;
}

function openStream({ c, resources, staff }: Visit): Response {
  const { signals, stopping, signIn } = resources;
  const response = streamSSE(c, async (stream) => {
    await stream.write(`retry: ${comeBackMs}\n\n`);
    let listener: Pick<Staff, 'roles' | 'agencies'> = staff;
    const deafen = signals.on('staff', (detail) => {
      const data = heardBy(listener, detail);
      if (data !== null) void stream.writeSSE({ event: 'changed', data });
    });
    const unwatch = onStop(stopping, () => stream.abort());
    try {
      while (!stream.aborted && !stopping.aborted) {
        await stream.sleep(heartbeatMs);
        // Who was signed out meanwhile hears no more, and whose agencies are others now hears of those.
        const signedIn = await signIn.find(c.req.raw.headers);
        if (!signedIn || signedIn.owed) break;
        listener = signedIn.staff;
        await stream.write(':\n\n');
      }
    } finally {
      deafen();
      unwatch();
    }
  });
  response.headers.set('Cache-Control', 'no-store, no-transform');
  response.headers.set('X-Accel-Buffering', 'no');
  return response;
}

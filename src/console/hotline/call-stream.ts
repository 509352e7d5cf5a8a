import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Visit } from '#src/console/console-route.ts';
import { noteFollower } from '#src/hotline/follow-call.ts';
import { firstRevision, type OpenedCall, openCall } from '#src/hotline/open-call.ts';
import { onStop } from '#src/on-stop.ts';
import type { Staff } from '#src/people/staff.ts';
import { markOf as markOfBar } from './call-bar.tsx';
import { callIdOf, missingCall } from './call-form.ts';
import { markOf as markOfCard } from './card-slots.tsx';
import { tellLine } from './tell-line.ts';

/** Below what proxies wait for a sign of life. */
const heartbeatMs = 15_000;
const comeBackMs = 1_000;
/** What comes at once is told together. */
const gatherMs = 15;

/**
 * `GET .../stream?after=<revision>`: what is said, as it comes (`said`, a list of lines), and that something else of the
 * call changed (`changed`: the page asks for its parts). Each has the revision as its id, so that a page whose stream
 * broke goes on where it was.
 */
export async function callStream(visit: Visit): Promise<Response> {
  const { c, resources, staff } = visit;
  const id = callIdOf(visit);
  if (!(await openCall(resources, staff, { id, after: latest }))) throw missingCall();
  const after =
    revisionOf(c.req.header('Last-Event-ID')) ?? revisionOf(c.req.query('after')) ?? firstRevision;
  const response = streamSSE(c, (stream) => follow(visit, stream, { id, after }));
  response.headers.set('Cache-Control', 'no-store, no-transform');
  response.headers.set('X-Accel-Buffering', 'no');
  return response;
}

/** Newer than anything. */
const latest = String(2n ** 62n);

function revisionOf(given: string | undefined): string | null {
  return /^\d{1,18}$/.exec(given ?? '')?.[0] ?? null;
}

async function follow(
  visit: Visit,
  stream: SSEStreamingApi,
  { id, after }: { readonly id: string; readonly after: string },
): Promise<void> {
  const { c, resources } = visit;
  const { signals, stopping, signIn, clock } = resources;
  const bell = createBell();
  const deafen = signals.on('staff', (detail) => {
    // What the centre allows may have changed, too.
    if (detail === `call ${id}` || detail === 'settings') bell.ring();
  });
  const unwatch = onStop(stopping, bell.ring);
  stream.onAbort(bell.ring);
  const teller = createTeller(stream, after);
  let staff: Staff = visit.staff;
  let seenAt = clock.elapsed();
  let isFollowing = false;
  try {
    await stream.write(`retry: ${comeBackMs}\n\n`);
    while (!stream.aborted && !stopping.aborted) {
      const opened = await openCall(resources, staff, { id, after: teller.after() });
      if (!opened) break;
      isFollowing = opened.hold === 'followed';
      if (isFollowing) await noteFollower(resources, { callId: id, staffId: staff.id }, 'open');
      await teller.tell(opened, async () => await openCall(resources, staff, { id, after: firstRevision }));
      const isRung = await bell.waits(heartbeatMs);
      if (isRung) await stream.sleep(gatherMs);
      if (isRung && clock.elapsed() - seenAt < heartbeatMs) continue;
      // Who was signed out meanwhile hears no more, however much is said.
      seenAt = clock.elapsed();
      const found = await signIn.find(c.req.raw.headers);
      if (!found) break;
      staff = found.staff;
      await stream.write(':\n\n');
    }
  } finally {
    deafen();
    unwatch();
    if (isFollowing) await noteFollower(resources, { callId: id, staffId: staff.id }, 'closed');
  }
}

/** Tells each line once as it stands, and of everything else only that it is another than before. */
function createTeller(stream: SSEStreamingApi, from: string) {
  let after = from;
  let mark: string | null = null;
  let swapped: boolean | null = null;
  return {
    after: () => after,
    async tell(opened: OpenedCall, all: () => Promise<OpenedCall | null>): Promise<void> {
      const { isSwapped } = opened.call;
      const told = swapped !== null && swapped !== isSwapped ? ((await all()) ?? opened) : opened;
      swapped = isSwapped;
      after = opened.revision;
      if (told.said.length > 0) {
        const lines = told.said.map((line) => tellLine(line, opened.call));
        await stream.writeSSE({ event: 'said', id: after, data: JSON.stringify(lines) });
      }
      const now = markOf(opened);
      if (now !== mark) await stream.writeSSE({ event: 'changed', id: after, data: '' });
      mark = now;
    },
  };
}

function markOf(opened: OpenedCall): string {
  const { feedTrouble, codeMark } = opened.call;
  return [markOfBar(opened), feedTrouble, codeMark, ...opened.cards.map(markOfCard)].join('\n');
}

/** Rung while nobody waits, it is heard by the next who does. */
function createBell(): { ring(): void; waits(mostMs: number): Promise<boolean> } {
  let isRung = false;
  let wake = () => {};
  return {
    ring() {
      isRung = true;
      wake();
    },
    async waits(mostMs) {
      if (!isRung) {
        await new Promise<void>((done) => {
          const timer = setTimeout(done, mostMs);
          wake = () => {
            clearTimeout(timer);
            done();
          };
        });
      }
      const rung = isRung;
      isRung = false;
      return rung;
    },
  };
}

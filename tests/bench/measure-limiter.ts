import type { Database } from '#db/database.ts';
import { askedCode } from '#tests/faults/numbered-catalogue.ts';
import type { Stage } from '#tests/faults/prepare-stage.ts';
import { countOpen, countWaiting } from '#tests/faults/read-run.ts';
import { signZalo } from '#tests/faults/sign-zalo.ts';
import { waitFor } from '#tests/support/wait-for.ts';
import type { ZaloServer } from '#tests/support/zalo-server.ts';
import { postOpenly } from './post-openly.ts';

const citizens = 120;
/** A reply that comes later than this must have been announced. */
const longWaitMs = 45_000;

type Sent = {
  readonly user: string;
  readonly asked: number;
  readonly id: number;
  readonly waitedMs: number;
  readonly text: string;
};

/**
 * A burst of questions where the platform takes a hundred messages a minute: in three waves, each after the one before
 * was worked, so that every question is a turn of its own.
 */
export async function measureLimiter(
  { stage, zalo, db }: { readonly stage: Stage; readonly zalo: ZaloServer; readonly db: Database },
  { burst, perMinute }: { readonly burst: number; readonly perMinute: number },
): Promise<readonly string[]> {
  const from = (await zalo.shown()).length;
  const began = performance.now();
  for (let sent = 0; sent < burst; sent += citizens) {
    await postOpenly({
      ...{ perSecond: 60, seconds: Math.min(citizens, burst - sent) / 60 },
      delivery: (at) => {
        const user = userId(at);
        void zalo.meet(user);
        const text = `${askedCode(at, sent / citizens)} lệ phí bao nhiêu?`;
        const signed = signZalo(zalo.account, {
          user,
          messageId: `burst-${sent + at}`,
          text,
          at: Date.now(),
        });
        return { url: stage.webhooks[at % stage.webhooks.length] ?? '', signed };
      },
    });
    await waitFor(async () => (await countWaiting(db)) === 0, { what: 'the wave', withinMs: 60_000 });
  }
  const patience = (burst / (perMinute * 0.7)) * 60_000 + 90_000;
  await waitFor(async () => (await countOpen(db)) === 0, { what: 'the last message', withinMs: patience });
  const seconds = (performance.now() - began) / 1_000;
  const shown = (await zalo.shown()).slice(from);
  return report({ burst, perMinute, seconds, sent: await readSent(db), shown, calls: await zalo.calls() });
}

function report(found: {
  readonly burst: number;
  readonly perMinute: number;
  readonly seconds: number;
  readonly sent: readonly Sent[];
  readonly shown: readonly { readonly user: string; readonly text: string | null; readonly at: number }[];
  readonly calls: Readonly<Record<string, number>>;
}): readonly string[] {
  const { burst, perMinute, seconds, sent, shown } = found;
  const order = new Map<string, number>();
  let disorder = 0;
  for (const { user, text } of shown) {
    const entry = sent.find((each) => each.user === user && each.text === text);
    if (!entry) continue;
    if (entry.id < (order.get(user) ?? 0)) disorder += 1;
    order.set(user, entry.id);
  }
  const firsts = [...new Set(sent.map(({ user }) => user))].map((user) =>
    Math.min(...sent.filter((each) => each.user === user).map(({ waitedMs }) => waitedMs)),
  );
  const meant = new Set(sent.map(({ user, text }) => `${user} ${text}`));
  const told = new Set(
    shown.filter(({ user, text }) => !meant.has(`${user} ${text}`)).map(({ user }) => user),
  );
  const waitedLong = new Set(sent.filter(({ waitedMs }) => waitedMs > longWaitMs).map(({ user }) => user));
  const untold = [...waitedLong].filter((user) => !told.has(user));
  const longest = Math.max(...sent.map(({ waitedMs }) => waitedMs));
  // Within any minute, as the platform counts.
  const busiest = Math.max(
    ...shown.map(({ at }) => shown.filter((one) => one.at > at - 60_000 && one.at <= at).length),
  );
  const say = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  console.log(`the platform takes ${perMinute} a minute: ${burst} questions of ${citizens} citizens at once`);
  console.log(
    `  sent ${sent.length} in ${seconds.toFixed(0)} s; most in any minute ${busiest}; out of order ${disorder}`,
  );
  console.log(`  longest wait ${say(longest)}; longest wait for a first answer ${say(Math.max(...firsts))}`);
  console.log(
    `  told that it takes long ${told.size}; waited over ${say(longWaitMs)} ${waitedLong.size}, of them untold ${untold.length}`,
  );
  const fairMs = (citizens / (perMinute * 0.7)) * 60_000 + 30_000;
  return [
    ...(sent.length < burst ? [`${burst - sent.length} of ${burst} questions were not answered`] : []),
    ...(disorder > 0 ? [`${disorder} answers came out of order`] : []),
    ...(busiest > perMinute ? [`${busiest} messages in one minute, where ${perMinute} are allowed`] : []),
    ...(Math.max(...firsts) > fairMs
      ? [`somebody waited ${say(Math.max(...firsts))} for a first answer`]
      : []),
    ...(told.size === 0 ? ['nobody was told that it takes long'] : []),
  ];
}

function userId(citizen: number): string {
  return `3674338700000${100_000 + citizen}`;
}

async function readSent(db: Database): Promise<readonly Sent[]> {
  return await db.query<Sent>(
    `select conversations.chat as "user", outbox.id::int, (outbox.payload ->> 'text') as text,
       (select min(deliveries.id) from deliveries where deliveries.turn_id = outbox.turn_id)::int as asked,
       (extract(epoch from outbox.settled_at
         - (select min(received_at) from deliveries where deliveries.turn_id = outbox.turn_id)) * 1000)::float8
         as "waitedMs"
     from outbox join conversations on conversations.id = outbox.conversation_id
     where outbox.state = 'sent' and conversations.chat like '3674338700000%' order by outbox.id`,
  );
}

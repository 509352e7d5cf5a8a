import type { Database } from '#db/database.ts';
import { askedCode } from '#tests/faults/numbered-catalogue.ts';
import type { Stage } from '#tests/faults/prepare-stage.ts';
import { countOpen } from '#tests/faults/read-run.ts';
import { signZalo } from '#tests/faults/sign-zalo.ts';
import { waitFor } from '#tests/support/wait-for.ts';
import type { ZaloServer } from '#tests/support/zalo-server.ts';
import { postOpenly } from './post-openly.ts';
import { quantiles, sayQuantiles } from './quantiles.ts';

export type Load = {
  readonly name: string;
  readonly perSecond: number;
  readonly seconds: number;
  /** The p95 of the first reply, from the end of the burst's window; `null` where only loss counts. */
  readonly mostMs: number | null;
};

/** One in ten begins with a greeting, and so with the two seconds in which a burst may go on. */
const greetingEvery = 10;
const burstMs = 2_000;

/** Whether everything that was acknowledged is answered, and how soon. */
export async function measureReplies(
  { stage, zalo, db }: { readonly stage: Stage; readonly zalo: ZaloServer; readonly db: Database },
  load: Load,
): Promise<readonly string[]> {
  const citizens = load.perSecond * 10;
  const prefix = `${load.perSecond}${load.seconds}`;
  const before = await lastDelivery(db);
  const answered = await postOpenly({
    ...load,
    delivery(at) {
      const citizen = at % citizens;
      const user = `3674338702${prefix}${100_000 + citizen}`;
      void zalo.meet(user);
      const code = askedCode(citizen, Math.floor(at / citizens));
      const text = at % greetingEvery === 0 ? 'xin chào' : `${code} lệ phí bao nhiêu?`;
      const signed = signZalo(zalo.account, {
        user,
        messageId: `reply-${prefix}-${at}`,
        text,
        at: Date.now(),
      });
      return { url: stage.webhooks[at % stage.webhooks.length] ?? '', signed };
    },
  });
  const began = performance.now();
  await waitFor(async () => (await countOpen(db)) === 0, { what: 'the last answer', withinMs: 300_000 });
  const drainedMs = performance.now() - began;
  return report(load, {
    answered: answered.map(({ status }) => status),
    drainedMs,
    ...(await read(db, before)),
  });
}

type Found = {
  readonly answered: readonly number[];
  readonly drainedMs: number;
  readonly stored: number;
  readonly unanswered: number;
  readonly replies: readonly { readonly fromArrival: number; readonly waited: number }[];
};

function report(load: Load, found: Found): readonly string[] {
  const { answered, stored, unanswered, replies, drainedMs } = found;
  const acknowledged = answered.filter((status) => status === 200).length;
  const fromArrival = quantiles(replies.map((each) => each.fromArrival));
  const fromWindow = quantiles(replies.map((each) => each.fromArrival - each.waited));
  const lost = acknowledged - stored + unanswered;
  console.log(`${load.name}: ${load.perSecond} a second for ${load.seconds} s`);
  console.log(
    `  acknowledged ${acknowledged} of ${answered.length}, lost ${lost}, drained in ${drainedMs.toFixed(0)} ms`,
  );
  console.log(`  first reply from the end of the window  ${sayQuantiles(fromWindow)}`);
  console.log(`  first reply from arrival                ${sayQuantiles(fromArrival)}`);
  const late = load.mostMs !== null && fromWindow.p95 > load.mostMs;
  return [
    ...(lost > 0 ? [`${lost} messages were lost at ${load.perSecond} a second`] : []),
    ...(acknowledged < answered.length ? [`${answered.length - acknowledged} were not acknowledged`] : []),
    ...(late ? [`the p95 of the first reply is ${fromWindow.p95.toFixed(0)} ms`] : []),
  ];
}

async function lastDelivery(db: Database): Promise<number> {
  const [row] = await db.query<{ id: number }>('select coalesce(max(id), 0)::int as id from deliveries');
  return row?.id ?? 0;
}

/** By turn: from its last line to the first message of the turn that was sent. A greeting alone waits for its window. */
async function read(db: Database, before: number): Promise<Omit<Found, 'answered' | 'drainedMs'>> {
  const turns = await db.query<{ events: number; fromArrival: number | null; greets: boolean }>(
    `select count(distinct deliveries.id)::int as events, bool_or(messages.text_masked = 'xin chào') as greets,
       (extract(epoch from (select min(settled_at) from outbox
          where outbox.turn_id = deliveries.turn_id and state = 'sent')
        - max(deliveries.received_at)) * 1000)::float8 as "fromArrival"
     from deliveries
     left join lateral (
       select text_masked from messages
       where messages.turn_id = deliveries.turn_id and direction = 'incoming' order by id desc limit 1
     ) messages on true
     where deliveries.id > $1
     group by deliveries.turn_id`,
    [before],
  );
  const replies = turns.flatMap(({ fromArrival, greets }) =>
    fromArrival === null ? [] : [{ fromArrival, waited: greets ? burstMs : 0 }],
  );
  const unanswered = turns.filter(({ fromArrival }) => fromArrival === null);
  return {
    stored: turns.reduce((sum, { events }) => sum + events, 0),
    unanswered: unanswered.reduce((sum, { events }) => sum + events, 0),
    replies,
  };
}

import { fileURLToPath } from 'node:url';
import { askedCode } from '#tests/faults/numbered-catalogue.ts';
import type { Stage } from '#tests/faults/prepare-stage.ts';
import { freePort } from '#tests/faults/private-server.ts';
import { signZalo } from '#tests/faults/sign-zalo.ts';
import { type Program, startProgram } from '#tests/support/program.ts';
import type { ZaloServer } from '#tests/support/zalo-server.ts';
import { type Answered, postOpenly } from './post-openly.ts';
import { quantiles, sayQuantiles } from './quantiles.ts';

const perSecond = 50;
const mostRatio = 3;
const mostMs = 1_000;

/**
 * How long a platform waits for us, against a bare route that does the least. Both take the same rate in turns of a
 * few seconds, twice over, while the workers work: whatever else the machine does, it does to both.
 */
export async function measureAcknowledgement(
  { stage, zalo }: { readonly stage: Stage; readonly zalo: ZaloServer },
  seconds: number,
): Promise<readonly string[]> {
  const bare = await startBare(stage, zalo);
  const times: Record<'ours' | 'bare', Answered[]> = { ours: [], bare: [] };
  let turn = 0;
  for (const who of ['bare', 'ours', 'bare', 'ours'] as const) {
    turn += 1;
    const at = turn;
    const urls = who === 'bare' ? [bare.url] : stage.webhooks;
    const answered = await postOpenly({
      ...{ perSecond, seconds: seconds / 2 },
      delivery: (place) => ({
        url: urls[place % urls.length] ?? '',
        signed: lineOf(zalo, { turn: at, place }),
      }),
    });
    times[who].push(...answered.slice(perSecond));
  }
  bare.program.signal('SIGKILL');
  return report(times);
}

function report(times: Readonly<Record<'ours' | 'bare', readonly Answered[]>>): readonly string[] {
  const of = (who: 'ours' | 'bare') => quantiles(times[who].map(({ ms }) => ms));
  const [ours, bare] = [of('ours'), of('bare')];
  const ratio = ours.p95 / bare.p95;
  const refused = times.ours.filter(({ status }) => status !== 200).length;
  const late = times.ours.filter(({ ms }) => ms > mostMs).length;
  console.log(`acknowledgement at ${perSecond} a second, ms from the intended start, workers running`);
  console.log(`  our webhook  ${sayQuantiles(ours)}   ${times.ours.length} deliveries, ${late} over 1 s`);
  console.log(`  bare route   ${sayQuantiles(bare)}   ${times.bare.length} deliveries`);
  console.log(`  ratio of p95 ${ratio.toFixed(2)} (at most ${mostRatio})`);
  return [
    ...(ratio > mostRatio ? [`the p95 is ${ratio.toFixed(2)} times that of a bare route`] : []),
    ...(late > 0 ? [`${late} deliveries took over ${mostMs} ms`] : []),
    ...(refused > 0 ? [`${refused} deliveries were not acknowledged`] : []),
  ];
}

function lineOf(zalo: ZaloServer, { turn, place }: { readonly turn: number; readonly place: number }) {
  const citizen = place % 400;
  const user = `36743387${turn}2778${100_000 + citizen}`;
  void zalo.meet(user);
  const text = `${askedCode(citizen, Math.floor(place / 400))} lệ phí bao nhiêu?`;
  return signZalo(zalo.account, { user, messageId: `ack-${turn}-${place}`, text, at: Date.now() });
}

async function startBare(
  { url }: Stage,
  zalo: ZaloServer,
): Promise<{ readonly program: Program; readonly url: string }> {
  const port = String(await freePort());
  const file = fileURLToPath(new URL('bare-webhook.ts', import.meta.url));
  const program = startProgram(file, [], { ...zalo.environment, DATABASE_URL: url, PORT: port });
  await program.line(/^bare /);
  return { program, url: `http://127.0.0.1:${port}/webhooks/bare` };
}

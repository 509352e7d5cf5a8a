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
 * How long a platform waits for us, against a bare route that does the least. Both take the same rate at the same time,
 * while the workers answer what we took: whatever the machine does then, it does to both. The bare route alone, on the
 * idle machine, is told too.
 */
export async function measureAcknowledgement(
  { stage, zalo }: { readonly stage: Stage; readonly zalo: ZaloServer },
  seconds: number,
): Promise<readonly string[]> {
  const bare = await startBare(stage, zalo);
  const post = async (urls: readonly string[], turn: number): Promise<readonly Answered[]> => {
    const answered = await postOpenly({
      ...{ perSecond, seconds },
      delivery: (place) => ({
        url: urls[place % urls.length] ?? '',
        signed: lineOf(zalo, { turn, place }),
      }),
    });
    // The first second opens connections.
    return answered.slice(perSecond);
  };
  const alone = await post([bare.url], 1);
  const [ours, beside] = await Promise.all([post(stage.webhooks, 2), post([bare.url], 3)]);
  bare.program.signal('SIGKILL');
  return report({ ours, beside, alone });
}

type Times = Readonly<Record<'ours' | 'beside' | 'alone', readonly Answered[]>>;

function report(times: Times): readonly string[] {
  const of = (who: keyof Times) => quantiles(times[who].map(({ ms }) => ms));
  const [ours, beside, alone] = [of('ours'), of('beside'), of('alone')];
  const ratio = ours.p95 / beside.p95;
  const refused = times.ours.filter(({ status }) => status !== 200).length;
  const late = times.ours.filter(({ ms }) => ms > mostMs).length;
  console.log(`acknowledgement at ${perSecond} a second, ms from the intended start`);
  console.log(
    `  our webhook, workers running  ${sayQuantiles(ours)}   ${times.ours.length}, ${late} over 1 s`,
  );
  console.log(`  bare route at the same time   ${sayQuantiles(beside)}   ${times.beside.length}`);
  console.log(`  bare route, nothing else      ${sayQuantiles(alone)}   ${times.alone.length}`);
  console.log(
    `  ratio of p95 ${ratio.toFixed(2)} (at most ${mostRatio}), to the idle one ${(ours.p95 / alone.p95).toFixed(2)}`,
  );
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

import { type ChannelHalt, listHalts } from '#db/channel-halts.ts';
import { listRefused, listTokenHealth, readChannelHealth, readModelDay } from '#db/channel-health.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { Resources } from '#src/resources.ts';
import type { ChannelHealth, ModelDay, RefusedRequests, TokenHealth } from './channel-health.ts';

export type ShownHealth = {
  readonly channels: readonly ChannelHealth[];
  readonly halts: readonly ChannelHalt[];
  readonly refused: readonly RefusedRequests[];
  readonly tokens: readonly TokenHealth[];
  /** What a model was asked today; `null` where none was. */
  readonly model: ModelDay | null;
};

/** How everything that reaches citizens stands, as the database knows it. */
export async function showHealth({ db, clock }: Pick<Resources, 'db' | 'clock'>): Promise<ShownHealth> {
  const [channels, halts, refused, tokens, model] = await Promise.all([
    readChannelHealth(db),
    listHalts(db),
    listRefused(db),
    listTokenHealth(db),
    readModelDay(db, dayInVietnam(clock.now())),
  ]);
  return { channels, halts, refused, tokens, model };
}

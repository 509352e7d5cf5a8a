import { createZaloChannel } from '#bots/zalo/zalo-channel.ts';
import { createZaloClient } from '#bots/zalo/zalo-client.ts';
import type { ZaloConfig } from '#src/channel-config.ts';
import { readConfig } from '#src/config.ts';
import { issuedTokens } from './issued-tokens.ts';
import { recordingLog } from './recording-log.ts';
import { startZalo, type ZaloOptions, type ZaloServer } from './zalo-server.ts';

/** The moment at which both sides of the stage stand, unless a test moves it. */
export const zaloNow = new Date('2026-11-22T03:00:00Z');

export type ZaloStage = Awaited<ReturnType<typeof openZaloStage>>;

/** Our channel before the fake, both at one time of day; `stop` it. */
export async function openZaloStage(options: ZaloOptions & { readonly answerWithinMs?: number } = {}) {
  const { answerWithinMs = 2_000, ...others } = options;
  const zalo = await startZalo({ now: () => zaloNow.getTime(), ...others });
  const config = configOf(zalo);
  const log = recordingLog();
  const clock = { now: () => zaloNow, elapsed: () => 0 };
  const tokens = issuedTokens(zalo);
  const client = createZaloClient({ config, tokens, fetch, answerWithinMs });
  const held = { config, client, publicUrl: null, clock, log, fetch };
  return { zalo, config, log, clock, tokens, client, channel: createZaloChannel(held), stop: zalo.stop };
}

function configOf(zalo: ZaloServer): ZaloConfig {
  const { zalo: config } = readConfig(zalo.environment).channels;
  if (!config) throw new Error('the fake’s environment switches Zalo on');
  return config;
}

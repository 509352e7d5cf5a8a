import { systemClock } from '#src/clock.ts';
import { Fault } from '#src/fault.ts';
import { createHealth } from '#src/health.ts';
import { Secret } from '#src/secret.ts';
import { createSignals } from '#src/signals.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { createAssets } from '#src/web/page/assets.ts';
import { fixedClock } from './fixed-clock.ts';
import { recordingLog } from './recording-log.ts';

/** Resources for the app alone: no database, no limit, nothing logged that a test does not ask for. */
export function webResources(over: Partial<AppResources> = {}): AppResources {
  const unreachable = async () => {
    throw new Fault('unavailable', 'The database cannot be reached.');
  };
  return {
    db: { query: unreachable, transaction: unreachable },
    clock: fixedClock('2026-11-02T08:00:00+07:00'),
    log: recordingLog(),
    centre: { name: 'Trung tâm Phục vụ hành chính công tỉnh Mẫu', hotline: '1900 0000', province: null },
    signals: createSignals(),
    sessionSecret: new Secret('a session secret of tests, long enough'),
    stopping: new AbortController().signal,
    health: createHealth(systemClock),
    webhooks: [],
    model: null,
    embedder: null,
    rateLimitPerMinute: 0,
    trustedProxies: 0,
    assets: createAssets(new Map()),
    publicUrl: null,
    cards: null,
    widgetOrigins: 'any',
    compression: 'by-platform',
    ...over,
  };
}

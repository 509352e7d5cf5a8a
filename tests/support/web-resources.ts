import { Fault } from '#src/fault.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { createAssets } from '#src/web/page/assets.ts';

/** Resources for the app alone: no database, a quiet log, no limit. */
export function webResources(over: Partial<AppResources> = {}): AppResources {
  const unreachable = async () => {
    throw new Fault('unavailable', 'The database cannot be reached.');
  };
  return {
    db: { query: unreachable, transaction: unreachable },
    clock: { now: () => new Date('2026-11-02T08:00:00+07:00'), elapsed: () => 0 },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    centre: { name: 'Trung tâm Phục vụ hành chính công tỉnh Mẫu', hotline: '1900 0000' },
    rateLimitPerMinute: 0,
    trustedProxies: 0,
    assets: createAssets(new Map()),
    publicUrl: null,
    compression: 'by-platform',
    ...over,
  };
}

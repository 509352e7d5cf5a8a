import type { Database } from '#db/database.ts';
import { createPullRegistry } from '#src/dossiers/pull-registry.ts';
import { readPullSettings } from '#src/dossiers/pull-settings.ts';
import type { Registry } from '#src/dossiers/registry.ts';
import { Secret } from '#src/secret.ts';
import { recordingLog } from './recording-log.ts';
import { dossierKeys, noon } from './registry-events.ts';

/** A one-stop system with an HTTP interface of its own making, that a test may let hang or break. */
export type PulledRegistry = {
  readonly registry: Registry;
  readonly log: ReturnType<typeof recordingLog>;
  /** What it has, by code. */
  readonly has: Map<string, unknown>;
  readonly asked: { readonly url: string; readonly authorization: string | null }[];
  /** How long each answer took, with what it was held back: in milliseconds. */
  readonly answeredAfter: number[];
  /** How long it looks for a code that it has. */
  looksFor: number;
  mood: 'well' | 'hangs' | 'breaks' | 'nonsense' | 'redirects';
  /** Lets so much time pass. */
  wait(seconds: number): void;
};

export const pullSettings = {
  name: 'một cửa',
  url: 'https://motcua.example.vn/api/hs?ma={code}',
  headers: { 'X-Client': 'motcua' },
  items: 'content',
  fields: {
    code: 'so',
    status: 'trangThai.ten',
    at: 'capNhat',
    applicantName: 'chu.0.ten',
    phone: 'chu.0.dt',
    note: 'ghiChu',
    dueAt: 'hen',
  },
  statuses: { 'Chờ ký số': 4 },
  timeoutSeconds: 0.1,
  cacheSeconds: 60,
};

export function pulledRegistry(db: Database): PulledRegistry {
  let now = 0;
  let askedAt = 0;
  const log = recordingLog();
  const play: Omit<PulledRegistry, 'registry'> = {
    ...{ log, has: new Map<string, unknown>(), asked: [], answeredAfter: [] },
    ...{ looksFor: 0, mood: 'well' as const },
    wait(seconds) {
      now += seconds * 1000;
    },
  };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    askedAt = now;
    play.asked.push({ url: request.url, authorization: request.headers.get('authorization') });
    const code = new URL(request.url).searchParams.get('ma') ?? '';
    switch (opened.mood) {
      case 'hangs':
        return await new Promise((_, reject) => {
          request.signal.addEventListener('abort', () => reject(request.signal.reason));
        });
      case 'breaks':
        return new Response('no', { status: 500 });
      case 'nonsense':
        return new Response('<html>', { status: 200 });
      case 'redirects':
        return new Response(null, { status: 302, headers: { Location: 'https://example.com/' } });
      case 'well':
        if (play.has.has(code)) now += opened.looksFor;
        return Response.json({ content: play.has.has(code) ? [play.has.get(code)] : [] });
    }
  };
  const clock = { now: () => new Date(Date.parse(noon) + now), elapsed: () => now };
  const wait = async (ms: number) => {
    play.answeredAfter.push(now - askedAt + ms);
  };
  const settings = readPullSettings(JSON.stringify(pullSettings));
  const registry = createPullRegistry(
    { db, clock, log, keys: dossierKeys, fetch, wait },
    { settings, token: new Secret('a token of the registry') },
  );
  const opened: PulledRegistry = Object.assign(play, { registry });
  return opened;
}

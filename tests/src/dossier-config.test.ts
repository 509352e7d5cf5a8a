import { expect, test } from 'vitest';
import { readConfig } from '#src/config.ts';

const server = { DATABASE_URL: 'postgres://x@y/z' };

test.each([
  [{}, true],
  [server, false],
  [{ REGISTRY_FILE: 'registry.json' }, false],
  [{ ...server, DEMO_DOSSIERS: 'on' }, true],
  [{ DEMO_DOSSIERS: 'off' }, false],
])('invented dossiers are there to try, not beside real ones: %j', (env, demo) => {
  expect(readConfig(env).dossiers.demo).toBe(demo);
});

test('the hour from which the next day counts may be settled, or never come', () => {
  expect(readConfig({}).dossiers).toMatchObject({ lateHour: 15, afterPapers: 'restart' });
  expect(readConfig({ DOSSIER_LATE_HOUR: '24' }).dossiers.lateHour).toBeNull();
  expect(() => readConfig({ DOSSIER_LATE_HOUR: '25' })).toThrow(/DOSSIER_LATE_HOUR/);
});

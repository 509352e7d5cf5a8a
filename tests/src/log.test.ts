import { expect, it } from 'vitest';
import { createLog } from '#src/log.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';

it('writes one line of JSON with its own time, level and event, which no field can replace', () => {
  const lines: string[] = [];
  const log = createLog(fixedClock('2026-11-22T03:00:00Z'), (line) => lines.push(line));
  log.warn('rùa.lost', { id: '7', where: 'pond' });
  expect(lines).toEqual([
    '{"at":"2026-11-22T03:00:00.000Z","level":"warn","event":"rùa.lost","id":"7","where":"pond"}',
  ]);
  // @ts-expect-error the time is the line's own
  log.info('rùa.found', { at: 'the stack of an error' });
});

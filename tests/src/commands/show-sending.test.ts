import { expect, it } from 'vitest';
import { showSending } from '#src/commands/show-sending.ts';

const since = new Date('2026-11-22T03:00:00Z');
const halt = (why: string, channel = 'zalo') => ({ channel, why, since, lastAt: since });

it('says that Zalo takes messages where nothing says otherwise', () => {
  expect(showSending([halt('blocked', 'telegram')])).toEqual({
    lines: ['sending         well'],
    isWell: true,
  });
});

it('says since when it does not, and what to do', () => {
  const { lines, isWell } = showSending([halt('tier -224')]);
  expect(isWell).toBe(false);
  expect(lines.join('\n')).toMatch(/halted since 2026-11-22 10:00.*\n.*tier -224: .*oa\.zalo\.me/);
  expect(showSending([halt('token')]).lines.join('\n')).toContain('grant the account again');
  expect(showSending([halt('what is this')]).lines.join('\n')).toContain('no reason that is known');
});

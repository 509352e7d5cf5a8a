import { expect, test } from 'vitest';
import { type CommandName, runFromSource } from '#tests/support/run-command.ts';

const commands: readonly CommandName[] = [
  'audit',
  'hotline',
  'keys',
  'knowledge',
  'people',
  'retention',
  'zalo',
];

test.each(commands)(
  'npm run %s starts from its sources and refuses what it does not know',
  {
    timeout: 60_000,
  },
  async (name) => {
    const { code, errors } = await runFromSource([name, 'no-such-verb']);
    expect(code).toBe(2);
    expect(errors).toContain(`Usage: npm run ${name} --`);
    expect(errors).not.toMatch(/^\s+at /m);
  },
);

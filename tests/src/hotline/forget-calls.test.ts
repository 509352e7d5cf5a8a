import { expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { usualRetention } from '#src/config.ts';
import { forgetOld } from '#src/conversations/forget-old.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { said, tellCalls } from '#tests/support/told-calls.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const resources = webResources({ db, clock: systemClock });
const day = 86_400_000;

test('a call goes with its words when its days are over, and never while it goes on', async () => {
  await tellCalls(db, [said('u1', 'dạ alo'), { ...said('u1', 'dạ chào'), call: 'c2' }]);
  await db.query(`update calls set state = 'ended' where source_call = 'c1'`);
  await db.query(`update calls set last_at = now() - interval '3 days'`);
  const now = new Date(systemClock.now().getTime() + day);
  await forgetOld(resources, { ...usualRetention, callsDays: 1 }, now);
  expect(await db.query('select source_call as call from calls')).toEqual([{ call: 'c2' }]);
  expect(await db.query('select text_masked as text from utterances')).toEqual([{ text: 'dạ chào' }]);
});

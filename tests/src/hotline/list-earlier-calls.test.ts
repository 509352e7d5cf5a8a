import { expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { beginCall } from '#src/hotline/begin-call.ts';
import { listEarlierCalls } from '#src/hotline/list-earlier-calls.ts';
import { reportCall } from '#src/hotline/report-call.ts';
import { workCall } from '#src/hotline/work-call.ts';
import { wrapCall } from '#src/hotline/wrap-call.ts';
import type { Staff } from '#src/people/staff.ts';
import { openKeys } from '#src/sign.ts';
import { createSignals } from '#src/signals.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const operator = inventedStaff('operator');
const other = inventedStaff('operator', { id: 'other' });
const ward = inventedStaff('operator', { id: 'ward', agencies: ['UBND phường Mẫu'] });
const held = webResources({ db, clock: systemClock, signals: createSignals() });

async function begin(staff: Staff, phone: string): Promise<string> {
  const keys = await openKeys(held.sessionSecret);
  return await beginCall({ ...held, keys }, staff, { phone });
}

test('a number that called before is known by what was summed up, to whoever answers it now', async () => {
  const first = await begin(other, '0912345678');
  const report = {
    ...{ words: 'Cây đổ chắn đường', place: null },
    reporter: { kind: 'named', name: 'Lò Văn Mẫu', phone: '0912345678', address: 'bản Mẫu' },
  } as const;
  await reportCall(held, other, { id: first, report });
  await workCall(held, other, { id: first, act: { kind: 'end' } });
  const wrap = { category: 'report', summary: 'Cây đổ', codes: [], promises: ['gọi lại'] } as const;
  await wrapCall(held, other, { id: first, wrap, revision: 0 });
  await begin(other, '0912345679');
  const now = await begin(operator, '+84 912 345 678');
  expect(await listEarlierCalls(held, operator, now)).toMatchObject([
    {
      ...{ id: first, category: 'report', summary: 'Cây đổ', promises: ['gọi lại'] },
      ticket: { code: expect.stringMatching(/^PA-/) },
    },
  ]);
  expect(await listEarlierCalls(held, other, now)).toEqual([]);
  expect(await listEarlierCalls(held, operator, await begin(operator, ''))).toEqual([]);
});

test('of another agency’s calls nothing is known', async () => {
  await begin(operator, '0912345678');
  const theirs = await begin(ward, '0912345678');
  expect(await listEarlierCalls(held, ward, theirs)).toEqual([]);
});

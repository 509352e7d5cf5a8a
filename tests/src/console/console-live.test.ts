import { expect, test } from 'vitest';
import { heardBy } from '#src/console/console-live.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';

test('whose matters are some agencies’ alone hears of one, and not which', () => {
  const [all, some, editor] = [
    inventedStaff('operator'),
    inventedStaff('operator', { agencies: ['Sở Mẫu'] }),
    inventedStaff('editor'),
  ];
  expect([all, some, editor].map((staff) => heardBy(staff, 'ticket PA-1'))).toEqual([
    ...['ticket PA-1', 'ticket *', 'ticket *'],
  ]);
  expect([all, some, editor].map((staff) => heardBy(staff, 'catalogue 1.001193'))).toEqual([
    ...['catalogue 1.001193', 'catalogue 1.001193', 'catalogue 1.001193'],
  ]);
  expect(heardBy(some, 'inbox')).toBe('inbox');
  expect(heardBy(all, 'calls')).toBe('calls');
});

test('what is said in a call is told on no page but its own', () => {
  expect(heardBy(inventedStaff('supervisor'), 'call 4c0e')).toBeNull();
});

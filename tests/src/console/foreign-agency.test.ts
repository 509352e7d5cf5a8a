import { beforeAll, describe, expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import type { ConsoleRoute } from '#src/console/console-route.ts';
import { consoleRoutes } from '#src/console/console-routes.ts';
import { staffRoles } from '#src/people/staff.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { type ConsoleThings, fillConsole } from '#tests/support/fill-console.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';
import { webResources } from '#tests/support/web-resources.ts';

/** Every address that names something of an agency, asked by somebody of another one with every right there is. */

const db = useTestDatabase('once');
const editor = inventedStaff('editor');
const others = inventedStaff(staffRoles, { id: 'of-others', agencies: ['Sở Khác'] });
const resources = webResources({ db, clock: systemClock });
const asOthers = staffClient(staffApp({ db, clock: systemClock }, [others]), others, resources);

/** Whose parameter names something of an agency. */
const ofAnAgency = ['conversation', 'ticket', 'finding', 'call'] as const;
const scoped = consoleRoutes.filter(({ path }) => ofAnAgency.some((name) => path.includes(`/:${name}`)));

let things: ConsoleThings = {};
beforeAll(async () => {
  things = await fillConsole(resources, [editor], 'UBND phường Mẫu');
});

/** What each form would carry, so that nothing is refused for its form before it is asked whose it is. */
const fields: Readonly<Record<string, string>> = {
  ...{ seen: '0', revision: '0', epoch: '1', why: 'một lý do đủ dài để được nhận', note: 'ghi chú' },
  ...{
    category: 'other',
    words: 'cây đổ',
    act: 'take-up',
    step: 'used',
    verdict: 'wrong',
    text: 'giấy nuôi rùa',
  },
  ...{ answer: 'câu trả lời', agency: 'Sở Khác', category: 'trees', state: 'confirmed', to: 'of-others' },
};

async function ask(route: ConsoleRoute, named: ConsoleThings): Promise<number> {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => named[name] ?? '1');
  if (route.method === 'get') return (await asOthers.get(path)).status;
  // Forms are strict: each is tried with the fields that its answer does not refuse.
  const step = path.split('/').at(-1) ?? '';
  const wanted = fieldsOf[step] ?? [];
  return (await asOthers.post(path, Object.fromEntries(wanted.map((name) => [name, fields[name] ?? '']))))
    .status;
}

const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  ...{ take: ['seen'], 'put-back': ['seen'], give: ['seen', 'to'], answer: ['seen', 'answer'] },
  ...{ assign: ['seen', 'agency'], forward: ['seen', 'agency', 'why'], correct: ['seen', 'category'] },
  ...{ reject: ['seen', 'why'], reopen: ['seen', 'why'], escalate: ['seen', 'why'], note: ['seen', 'note'] },
  ...{ close: ['seen', 'why'], unmask: ['why'], settle: ['state', 'why'] },
  ...{ act: ['act'], typed: ['text'], kept: ['text'], step: ['step'], judge: ['verdict'] },
  ...{ wrap: ['category', 'revision'], report: ['words'], dossier: ['code', 'digits'] },
};

async function everything(): Promise<string> {
  const tables = [
    'handoffs',
    'conversations',
    'messages',
    'outbox',
    'tickets',
    'ticket_history',
    'monitoring_findings',
    'calls',
    'suggestions',
  ];
  const rows = await Promise.all(
    [...tables, 'audit_entries'].map((table) =>
      db.query(`select to_jsonb(${table}) as row from ${table} order by 1`),
    ),
  );
  return JSON.stringify(rows);
}

describe('what is another agency’s', () => {
  test('has its addresses listed', () => {
    expect(scoped.length).toBeGreaterThan(20);
  });

  test.each(scoped.map((route) => [`${route.method} ${route.path}`, route] as const))(
    'looks like what does not exist, and is not changed: %s',
    async (_name, route) => {
      const before = await everything();
      const nothing = {
        conversation: '00000000-0000-4000-8000-000000000000',
        ticket: 'PA-0000',
        finding: '0',
        call: '00000000-0000-4000-8000-000000000000',
        suggestion: things.suggestion ?? '',
      };
      const [theirs, none] = [await ask(route, things), await ask(route, nothing)];
      expect(theirs).toBe(none);
      expect([400, 404, 422]).toContain(theirs);
      expect(await everything()).toBe(before);
    },
  );

  test.each([
    ['/inbox'],
    ['/tickets?state=all'],
    ['/findings?state=all'],
    ['/inbox/search?q=giấy'],
    ['/hotline'],
  ])('stands in no list: %s', async (path) => {
    const page = await (await asOthers.get(path)).text();
    for (const name of ofAnAgency) {
      const id = things[name] ?? '';
      expect(page).not.toContain(name === 'finding' ? `/findings/${id}"` : id);
    }
    expect(page).not.toContain('UBND phường Mẫu');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { findLocalVersions } from '#knowledge/local/find-local-versions.ts';
import { overlayChangeSchema } from '#knowledge/local/overlay.ts';
import { changeDecision, type DecisionAct } from '#src/desk/local/change-decision.ts';
import { changeReceived } from '#src/desk/local/change-received.ts';
import { showDecision } from '#src/desk/local/show-decisions.ts';
import { showReceived } from '#src/desk/local/show-received.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const resources = webResources({ db, centre: { name: 'Trung tâm Mẫu', hotline: null, province: '31' } });
const editor = inventedStaff('editor');
const area = 'province:31';

beforeEach(async () => await importInvented(resources));

const named = (number: string) => ({
  ...{ number, area, province: '31', title: 'Mức lệ phí nuôi rùa', issuer: 'Hội đồng nhân dân tỉnh' },
  ...{ date: '2026-01-15', url: null },
});

type Change = Extract<DecisionAct, { kind: 'add' }>['change'];

const fee = (amount: number, over: { from?: string; to?: string; code?: string } = {}): Change => ({
  codes: [over.code ?? '9.000001'],
  field: 'fees',
  value: { replaces: 'all', fees: [{ amount, kind: 'lệ phí', per: 'lần' }] },
  from: over.from ?? '2026-02-01',
  ...(over.to ? { to: over.to } : {}),
});

const act = (number: string, what: DecisionAct) =>
  changeDecision(resources, editor, { number, area, act: what });

const add = (number: string, change: Change) => act(number, { kind: 'add', named: named(number), change });

async function feesOn(day: string): Promise<unknown> {
  const [version] = await findLocalVersions(db, ['9.000001'], { day, province: '31', ward: null });
  return version?.content.kind === 'procedure'
    ? version.content.methods[0]?.fees.map(({ amount }) => amount)
    : null;
}

const acts = async () =>
  (await db.query<{ act: string }>('select act from audit_entries order by id')).map((row) => row.act);

describe('what a decision sets', () => {
  it('leads to web addresses alone, whatever somebody writes for one', async () => {
    const change = (url: string): Change => ({
      ...{ codes: ['9.000001'], from: '2026-02-01', field: 'online' },
      value: { level: 'full', url },
    });
    const head = named('06/2026/NQ-HĐND');
    for (const url of ['javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x']) {
      expect(overlayChangeSchema.safeParse(change(url)).success, url).toBe(false);
      const cited = { kind: 'add', named: { ...head, url }, change: fee(1000) } as const;
      expect((await act('06/2026/NQ-HĐND', cited)).kind).toBe('refused');
    }
    const good = change('https://dichvucong.gov.vn/nuoi-rua');
    expect(overlayChangeSchema.safeParse(good).success).toBe(true);
    expect(await add('06/2026/NQ-HĐND', good)).toEqual({ kind: 'changed' });
  });

  it('is answered from at once, beside what it set before, and until its last day', async () => {
    expect(await feesOn('2026-11-02')).toEqual([25_000]);
    expect(await add('05/2026/NQ-HĐND', fee(40_000))).toEqual({ kind: 'changed' });
    const note: Change = {
      from: '2026-03-01',

      codes: ['9.000001'],
      field: 'note',
      value: { aspect: 'fee', text: 'Thu tại quầy 2.' },
    };
    await act('05/2026/NQ-HĐND', {
      kind: 'add',
      named: named('05/2026/NQ-HĐND'),
      change: note,
    });
    expect(await feesOn('2026-11-02')).toEqual([40_000]);

    const before = await showDecision(resources, { number: '05/2026/NQ-HĐND', area });
    expect(before?.changes.map(({ change }) => change.field)).toEqual(['fees', 'note']);
    await act('05/2026/NQ-HĐND', { kind: 'end', key: before?.changes[0]?.key ?? '', to: '2026-06-30' });

    expect(await feesOn('2026-06-30')).toEqual([40_000]);
    expect(await feesOn('2026-11-02')).toEqual([25_000]);
    const after = await showDecision(resources, { number: '05/2026/NQ-HĐND', area });
    for (const { key } of [...(after?.changes ?? [])].reverse())
      await act('05/2026/NQ-HĐND', { kind: 'remove', key });
    expect(await showDecision(resources, { number: '05/2026/NQ-HĐND', area })).toBeNull();
    expect(await acts()).toEqual([
      'decision.add',
      'decision.add',
      'decision.end',
      'decision.remove',
      'decision.remove',
    ]);
  });

  it('is mended in its place, and only while it is there', async () => {
    await add('05/2026/NQ-HĐND', fee(40_000));
    const mend = { kind: 'add', named: named('05/2026/NQ-HĐND'), change: fee(45_000) } as const;

    expect(await act('05/2026/NQ-HĐND', mend)).toMatchObject({ kind: 'refused' });
    const shown = await showDecision(resources, { number: '05/2026/NQ-HĐND', area });
    const instead = shown?.changes[0]?.key ?? '';
    expect(await act('05/2026/NQ-HĐND', { ...mend, instead })).toEqual({ kind: 'changed' });
    expect(await feesOn('2026-11-02')).toEqual([45_000]);
    await expect(act('05/2026/NQ-HĐND', { ...mend, instead })).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('of three ways of filing is one thing to change', async () => {
    const limit: Change = {
      from: '2026-02-01',

      codes: ['9.000001'],
      field: 'limits',
      value: { limits: [{ quantity: 1, unit: 'day' }] },
    };
    await act('06/QĐ-UBND', {
      kind: 'add',
      named: named('06/QĐ-UBND'),
      change: limit,
    });
    await add('06/QĐ-UBND', fee(40_000));

    const shown = await showDecision(resources, { number: '06/QĐ-UBND', area });
    expect(shown?.changes.map(({ change }) => change.field)).toEqual(['fees', 'limits']);
  });

  it('is refused where another decision holds it, and then nothing of it is kept', async () => {
    await add('05/2026/NQ-HĐND', fee(40_000));

    const refused = await add('07/2026/NQ-HĐND', fee(50_000, { from: '2026-05-01' }));
    expect(refused).toMatchObject({ kind: 'refused', why: [expect.stringContaining('05/2026/NQ-HĐND')] });
    expect(await add('07/2026/NQ-HĐND', fee(50_000, { code: '9.999999' }))).toMatchObject({
      kind: 'refused',
    });

    expect(await showDecision(resources, { number: '07/2026/NQ-HĐND', area })).toBeNull();
    expect(await feesOn('2026-11-02')).toEqual([40_000]);
    expect(await acts()).toEqual(['decision.add']);
  });

  it('that is gone meanwhile is not found', async () => {
    await add('05/2026/NQ-HĐND', fee(40_000));
    await expect(act('05/2026/NQ-HĐND', { kind: 'remove', key: '7' })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(act('no', { kind: 'remove', key: '0' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('two who change one decision', () => {
  const number = '05/2026/NQ-HĐND';
  const note = (text: string): Change => ({
    ...{ codes: ['9.000001'], field: 'note', from: '2026-03-01' },
    value: { aspect: text.startsWith('Thu') ? 'fee' : 'papers', text },
  });
  const fields = async () =>
    (await showDecision(resources, { number, area }))?.changes.map(({ change }) => change.field);

  it('never take away what the other has moved to the same place', async () => {
    await add(number, fee(40_000));
    await add(number, note('Thu tại quầy 2.'));
    const [first] = (await showDecision(resources, { number, area }))?.changes ?? [];
    const removal = { kind: 'remove', key: first?.key ?? '' } as const;
    expect(await act(number, removal)).toEqual({ kind: 'changed' });
    await expect(act(number, removal)).rejects.toMatchObject({ code: 'not-found' });
    expect(await fields()).toEqual(['note']);
  });

  it('keep what the other adds at the same moment', async () => {
    await add(number, fee(40_000));
    await Promise.all([add(number, note('Thu tại quầy 2.')), add(number, note('Bản sao có chứng thực.'))]);
    expect(await fields()).toEqual(['fees', 'note', 'note']);
  });
});

describe('the list of what is received here', () => {
  const asked = { area, place: 'Quầy 3', from: '2026-07-01', to: null };

  it('takes several at once with their place and days, and gives them back', async () => {
    const codes = ['9.000001', '9.000003', '9.999999'];
    const put = await changeReceived(resources, editor, { ...asked, codes, act: 'put' });
    expect(put).toMatchObject({ changed: 2, rejected: [expect.stringContaining('9.999999')] });

    const search = { area, q: '', field: null, level: null, after: null, limit: 50 } as const;
    const { onList, found } = await showReceived(resources, { ...search, listed: 'on-list' });
    expect(onList.get('9.000003')).toEqual({ place: 'Quầy 3', from: '2026-07-01', to: null });
    expect(found.lines.map(({ id }) => id)).toEqual(['9.000001', '9.000003']);

    await changeReceived(resources, editor, { ...asked, codes: ['9.000001'], act: 'take-off' });
    const { found: left } = await showReceived(resources, { ...search, listed: 'on-list' });
    expect(left.lines.map(({ id }) => id)).toEqual(['9.000003']);
    expect(await acts()).toEqual(['received.put', 'received.take-off']);
  });
});

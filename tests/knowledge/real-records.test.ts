import { beforeAll, expect, test } from 'vitest';
import type { Procedure } from '#knowledge/entry.ts';
import type { ImportItem } from '#knowledge/import-entries.ts';
import { namesAmount } from '#knowledge/names-amount.ts';
import { recordsOf } from '#knowledge/read-items.node.ts';
import { withSharedFolder } from '#tests/support/shared-folder.ts';

withSharedFolder('the 2,957 records of the portal', (path) => {
  let items: ImportItem[] = [];
  let byCode = new Map<string, { readonly entry: Procedure; readonly flags: readonly string[] }>();

  beforeAll(async () => {
    items = [];
    for await (const item of (await recordsOf(path('data', 'procedures.jsonl'))).items) items.push(item);
    byCode = new Map(
      items.flatMap((item) =>
        'entry' in item && item.entry.kind === 'procedure'
          ? [[item.entry.code, { entry: item.entry, flags: item.flags }]]
          : [],
      ),
    );
  });

  const feesOf = (code: string) =>
    (byCode.get(code)?.entry.methods ?? []).flatMap(({ channel, fees }) =>
      fees.map(({ amount, from, to }) => [channel, amount, from, to]),
    );

  test('are all read', () => {
    expect(items).toHaveLength(2957);
    expect(items.filter((item) => 'rejected' in item)).toEqual([]);
    expect(byCode.size).toBe(2957);
  });

  test('are composed and free of what nobody sees', () => {
    const text = JSON.stringify([...byCode.values()].map(({ entry }) => entry));
    expect(text === text.normalize('NFC')).toBe(true);
    // Control characters stand escaped in JSON.
    const unseen = /[\p{Cc}\p{Cf}\p{Co}\u00a0\ufffd]|\\u00[0-1]/u;
    expect(unseen.exec(text)).toBeNull();
  });

  test('are never free where a note names a sum', () => {
    const fees = [...byCode.values()].flatMap(({ entry }) => entry.methods.flatMap((method) => method.fees));
    const free = fees.filter(({ amount }) => amount === 0);
    expect(free.length).toBeGreaterThan(3000);
    expect(
      free.filter(({ note }) => note && (namesAmount(note) || /\d[.,]\d{3}(?!\s*GT)/.test(note))),
    ).toEqual([]);
    expect(free.filter(({ note }) => note && /hội đồng nhân dân|hđnd|usd/iu.test(note))).toEqual([]);
  });

  test('give the driving licence its fee, and the online discount its last day', () => {
    expect(feesOf('3.000347')).toEqual([
      ['counter', 135_000, undefined, undefined],
      ['online', 135_000, undefined, undefined],
      ['online', 115_000, '2023-12-01', '2025-12-31'],
    ]);
  });

  test('do not let the criminal record be free', () => {
    const fees = byCode.get('3.000333')?.entry.methods.flatMap((method) => method.fees) ?? [];
    expect(fees.length).toBeGreaterThan(0);
    expect(fees.every(({ amount, setBy }) => amount === null && setBy === 'ministry')).toBe(true);
  });

  test('keep residence at the counter and online apart', () => {
    expect(feesOf('1.004222').map(([channel, amount]) => [channel, amount])).toEqual([
      ['counter', 20_000],
      ['online', 10_000],
    ]);
  });

  test('put the notes of birth registration apart from its papers', () => {
    const entry = byCode.get('1.001193')?.entry;
    expect(entry?.papers.every(({ originals, copies }) => originals + copies > 0)).toBe(true);
    expect(entry?.papers.some(({ hand }) => hand === 'present')).toBe(true);
    expect(entry?.paperNotes.length).toBeGreaterThan(5);
    expect(entry?.methods.flatMap(({ limits }) => limits.map(({ unit }) => unit))).not.toContain('day');
  });

  test('carry flags in the expected measure', () => {
    const count = (flag: string) => [...byCode.values()].filter(({ flags }) => flags.includes(flag)).length;
    expect(byCode.get('3.000360')?.flags).toContain('junk');
    expect({ junk: count('junk'), source: count('source-missing'), field: count('field-missing') }).toEqual({
      junk: 1,
      source: 207,
      field: 0,
    });
    expect(count('zero-fee-with-amount')).toBeGreaterThanOrEqual(44);
    const stale = [...byCode.values()].filter(({ flags }) => flags.some((flag) => flag.startsWith('stale:')));
    expect(stale.length).toBeGreaterThan(150);
    expect(stale.length).toBeLessThan(280);
  });
});

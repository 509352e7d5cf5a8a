import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { diffExport, type ExportDiff } from '#knowledge/diff/diff-export.ts';
import { findByDecision } from '#knowledge/diff/find-by-decision.ts';
import type { ImportItem } from '#knowledge/import-entries.ts';
import { readDecision } from '#knowledge/local/read-decision.ts';
import { takeDecision } from '#knowledge/local/take-decision.ts';
import { markdownFiles } from '#knowledge/markdown-files.node.ts';
import { type ReadExported, readExported } from '#knowledge/read-exported.ts';
import { entriesOf } from '#knowledge/read-items.node.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fillCatalogue } from '#tests/support/fill-catalogue.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { decomposed } from '#tests/support/portal-records.ts';
import { withSharedFolder } from '#tests/support/shared-folder.ts';

type Raw = Readonly<Record<string, unknown>> & {
  readonly code: string;
  readonly documents: readonly Readonly<Record<string, unknown>>[];
  readonly methods: readonly Readonly<Record<string, unknown>>[];
};

/** Each kind of change, and the field under which it must be told. Four records each. */
const changes: readonly (readonly [field: string, change: (record: Raw) => object])[] = [
  [
    'papers',
    ({ documents }) => ({
      documents: [...documents, { name: 'Sổ theo dõi đom đóm', originals: 1, copies: 0, group: '' }],
    }),
  ],
  ['papers', ({ documents }) => ({ documents: documents.slice(1) })],
  ['papers', ({ documents: [first, ...rest] }) => ({ documents: [{ ...first, copies: 7 }, ...rest] })],
  ['fees', ({ methods: [first, ...rest] }) => ({ methods: [{ ...first, fee: '77.000 Đồng' }, ...rest] })],
  [
    'limits',
    ({ methods: [first, ...rest] }) => ({ methods: [{ ...first, time_limit: '77 Ngày' }, ...rest] }),
  ],
  ['agencies', () => ({ agency: 'Sở Đom Đóm' })],
  [
    'legal-basis',
    ({ legal_codes }) => ({ legal_codes: [...Object.values(Object(legal_codes)), '99/2099/QH99'] }),
  ],
  ['decision', () => ({ decision: 'Quyết định số 9999/QĐ-BTN' })],
  ['name', ({ name }) => ({ name: `${name} tại khu nuôi đom đóm` })],
  ['sections', ({ steps }) => ({ steps: `${steps}\nBước cuối: Thả đom đóm.` })],
];

withSharedFolder('a fresh export of the 2,957 records', (path) => {
  const db = useTestDatabase('once');
  const clock = fixedClock('2026-11-22T02:00:00Z');
  let records: readonly Raw[] = [];
  let expected = new Map<string, string>();
  let reviewedCodes = new Set<string>();
  /** What was read of each record: reading it again would only take time. */
  const readOf = new Map<Raw, readonly ReadExported[]>();

  beforeAll(async () => {
    const lines = (await readFile(path('data', 'procedures.jsonl'), 'utf8')).split('\n').filter(Boolean);
    records = lines.map((line): Raw => JSON.parse(line));
    const shipped: ImportItem[] = [];
    for await (const item of entriesOf(await markdownFiles('knowledge')).items) shipped.push(item);
    const own = shipped.flatMap((item) => ('entry' in item ? [item] : []));
    reviewedCodes = new Set(own.flatMap(({ entry }) => (entry.kind === 'procedure' ? [entry.code] : [])));
    await fillCatalogue(db, own, 'local');
    for (const raw of records) readOf.set(raw, readExported(raw));
    const read = [...readOf.values()].flat().flatMap((one) => ('entry' in one ? [one] : []));
    await fillCatalogue(
      db,
      read.map(({ entry, flags }) => ({
        entry,
        flags: reviewedCodes.has(entry.code) ? [...flags, 'behind'] : flags,
      })),
      'portal',
    );
    const { decision } = readDecision(
      'demo.md',
      '---\ndecision: 07/2026/QĐ-UBND\ndate: 2026-01-02\ntitle: Thử\nissuer: UBND tỉnh Minh Họa\narea: province:00\nfrom: 2026-02-01\ndemo: true\nchanges:\n  - codes: [1.001193]\n    field: fees\n    value: { replaces: all, fees: [{ amount: 5000, kind: lệ phí, per: lần }] }\n---\n',
    );
    if (decision) await takeDecision({ db, clock }, decision, { origin: 'imported' });
  });

  const diffOf = (values: readonly unknown[], extent: 'whole' | 'part' = 'whole'): Promise<ExportDiff> =>
    diffExport({ db, clock }, { items: itemsOf(values, readOf), extent });

  /** The same records as another copy would have them: accents apart, other spaces, papers and records in another order. */
  const recopied = (raw: Raw): unknown => {
    const { name, steps, documents, methods } = raw;
    const spaced = (text: unknown) => String(text).replaceAll(' ', '\u00a0 ');
    return decomposed({
      ...raw,
      ...{ name: spaced(name), steps: `\n${spaced(steps)}\u200b` },
      ...{ documents, methods: methods.toReversed() },
    });
  };

  test('lists nothing when nothing was changed but how a third of them is written', async () => {
    const copies = records.map((raw, at) => (at % 3 === 0 ? recopied(raw) : raw));
    const diff = await diffOf(copies.toReversed());
    expect(diff).toEqual({ read: 2957, same: 2957, fresh: [], gone: [], changed: [], rejections: [] });
  });

  describe('with 40 changed records', () => {
    let diff: ExportDiff;

    beforeAll(async () => {
      expected = new Map();
      const counts = changes.map(() => 0);
      // Reviewed codes first, so that what is touched is seen; then every ninth of the others.
      const chosen = [
        ...records.filter(({ code }) => reviewedCodes.has(code)).slice(0, 10),
        ...records.filter((_, at) => at % 9 === 0),
      ];
      const changed = new Map<string, unknown>();
      const fee = records.find(({ code }) => code === '1.001193');
      for (const raw of [...(fee ? [fee] : []), ...chosen]) {
        const at = changes.findIndex(([field], kind) => (counts[kind] ?? 0) < 4 && fits(raw, field));
        const kind = raw === fee ? 3 : at;
        const [field, change] = changes[kind] ?? [];
        if (!field || !change || changed.has(raw.code)) continue;
        counts[kind] = (counts[kind] ?? 0) + 1;
        changed.set(raw.code, { ...raw, ...change(raw) });
        expected.set(raw.code, field);
      }
      diff = await diffOf(records.map((raw) => changed.get(raw.code) ?? raw));
    });

    test('lists exactly these, each under the field that changed', () => {
      expect(expected.size).toBe(40);
      expect(diff).toMatchObject({ read: 2957, same: 2917, fresh: [], gone: [], rejections: [] });
      const told = new Map(
        diff.changed.map(({ code, changes: all }) => [
          code,
          [...new Set(all.map(({ field }) => field))].join(),
        ]),
      );
      expect(Object.fromEntries(told)).toEqual(Object.fromEntries(expected));
    });

    test('says what of ours each touches', () => {
      const withReviewed = diff.changed.filter(({ touched }) => touched.reviewed.length > 0);
      expect(withReviewed.map(({ code }) => code).sort()).toEqual(
        [...expected.keys()].filter((code) => reviewedCodes.has(code)).sort(),
      );
      expect(withReviewed.length).toBeGreaterThanOrEqual(10);
      const birth = diff.changed.find(({ code }) => code === '1.001193');
      expect(birth?.touched.overlays).toEqual([
        expect.objectContaining({
          field: 'fees',
          decision: '07/2026/QĐ-UBND',
          area: 'province:00',
          overChange: true,
        }),
      ]);
      expect(birth?.changes).toMatchObject([{ field: 'fees', after: '77.000 đồng' }]);
    });
  });

  test('lists what is new, and what is gone only from a whole one', async () => {
    const [first, ...rest] = records;
    const other = { ...first, code: '8.000001' };
    const whole = await diffOf([...rest.slice(0, 1), other], 'whole');
    expect(whole.fresh.map(({ code }) => code)).toEqual(['8.000001']);
    expect(whole.gone.length).toBeGreaterThanOrEqual(2954);
    const part = await diffOf([...rest.slice(0, 1), other], 'part');
    expect(part).toMatchObject({ same: 1, gone: [], fresh: [{ code: '8.000001' }] });
  });

  test.each(['163/QĐ-BTP', '163 / qd – btp', '0163/QD BTP', 'Quyết định số 163/QĐ-BTP'])(
    'is asked what %j touches',
    async (asked) => {
      const found = await findByDecision({ db }, asked);
      const codes = found?.texts
        .filter(({ where }) => where.includes('source'))
        .map(({ entryId }) => entryId);
      expect(new Set(codes)).toEqual(
        new Set(
          records
            .filter(({ decision }) => /(?<!\d)163\/QĐ-BTP$/.test(String(decision)))
            .map(({ code }) => code),
        ),
      );
    },
  );

  test('is asked what a law or a local decision touches', async () => {
    const law = await findByDecision({ db }, '60/2014/qh13');
    const resting = law?.texts.filter(({ where }) => where.includes('legal-basis')) ?? [];
    expect(resting.length).toBeGreaterThan(30);
    expect(resting.map(({ number }) => number)).toEqual(resting.map(() => '60/2014/QH13'));
    expect((await findByDecision({ db }, '7/2026/QĐ-UBND'))?.overlays).toMatchObject([
      { entryId: '1.001193', field: 'fees', area: 'province:00' },
    ]);
    expect(await findByDecision({ db }, 'Luật Hộ tịch')).toBeNull();
  });
});

function fits({ documents, methods }: Raw, field: string): boolean {
  const [paper] = documents;
  const [method] = methods;
  if (field === 'papers') return documents.length > 2 && Number(paper?.originals) > 0 && !paper?.parse_flag;
  if (field === 'fees' || field === 'limits')
    return Boolean(method?.fee && method.time_limit && method.channel);
  return true;
}

async function* itemsOf(
  values: readonly unknown[],
  known: ReadonlyMap<unknown, readonly ReadExported[]>,
): AsyncGenerator<ImportItem> {
  for (const [at, value] of values.entries()) {
    for (const one of known.get(value) ?? readExported(value)) yield { line: at + 1, ...one };
  }
}

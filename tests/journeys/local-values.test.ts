import { beforeAll, expect, test } from 'vitest';
import { findCurrentVersions } from '#db/versions.ts';
import type { Version } from '#knowledge/entry.ts';
import { findEntries } from '#knowledge/find-entries.ts';
import { importEntries } from '#knowledge/import-entries.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import { findLocalVersions } from '#knowledge/local/find-local-versions.ts';
import { loadShippedOverlays } from '#knowledge/local/load-shipped-overlays.node.ts';
import { recordsOf } from '#knowledge/read-items.node.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { getChecklist } from '#src/answers/get-checklist.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import {
  checklistFaults,
  compose,
  faultsOf,
  type LocalPair,
  type OverlaidRow,
  pairOf,
} from '#tests/support/local-values.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { withSharedFolder } from '#tests/support/shared-folder.ts';

const day = '2026-11-22';

/** Where a decision is in force no answer tells the national value; held against every text that it is laid over. */
withSharedFolder('the 2,957 records with the demo province’s decisions', (path) => {
  const db = useTestDatabase('once');
  const log = recordingLog();
  const resources = { db, log, clock: fixedClock('2026-11-22T03:00:00Z') };
  const national: { records: readonly Version[]; reviewed: readonly Version[] } = {
    records: [],
    reviewed: [],
  };
  const laid: { records: readonly Version[]; reviewed: readonly Version[] } = { records: [], reviewed: [] };
  let rows: readonly OverlaidRow[] = [];

  beforeAll(async () => {
    const { items } = await recordsOf(path('data', 'procedures.jsonl'));
    await importEntries(resources, { items, origin: 'portal' });
    await loadShippedOverlays(resources, 'knowledge/overlays');
    rows = await overlaid();
    const codes = [...new Set(rows.map(({ entryId }) => entryId))];
    const area = { day, province: '00', ward: null };
    national.records = await findCurrentVersions(db, codes, day);
    laid.records = await findLocalVersions(db, codes, area);
    await loadShippedKnowledge(resources, 'knowledge');
    national.reviewed = await findCurrentVersions(db, codes, day);
    laid.reviewed = await findLocalVersions(db, codes, area);
  }, 180_000);

  function overlaid(): Promise<readonly OverlaidRow[]> {
    return db.query<OverlaidRow>(
      `select entry_id as "entryId", field, slot, value, number
       from overlays join decisions on decisions.id = overlays.decision_id
       where overlays.scope = 'province:00' and effective_from <= $1
         and coalesce(effective_to, 'infinity') >= $1 order by overlays.id`,
      [day],
    );
  }

  /** Each overlaid slot with the text that it is laid over and the text that comes of it. */
  function pairs(which: 'records' | 'reviewed'): { pair: LocalPair; before: Version; after: Version }[] {
    return rows.flatMap((row) => {
      const before = national[which].find(({ entryId }) => entryId === row.entryId);
      const after = laid[which].find(({ entryId }) => entryId === row.entryId);
      if (before?.content.kind !== 'procedure' || !after) return [];
      return [{ pair: pairOf(row, before.content), before, after }];
    });
  }

  test('are enough to show it: fees, times, agencies and desks of two dozen procedures', () => {
    expect(rows.length).toBeGreaterThan(60);
    expect(new Set(rows.map(({ entryId }) => entryId)).size).toBeGreaterThan(20);
    expect(new Set(rows.map(({ field }) => field))).toEqual(
      new Set(['fees', 'limits', 'agencies', 'counter', 'form', 'note']),
    );
  });

  test.each(['records', 'reviewed'] as const)('tell the local value and cite both: %s', (which) => {
    expect(pairs(which).flatMap(({ pair, after }) => faultsOf(after, pair))).toEqual([]);
  });

  test.each(['records', 'reviewed'] as const)(
    'would be caught for every value that was not laid over: %s',
    (which) => {
      const unseen = pairs(which).filter(({ pair, before }) => faultsOf(before, pair).length < 3);
      expect(unseen.map(({ pair }) => pair)).toEqual([]);
    },
  );

  test('are what the checklist tells too', async () => {
    const centre = { name: 'Trung tâm Thử', hotline: null, province: '00' };
    const faults: string[] = [];
    for (const { pair } of pairs('reviewed')) {
      if (!['fee', 'time', 'place'].includes(pair.aspect)) continue;
      const asked = { code: pair.code, cases: [], ward: null, language: 'vi' as const };
      const found = await getChecklist({ ...resources, centre }, asked);
      if (found.kind === 'found') faults.push(...checklistFaults(found.checklist, pair));
      else faults.push(`${pair.code}: ${found.kind}`);
    }
    expect(faults).toEqual([]);
  });

  test('stay national where the centre names no province, or another one', async () => {
    const codes = national.reviewed.map(({ entryId }) => entryId);
    for (const province of [null, '31']) {
      const versions = await findLocalVersions(db, codes, { day, province, ward: '00001' });
      expect(versions.map(({ content }) => content)).toEqual(national.reviewed.map(({ content }) => content));
      expect(versions.filter(({ local }) => local)).toEqual([]);
    }
  });

  test('tell the ward’s value to the people of that ward only', async () => {
    const time = async (ward: string | null) => {
      const [version] = await findLocalVersions(db, ['1.004873'], { day, province: '00', ward });
      return version ? JSON.stringify(compose(version, ['time', 'place'])) : '';
    };
    const [mine, theirs] = [await time('00001'), await time('00002')];
    expect(mine).toContain('5 giờ');
    expect(mine).toContain('Quầy 2 (Hộ tịch)');
    expect(mine).toContain('2 ngày làm việc');
    expect(theirs).not.toContain('5 giờ');
    expect(theirs).not.toContain('Quầy 2 (Hộ tịch)');
  });

  test('never send a citizen to a ministry for what is done nearer under the same name', async () => {
    const named = await db.query<{ name: string; bare: string; ministry: boolean }>(
      `select name, ministry, bare from (
         select name, levels = array['ministry'] as ministry, trim(regexp_replace(lower(name),
           '^thủ tục |\\s*\\((thực hiện )?(tại|ở)? ?cấp [^)]*\\)', '', 'g')) as bare
         from catalogue where kind = 'procedure'
       ) as named`,
    );
    const local = new Set(named.filter(({ ministry }) => !ministry).map(({ bare }) => bare));
    const twins = named.filter(({ ministry, bare }) => ministry && local.has(bare));
    expect(twins.length).toBeGreaterThan(50);
    const sent: string[] = [];
    for (const { name } of twins) {
      const [winner] = (await findEntries(db, readQuestion(name), day)).filter(
        ({ kind }) => kind === 'procedure',
      );
      if (winner?.levels.join() === 'ministry') sent.push(`${name}: ${winner.entryId} ${winner.name}`);
    }
    expect(sent).toEqual([]);
  });
});

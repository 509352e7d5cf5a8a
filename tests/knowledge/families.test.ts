import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { families, familyOf } from '#knowledge/families.ts';
import type { Family } from '#knowledge/family.ts';
import { tokenize } from '#knowledge/tokenize.ts';
import { withSharedFolder } from '#tests/support/shared-folder.ts';
import { shippedProcedures } from '#tests/support/shipped-procedures.ts';

const codes = [...new Set(families.flatMap(({ members }) => members.map(({ code }) => code)))];

const folded = (phrase: string) =>
  tokenize(phrase)
    .map((token) => token.folded)
    .join(' ');

const written = (phrase: string) =>
  tokenize(phrase)
    .map((token) => token.exact)
    .join(' ');

/** A family's phrases as they are matched, with the members that each tells. */
function tellings({ members }: Family): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { code, label, told } of members) {
    for (const phrase of [label.vi, ...told].map(folded)) {
      found.set(phrase, (found.get(phrase) ?? new Set()).add(code));
    }
  }
  return found;
}

describe.each(families.map((family) => [family.id, family] as const))('the family %s', (_, family) => {
  it('asks one short question of at least two members', () => {
    expect(family.members.length).toBeGreaterThanOrEqual(2);
    for (const asked of [family.question.vi, family.question.en]) {
      expect(asked.endsWith('?')).toBe(true);
      expect(asked.length).toBeLessThanOrEqual(120);
    }
    expect(new Set(family.members.map(({ code }) => code)).size).toBe(family.members.length);
  });

  it('has buttons that fit, differ and are told in no phrase twice', () => {
    const labels = family.members.flatMap(({ label }) => [label.vi, label.en]);
    expect(labels.filter((label) => label.length > 40)).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
    for (const { told } of family.members) {
      expect(told.length).toBeGreaterThan(0);
      expect(told.filter((phrase, place) => told.map(written).indexOf(written(phrase)) < place)).toEqual([]);
    }
  });

  it('tells no two members by the same words, with marks or without', () => {
    const shared = [...tellings(family)].filter(([, members]) => members.size > 1);
    expect(shared.map(([phrase]) => phrase)).toEqual([]);
  });

  it('has its usual member among its members', () => {
    expect([undefined, ...family.members.map(({ code }) => code)]).toContain(family.usual);
  });
});

describe('families', () => {
  it('are told apart by their ids', () => {
    expect(new Set(families.map(({ id }) => id)).size).toBe(families.length);
  });

  it('are found by each member, and by no other code', () => {
    for (const code of codes) expect(familyOf(code)?.members.map((member) => member.code)).toContain(code);
    expect(familyOf('9.999999')).toBeNull();
  });

  it('of which a procedure has several are told apart by what was found beside it', () => {
    const copyOf = (...others: string[]) => familyOf('2.000635', others)?.id;
    expect(copyOf()).toBe('birth');
    expect(copyOf('1.000656')).toBe('death');
    expect(copyOf('9.999999', '2.000908', '1.000656')).toBe('copies');
    expect(copyOf('2.000635', '1.000894')).toBe('marriage');
  });

  it('hold every set that is known to confuse', () => {
    const sets = [
      ['1.001731', '1.014028', '2.002307', '2.002308'],
      ['1.001776', '1.014027', '2.001396', '1.010824'],
      ['1.001193', '3.000722', '1.004884', '1.004772', '1.000689', '2.000635'],
      ['3.000346', '3.000347', '3.000348'],
      ['1.014061', '1.014062', '1.014063', '1.014064'],
      ['1.013978', '1.013831', '1.012783', '1.012786', '1.012784'],
      ['1.013225', '1.013226', '1.013227', '1.013228', '1.013229'],
      ['1.001612', '2.000720', '1.001570', '1.001266', '2.000575'],
      ['2.000815', '2.000884', '2.001035'],
    ];
    const together = (set: readonly string[]) =>
      families.some(({ members }) => set.every((code) => members.some((member) => member.code === code)));
    expect(sets.filter((set) => !together(set))).toEqual([]);
  });
});

withSharedFolder('beside the real catalogue, families', (path) => {
  it('name only procedures that exist', async () => {
    const known = ['data/procedures.jsonl', 'reference/domain.md'].flatMap(
      (file) => readFileSync(path(...file.split('/')), 'utf8').match(/\b\d\.\d{6}\b/g) ?? [],
    );
    const exists = new Set([...known, ...(await shippedProcedures()).keys()]);
    expect(codes.filter((code) => !exists.has(code))).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findEntries } from '#knowledge/find-entries.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import { readQuestion } from '#knowledge/read-question.ts';
import { withoutCodes } from '#knowledge/spot-codes.ts';
import { corruptions, seededDraw } from '#tests/support/corrupt-typing.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const db = useTestDatabase('once');
const names = 40;
const longest = 120_000;

/** How many of a hundred names at least find what they find when typed well. */
const least: Readonly<Record<string, number>> = {
  telex: 92,
  vni: 95,
  viqr: 95,
  'tone left out': 97,
  'tone on another vowel': 100,
  'hook for tilde': 97,
  'accent spelling': 87,
  'accent spelling, unmarked': 82,
  'doubled letter': 92,
  'letters in another order': 90,
  decomposed: 100,
  'no marks': 95,
  'all capitals': 100,
  'words of Huế': 92,
  'words of Huế, unmarked': 92,
  teencode: 92,
  'name and number': 95,
};

beforeAll(
  () =>
    loadShippedKnowledge({ db, log: recordingLog(), clock: fixedClock('2026-11-22T03:00:00Z') }, 'knowledge'),
  longest,
);

function shippedNames(): readonly string[] {
  const draw = seededDraw(7);
  const all = readdirSync('knowledge/procedures').flatMap((file) => {
    const [, listed = ''] =
      /\naliases:\n((?: {2}- .*\n)+)/.exec(readFileSync(`knowledge/procedures/${file}`, 'utf8')) ?? [];
    return listed
      .split('\n')
      .map((line) => line.replace(/^ {2}- /, '').replace(/^["']|["']$/g, ''))
      .filter((name) => name.length > 0);
  });
  return Array.from({ length: names }, () => all[draw(all.length)] ?? '');
}

async function firstOf(question: string): Promise<string | undefined> {
  const [first] = await findEntries(db, readQuestion(withoutCodes(question)), '2026-11-22');
  return first?.entryId;
}

describe('what people call a procedure', () => {
  it.each(Object.keys(corruptions))(
    'is still found when typed with: %s',
    async (way) => {
      const draw = seededDraw(11);
      let same = 0;
      for (const name of shippedNames()) {
        const typed = corruptions[way]?.(name, draw) ?? name;
        if ((await firstOf(typed)) === (await firstOf(name))) same += 1;
      }
      expect((100 * same) / names).toBeGreaterThanOrEqual(least[way] ?? 100);
    },
    longest,
  );
});

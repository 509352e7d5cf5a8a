import { beforeAll, describe, expect, test } from 'vitest';
import type { Guide } from '#knowledge/entry.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import { markdownFiles } from '#knowledge/markdown-files.node.ts';
import { entriesOf } from '#knowledge/read-items.node.ts';
import type { Intent } from '#src/answers/answer.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { readTables } from '#tests/support/read-table.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

/** What the hotline is asked beside procedures: each guide is found by everyday questions that are none of its aliases. */
const rows = readTables('tests/journeys').filter(({ at }) => at?.startsWith('guides.tsv'));

describe('the guides', () => {
  const db = useTestDatabase('once');
  const clock = fixedClock('2026-11-23T02:00:00Z');
  const guides = new Map<string, Guide>();

  beforeAll(async () => {
    for await (const item of entriesOf(await markdownFiles('knowledge/guides')).items) {
      if ('entry' in item && item.entry.kind === 'guide') guides.set(item.entry.id, item.entry);
    }
    await loadShippedKnowledge({ db, clock, log: recordingLog() }, 'knowledge');
  }, 120_000);

  test('are at least 27, each asked in three ways that are none of its aliases', () => {
    expect(guides.size).toBeGreaterThanOrEqual(27);
    for (const { id, aliases } of guides.values()) {
      const asked = rows.filter(({ guide }) => guide === id).map(({ question }) => question);
      expect([id, asked.length]).toEqual([id, 3]);
      expect(asked.filter((question) => aliases.includes(question ?? ''))).toEqual([]);
    }
  });

  const told = async (question: string) => {
    const centre = { name: 'Trung tâm Thử', hotline: null, province: null };
    return await answerQuestion(
      { db, clock, log: recordingLog(), centre },
      { kind: 'citizen', channel: 'cli' },
      { question, language: 'vi' },
    );
  };

  test.each(rows)('$guide is told or offered to "$question"', async ({ guide = '', question = '' }) => {
    const { outcome, intent, text, choices } = await told(question);

    if (outcome === 'asked-back') {
      expect(choices.map(({ value }) => value).join('; ')).toMatch(new RegExp(`guide:${guide}(?![a-z-])`));
    } else if (outcome === 'handed-off') {
      expect(alsoAtDoor[intent] ?? []).toContain(guide);
    } else {
      expect(nameIn(text)).toBe(nameIn(guides.get(guide)?.name));
    }
  });

  test('are told at once to three of four', async () => {
    const atOnce = [];
    for (const { guide = '', question = '' } of rows) {
      const { text } = await told(question);
      if (nameIn(text) === nameIn(guides.get(guide)?.name)) atOnce.push(question);
    }
    expect(atOnce.length / rows.length).toBeGreaterThanOrEqual(0.75);
  });
});

/** What is about one's own dossier, or is said about an office, is told where it is settled instead. */
const alsoAtDoor: Readonly<Partial<Record<Intent, readonly string[]>>> = {
  dossier: ['tra-cuu-tinh-trang-ho-so', 'ho-so-qua-han'],
  ticket: ['gui-phan-anh-kien-nghi', 'bi-doi-giay-to-ngoai-danh-muc'],
};

function nameIn(text: string | undefined): string | undefined {
  return text?.split(':')[0];
}

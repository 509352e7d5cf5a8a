import { beforeAll, describe, expect, test } from 'vitest';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import { composeAnswer } from '#src/answers/compose-answer.ts';
import type { Card } from '#src/hotline/card.ts';
import { makeCard } from '#src/hotline/make-card.ts';
import { textOfCard } from '#src/hotline/text-of-card.ts';
import { newId } from '#src/new-id.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const db = useTestDatabase('once');
const centre = { name: 'Trung tâm Mẫu', hotline: null, province: null };
const held = { db, clock: fixedClock('2026-11-23T09:00:00+07:00'), log: recordingLog(), centre };
beforeAll(async () => {
  await loadShippedKnowledge(held, 'knowledge');
}, 60_000);

async function cardOf(text: string): Promise<Card | undefined> {
  const { answer } = await composeAnswer(
    { ...held, model: null },
    { text, conversation: { id: newId(), topic: {} }, language: 'vi', channel: 'hotline' },
  );
  return makeCard(answer)?.card;
}

describe('what a card gives to be read aloud', () => {
  test('has a line for each thing that was asked', async () => {
    const card = await cardOf('mất căn cước rồi làm lại cần giấy gì, với lại tốn bao nhiêu tiền');
    expect(card?.say).toHaveLength(2);
    expect(card?.say[0]).toContain('giấy tờ');
    expect(card?.say[1]).toMatch(/^Lệ phí .*đ/);
  });

  test('is two lines of one breath each where one thing was asked', async () => {
    const card = await cardOf('làm lại căn cước bị mất thì hết bao nhiêu tiền');
    expect(card?.say.length).toBeGreaterThan(0);
    expect(card?.say.length).toBeLessThanOrEqual(2);
    for (const line of card?.say ?? []) expect(line.length).toBeLessThanOrEqual(160);
  });
});

describe('the papers on a card', () => {
  test('stand under their case while nobody knows which it is, and alone once it is known', async () => {
    const open = await cardOf('làm lại căn cước bị mất cần giấy tờ gì');
    const groups = new Set(open?.papers.map(({ group }) => group));
    expect(groups.size).toBeGreaterThan(1);
    expect([...groups]).not.toContain(undefined);
    const child = open?.papers.find(({ text }) => text.includes('người đại diện'));
    expect(child?.group).toContain('14 tuổi');
    const pasted = open ? textOfCard(open) : '';
    expect(pasted).toContain(`${child?.group}:\n`);
  });

  test('of a procedure with one list have no heading', async () => {
    const card = await cardOf('đăng ký kết hôn cần giấy tờ gì');
    const lists = new Set(card?.papers.map(({ group }) => group));
    expect(card?.papers.length).toBeGreaterThan(0);
    expect(lists.size === 1 && !lists.has(undefined)).toBe(false);
  });
});

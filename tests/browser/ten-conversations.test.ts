import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { importEntries } from '#knowledge/import-entries.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import { recordsOf } from '#knowledge/read-items.node.ts';
import { type Clock, systemClock } from '#src/clock.ts';
import { describeInBrowser, noTrouble } from '#tests/support/browser.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { withSharedFolder } from '#tests/support/shared-folder.ts';

/**
 * Ten citizens talk with the page as it ships, over the national records: each turn shows what it must, and nothing
 * that it must not. With `CONVERSATION_SHOTS` naming a folder, each turn's page is put there to be looked at.
 */

const turnSchema = z.strictObject({
  say: z.string().optional(),
  /** The words of a button, or some of them. */
  choose: z.string().optional(),
  sees: z.array(z.string()).default([]),
  never: z.array(z.string()).default([]),
  /** Words of the buttons under the answer. */
  buttons: z.array(z.string()).default([]),
  source: z.boolean().default(true),
});
type Turn = z.infer<typeof turnSchema>;
const talksSchema = z.array(z.strictObject({ who: z.string(), turns: z.array(turnSchema).min(4).max(7) }));
const talks = talksSchema.parse(parse(readFileSync('tests/browser/ten-conversations.yaml', 'utf8')));

const sizes: Readonly<Record<string, BrowserContextOptions>> = {
  phone: { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true },
  desk: { viewport: { width: 1366, height: 768 } },
};
/** Facts change by law and by day: this one is theirs. */
const clock: Clock = { ...fixedClock('2026-11-20T09:00:00+07:00'), elapsed: systemClock.elapsed };
/** Of nobody's business on any page. */
const neverSeen = /undefined|\[object|NaN|\[\[|null\b/;

withSharedFolder('over the national records', (path) => {
  describeInBrowser('ten citizens', (open) => {
    const db = useTestDatabase('once');
    beforeAll(async () => {
      const resources = { db, clock, log: recordingLog() };
      await loadShippedKnowledge(resources, 'knowledge');
      const { items } = await recordsOf(path('data', 'procedures.jsonl'));
      await importEntries(resources, { origin: 'portal', items });
    }, 240_000);

    describe.each(talks.map((talk, at) => ({ ...talk, at })))('$who', ({ turns, at }) => {
      test.each(at < 2 ? ['phone', 'desk'] : ['phone'])('is answered as it should, on a %s', async (size) => {
        const { page, trouble, close } = await open({
          ...{ script: shortAnswer, worker: 'real', resources: { clock } },
          ...(sizes[size] && { size: sizes[size] }),
        });
        for (const [nth, turn] of turns.entries()) {
          await say(page, turn);
          const seen = await readTurn(page);
          await keepShot(page, `${at + 1}-${size}-${nth + 1}`, seen.text);
          const { said, told } = { said: turn.say ?? turn.choose, told: seen.text.toLowerCase() };
          for (const words of turn.sees) expect(told, said).toContain(words.toLowerCase());
          for (const words of turn.never) expect(told, said).not.toContain(words.toLowerCase());
          for (const words of turn.buttons) expect(seen.buttons.join('\n'), said).toContain(words);
          expect(seen.text, said).not.toMatch(neverSeen);
          expect(seen.sources > 0, `${said}: ${seen.text}`).toBe(turn.source);
        }
        expect(trouble).toEqual(noTrouble);
        await close();
      });
    });
  });
});

async function say(page: Page, { say: words, choose }: Turn): Promise<void> {
  const turns = await page.locator('.turn').count();
  if (words !== undefined) {
    await page.locator('#question').fill(words);
    await page.locator('#question').press('Enter');
  } else {
    const button = page.locator('.turn:last-child .choice', { hasText: choose ?? '' });
    await button.first().click();
  }
  await page.locator(`.turn:nth-child(${turns + 1}) .answer`).waitFor();
  await expect.poll(() => page.locator('.waiting, .failure').count()).toBe(0);
}

/** What stands under the last question: folds are what may be opened, and count as seen. */
async function readTurn(page: Page) {
  const turn = page.locator('.turn:last-child');
  const text = (await turn.locator('.said').allTextContents()).join('\n');
  return {
    text: text.replace(/\s+/g, ' '),
    buttons: await turn.locator('.choice').allInnerTexts(),
    sources: await turn.locator('.sources li').count(),
  };
}

async function keepShot(page: Page, name: string, text: string): Promise<void> {
  const folder = process.env.CONVERSATION_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  writeFileSync(
    join(folder, `${name}.txt`),
    `${await page.locator('.turn:last-child').innerText()}\n--- ${text}\n`,
  );
}

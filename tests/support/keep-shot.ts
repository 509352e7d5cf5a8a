import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** With `CONVERSATION_SHOTS` naming a folder, the page as it is seen now is put there to be looked at. */
export async function keepShot(page: Page, name: string): Promise<void> {
  const folder = process.env.CONVERSATION_SHOTS;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page
    .locator('.turn')
    .last()
    .screenshot({ path: join(folder, `${name}-turn.png`) });
}

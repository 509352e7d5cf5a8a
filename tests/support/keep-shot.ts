import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const wide = { width: 1366, height: 768 };

/**
 * With `CONVERSATION_SHOTS` naming a folder, the page is put there to be looked at: as it is seen now, its last turn whole,
 * and all of it on a wide screen.
 */
export async function keepShot(page: Page, name: string): Promise<void> {
  const folder = process.env.CONVERSATION_SHOTS;
  const size = page.viewportSize();
  if (!folder || !size) return;
  mkdirSync(folder, { recursive: true });
  const path = (suffix: string) => join(folder, `${name}${suffix}.png`);
  const last = page.locator('.turn').last();
  await page.screenshot({ path: path('') });
  await last.screenshot({ path: path('-turn') });
  if (size.width >= wide.width) return;
  await page.setViewportSize(wide);
  await last.scrollIntoViewIfNeeded();
  await page.screenshot({ path: path('-wide') });
  await page.setViewportSize(size);
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { desk, phone } from './browser.ts';

/**
 * With `CONSOLE_TOUR` naming a folder, what a desk's screen shows of the page is put there, small enough for the tour of
 * the docs.
 */
export async function keepForTour(page: Page, name: string): Promise<void> {
  const folder = process.env.CONSOLE_TOUR;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.jpg`), type: 'jpeg', quality: 62 });
}

/** With `CONSOLE_SHOTS` naming a folder, the whole page is put there to be looked at: on a desk and on a phone. */
export async function keepPage(page: Page, name: string): Promise<void> {
  const folder = process.env.CONSOLE_SHOTS;
  const before = page.viewportSize();
  if (!folder || !before) return;
  mkdirSync(folder, { recursive: true });
  for (const [suffix, size] of [
    ['', desk.viewport],
    ['-phone', phone.viewport],
  ] as const) {
    if (!size) continue;
    await page.setViewportSize(size);
    await page.screenshot({ path: join(folder, `${name}${suffix}.png`), fullPage: true });
  }
  await page.setViewportSize(before);
}

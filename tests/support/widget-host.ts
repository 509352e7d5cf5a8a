import type { Page } from 'playwright-core';
import type { HostPage } from './serve-host.ts';

/** The strictest policy that lets the widget in: its script, its questions, no style and no markup from strings. */
export function strictPolicy(home: string): string {
  return `default-src 'none'; script-src ${home}; connect-src ${home}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
}

/** An invented ward's page with the widget's line in it. */
export function wardPage(
  over: { readonly tag?: string; readonly head?: string; readonly strict?: false } = {},
): (home: string) => HostPage {
  return (home) => ({
    policy: over.strict === false ? undefined : strictPolicy(home),
    html: `<!doctype html><html lang="vi"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1"><title>Phường Mẫu</title>
      <link rel="icon" href="data:,">${over.head ?? ''}
      <script src="${home}/widget.js" defer ${over.tag ?? ''}></script></head>
      <body><main><h1>Uỷ ban nhân dân phường Mẫu</h1><a href="#tin">Tin tức</a>
      <p id="tin">${'Thông báo lịch tiếp công dân. '.repeat(200)}</p></main></body></html>`,
  });
}

export async function openWidget(page: Page): Promise<void> {
  await page.locator('.launcher').click();
  await page.locator('dialog .centre').filter({ hasText: 'tỉnh Mẫu' }).waitFor();
}

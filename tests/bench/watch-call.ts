import type { BrowserContext } from 'playwright-core';

/** When each card was first seen, by its id, in milliseconds of this machine's clock. */
export type Watched = { seen(): Promise<ReadonlyMap<string, number>>; close(): Promise<void> };

/** As a string: what compiles this file puts names into functions that a page does not know. */
const watching = `
  const seen = {};
  const look = () => {
    for (const card of document.querySelectorAll('[data-open-card]')) seen[card.dataset.openCard] ??= Date.now();
    document.documentElement.dataset.seenCards = JSON.stringify(seen);
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  look();
`;

/** The open page of a call in a real browser: a card counts when it stands in the page. */
export async function watchInBrowser(context: BrowserContext, url: string): Promise<Watched> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.evaluate(watching);
  return {
    async seen() {
      const kept = (await page.locator('html').getAttribute('data-seen-cards')) ?? '{}';
      const times: Record<string, number> = JSON.parse(kept);
      return new Map(Object.entries(times));
    },
    close: async () => await page.close(),
  };
}

/** The same without a browser, as its client does it: hears that something changed, and asks for the page's parts. */
export async function watchOverHttp(url: string, cookie: string): Promise<Watched> {
  const stopping = new AbortController();
  const headers = { Cookie: cookie };
  const seen = new Map<string, number>();
  const look = async () => {
    const html = await (await fetch(`${url}/parts`, { headers })).text();
    for (const [, id = ''] of html.matchAll(/data-open-card="([^"]+)"/g)) {
      if (!seen.has(id)) seen.set(id, Date.now());
    }
  };
  const response = await fetch(`${url}/stream?after=0`, { headers, signal: stopping.signal });
  if (!response.ok || !response.body) throw new Error(`the stream of ${url} is ${response.status}`);
  const reading = follow(response.body, look).catch(() => {});
  return {
    seen: async () => seen,
    async close() {
      stopping.abort();
      await reading;
    },
  };
}

async function follow(body: ReadableStream<Uint8Array>, changed: () => Promise<void>): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  let looking: Promise<void> | null = null;
  let again = false;
  const look = async (): Promise<void> => {
    await changed();
    if (!again) return;
    again = false;
    await look();
  };
  for await (const chunk of body) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = parts.pop() ?? '';
    if (!parts.some((part) => part.includes('event: changed'))) continue;
    if (looking) again = true;
    else looking = look().finally(() => (looking = null));
  }
}

import { expect, test } from 'vitest';
import { renderAttacks } from '#tests/support/attacks.ts';
import { describeInBrowser, noTrouble } from '#tests/support/browser.ts';
import { echoAnswer } from '#tests/support/echo-answer.ts';

const attacks = renderAttacks();

describeInBrowser(`${attacks.length} strings that try to become more than text`, (open) => {
  test('stay text in the chat, as question and in every place of an answer', async () => {
    const { page, verbs, trouble, close } = await open({ script: echoAnswer });

    await page.evaluate(`window.strangers = ${strangers}`);
    const shown = await page.evaluate(askOneByOne, attacks);

    expect(shown.map(({ question }) => question)).toEqual(attacks.map((bad) => bad.normalize('NFC').trim()));
    expect(shown.map(({ lead }) => lead)).toEqual(verbs.asked.map(({ question }) => question));
    expect(verbs.asked).toHaveLength(attacks.length);
    expect(shown.flatMap(({ odd }) => odd)).toEqual([]);
    expect(trouble).toEqual(noTrouble);
    await close();
  }, 120_000);

  test('stay text on the page that the server draws', async () => {
    const { page, url, trouble, close } = await open({
      script: () => {
        const all = attacks.map(echoAnswer);
        const [first = echoAnswer('')] = all;
        return { ...first, parts: all.flatMap(({ parts }) => parts) };
      },
    });

    // As a browser without our code would send it: past the page's own listener.
    await page.locator('#question').fill(attacks[0] ?? 'x');
    await Promise.all([
      page.waitForEvent('load'),
      page.locator('form[data-ask="composer"]').evaluate((form: HTMLFormElement) => form.submit()),
    ]);

    await expect.poll(() => page.locator('.part').count()).toBe(attacks.length);
    expect(await page.locator('.lead').allTextContents()).toEqual(attacks.map(asParsed));
    expect(await page.evaluate(strangers)).toEqual([]);
    expect(page.url()).toContain(url);
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test('stay text when they come by a link', async () => {
    const { page, url, trouble, close } = await open({ script: echoAnswer });

    for (const bad of attacks.filter((_, index) => index % 20 === 0)) {
      await page.goto(`${url}/?hoi=${encodeURIComponent(bad.toWellFormed())}`);
    }

    expect(trouble).toEqual(noTrouble);
    await close();
  });
});

/** In the page: sends each through the form as a citizen would, without the keystrokes, and reads what is drawn. */
async function askOneByOne(
  questions: readonly string[],
): Promise<readonly { question: unknown; lead: unknown; odd: readonly string[] }[]> {
  const shown = [];
  const box = document.querySelector('textarea');
  const log = document.querySelector('#log');
  for (const question of questions) {
    log?.replaceChildren();
    if (box) box.value = question;
    const answered = new Promise<void>((resolve) => {
      const seen = new MutationObserver(() => {
        if (!log?.querySelector('.turn:last-child .answer, .turn:last-child .failure')) return;
        seen.disconnect();
        resolve();
      });
      if (log) seen.observe(log, { subtree: true, childList: true });
    });
    document.querySelector<HTMLFormElement>('form[data-ask="composer"]')?.requestSubmit();
    await answered;
    const turn = log?.lastElementChild;
    shown.push({
      question: turn?.querySelector('.question p')?.textContent,
      lead: turn?.querySelector('.lead')?.textContent,
      odd: Reflect.get(window, 'strangers')(),
    });
  }
  return shown;
}

/** What no answer ever draws: had a string become markup, something of this would be there. */
function strangers(): readonly string[] {
  const odd =
    'iframe, img, object, embed, style, base, video, audio, math, main script, main link, main meta, x, b';
  const marked = [...document.querySelectorAll(odd)].map((element) => element.outerHTML.slice(0, 80));
  const wired = [...document.querySelectorAll('*:not(textarea)')].flatMap((element) =>
    element.getAttributeNames().filter((name) => /^on|^style$|^srcdoc$/.test(name)),
  );
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .map((link) => link.protocol)
    .filter((protocol) => !['http:', 'https:', 'tel:'].includes(protocol));
  return [...marked, ...wired, ...links];
}

/** HTML knows no carriage return and no NUL in a text. */
function asParsed(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '\uFFFD');
}

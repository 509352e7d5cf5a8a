import { expect, test } from 'vitest';
import { renderAttacks } from '#tests/support/attacks.ts';
import { describeInBrowser, noTrouble } from '#tests/support/browser.ts';
import { echoAnswer } from '#tests/support/echo-answer.ts';
import { openWidget, wardPage } from '#tests/support/widget-host.ts';

const attacks = renderAttacks();

describeInBrowser(`${attacks.length} strings that try to become more than text`, (open) => {
  test('stay text in the widget, on a page whose policy would not stop them', async () => {
    const { page, verbs, trouble, close } = await open({
      script: echoAnswer,
      host: wardPage({ strict: false }),
    });
    await openWidget(page);

    const shown = await page.evaluate(askOneByOne, attacks);

    expect(shown.map(({ question }) => question)).toEqual(attacks.map((bad) => bad.normalize('NFC').trim()));
    expect(shown.map(({ lead }) => lead)).toEqual(verbs.asked.map(({ question }) => question));
    expect(verbs.asked).toHaveLength(attacks.length);
    expect(shown.flatMap(({ odd }) => odd)).toEqual([]);
    expect(trouble).toEqual(noTrouble);
    await close();
  }, 120_000);

  test('stay text in the line that the host writes and in what the centre is called', async () => {
    const bad = '<img src=//evil.example/x onerror=alert(1)>';
    const { page, trouble, close } = await open({
      script: echoAnswer,
      host: wardPage({ strict: false, tag: `data-label="${bad}" data-lang="${bad}" data-position="${bad}"` }),
      resources: { centre: { name: `${bad} tỉnh Mẫu`, hotline: bad, province: null } },
    });

    await openWidget(page);

    await expect.poll(() => page.locator('.launcher').innerText()).toBe(bad);
    await expect.poll(() => page.locator('motcua-widget img').count()).toBe(0);
    expect(trouble).toEqual(noTrouble);
    await close();
  });
});

/** In the page: sends each through the panel's form, without the keystrokes, and reads what is drawn. */
async function askOneByOne(
  questions: readonly string[],
): Promise<readonly { question: unknown; lead: unknown; odd: readonly string[] }[]> {
  const shown = [];
  const root = document.querySelector('motcua-widget')?.shadowRoot;
  const log = root?.querySelector('#log');
  const box = root?.querySelector('textarea');
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
    root?.querySelector<HTMLFormElement>('form[data-ask="composer"]')?.requestSubmit();
    await answered;
    const turn = log?.lastElementChild;
    // What no answer ever draws: had a string become markup, something of this would be there.
    const marked = [
      ...(turn?.querySelectorAll('iframe, img, object, embed, style, base, script, x, b') ?? []),
    ];
    const wired = [...(turn?.querySelectorAll('*') ?? [])].flatMap((element) =>
      element.getAttributeNames().filter((name) => /^on|^style$|^srcdoc$/.test(name)),
    );
    const links = [...(turn?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? [])].map(
      ({ protocol }) => protocol,
    );
    shown.push({
      question: turn?.querySelector('.question p')?.textContent,
      lead: turn?.querySelector('.lead')?.textContent,
      odd: [
        ...marked.map((element) => element.outerHTML.slice(0, 80)),
        ...wired,
        ...links.filter((protocol) => !['http:', 'https:', 'tel:'].includes(protocol)),
      ],
    });
  }
  return shown;
}

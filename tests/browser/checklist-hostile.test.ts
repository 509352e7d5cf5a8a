import { expect, test } from 'vitest';
import type { Checklist } from '#src/answers/checklist.ts';
import { renderAttacks } from '#tests/support/attacks.ts';
import { describeInBrowser, noTrouble } from '#tests/support/browser.ts';
import { catalogueOf } from '#tests/support/invented-catalogue.ts';
import { inventedChecklist } from '#tests/support/invented-checklists.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';

const attacks = renderAttacks();
const script = () => shortAnswer();

/** A list that says each of them somewhere, and one of them everywhere. */
function hostileList(): Checklist {
  const bad = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
  const fact = { value: bad, rows: attacks.map((attack) => ({ label: attack, value: attack })) };
  return inventedChecklist({
    ...{ plainName: bad, name: bad, fee: fact, time: fact, due: bad, notes: attacks, warnings: attacks },
    cases: [{ id: 'x', name: bad, question: bad, note: bad }],
    ask: {
      id: 'y',
      question: bad,
      options: attacks.map((name) => ({ id: 'z', name, goTo: name, path: '/giay-to/1' })),
    },
    bring: attacks.map((text) => ({
      text,
      hand: 'submit',
      details: [text],
      form: { name: text, url: text },
    })),
    needless: attacks.map((text) => ({ text, hand: 'not-needed', details: [text] })),
    places: [{ name: bad, rows: [{ label: bad, value: bad }], phone: bad, mapUrl: 'javascript:alert(1)' }],
    online: { text: bad, url: 'javascript:alert(1)' },
    sources: attacks.map((text) => ({ text, url: text })),
  });
}

/** Elements that none of our pages has. */
const strangers =
  'document.querySelectorAll("main img, main iframe, main script, main object, main style, main base").length';

describeInBrowser(`${attacks.length} strings in a checklist`, (open) => {
  test('stay text on its page', async () => {
    const { page, url, verbs, trouble, close } = await open({ script });
    verbs.list = () => ({ kind: 'found', checklist: hostileList() });
    await page.goto(`${url}/giay-to/9.000001`);

    await expect.poll(() => page.locator('.bring .paper-name').count()).toBe(attacks.length);
    expect(await page.evaluate(strangers)).toBe(0);
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test("stay text in the clerk's view, which the browser draws", async () => {
    const { page, url, verbs, trouble, close } = await open({ script });
    verbs.list = () => ({ kind: 'found', checklist: hostileList() });
    verbs.findProcedures = async () => {
      const { procedures } = catalogueOf('', 1);
      const found = attacks.flatMap((name) => procedures.map((line) => ({ ...line, name, plainName: name })));
      return { total: found.length, procedures: found };
    };
    await page.goto(`${url}/quay`);
    await page.keyboard.type('the');
    await page.locator('.found-line').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quay-list').waitFor();

    await expect.poll(() => page.locator('.found-line').count()).toBe(attacks.length);
    await expect.poll(() => page.locator('.bring .paper-name').count()).toBe(attacks.length);
    expect(await page.evaluate(strangers)).toBe(0);
    expect(trouble).toEqual(noTrouble);
    await close();
  });
});

import { expect, test } from 'vitest';
import { readCalls } from '#knowledge/calls/read-calls.node.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import { systemClock } from '#src/clock.ts';
import { openFeedLine } from '#src/hotline/simulator/feed-line.ts';
import { mishear } from '#src/hotline/simulator/mishear.ts';
import { playCall } from '#src/hotline/simulator/play-call.ts';
import { startThinking } from '#src/hotline/think-loop.ts';
import { createKey } from '#src/keys/create-key.ts';
import { pushSecret } from '#src/keys/push-secret.ts';
import { openKeys } from '#src/sign.ts';
import { createSignals } from '#src/signals.ts';
import { noTrouble } from '#tests/support/browser.ts';
import { describeConsole } from '#tests/support/console-browser.ts';
import { employStaff } from '#tests/support/fill-console.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { keepForTour, keepPage } from '#tests/support/keep-page.ts';
import { pause } from '#tests/support/wait-for.ts';
import { webResources } from '#tests/support/web-resources.ts';

/** Written calls, with a recogniser's mistakes, told to the service by a feed and seen in a real browser. */

const operator = inventedStaff('operator');
const calls = await readCalls('knowledge/calls/dev');

describeConsole('a call of the simulator', (open) => {
  test('has the right procedure on the screen when its caller has asked', { timeout: 300_000 }, async () => {
    const signals = createSignals();
    const desk = await open({ staff: [operator], resources: { signals } });
    const resources = webResources({ db: desk.db, clock: systemClock, signals });
    await loadShippedKnowledge(resources, 'knowledge');
    await employStaff(resources, operator);
    const thinking = startThinking({ ...resources, embedder: null });
    const { id: keyId, secret } = await createKey(resources, {
      name: 'tổng đài thử',
      scopes: ['hotline.push'],
    });
    const signing = await pushSecret(await openKeys(resources.sessionSecret), keyId);
    const line = openFeedLine({ fetch, clock: systemClock, pause, url: desk.url, key: { secret, signing } });
    const { page, trouble } = await desk.enter(operator, '/hotline');
    for (const id of ['d01', 'd02', 'd04', 'd36']) {
      const call = calls.find((each) => each.id === id);
      if (!call) throw new Error(`there is no call ${id}`);
      const heard = mishear(
        call.lines.map(({ text }) => text),
        { rate: 0.05, seed: 11 },
      );
      const lines = call.lines.map((line, at) => ({ ...line, text: heard[at] ?? line.text }));
      const startsAt = systemClock.now();
      const played = playCall(lines, { call: `sim-${id}`, startsAt, seed: 5, operator: operator.email });
      await line.push(played.slice(0, 1).map(({ event }) => ({ ...event, at: startsAt.toISOString() })));
      await page.goto(`${desk.url}/console/hotline`);
      await page
        .getByRole('link', { name: /Của tôi/ })
        .first()
        .click();
      const talk = page.locator('#talk');
      await talk.waitFor({ state: 'attached' });
      let told = 0;
      for (const { event } of played.slice(1)) {
        await line.push([{ ...event, at: systemClock.now().toISOString() }]);
        if (event.type !== 'utterance' || !event.final) continue;
        told += 1;
        await expect.poll(async () => await talk.locator('li:not(.talk-partial)').count()).toBe(told);
        const spoken = lines[told - 1];
        if (spoken?.wants) {
          await page.locator(`.call-slot [data-code="${spoken.wants.code}"]`).first().waitFor();
        }
        if (spoken?.urgent) await page.locator('.call-danger').waitFor();
      }
      await keepPage(page, `simulated-${id}`);
      await keepForTour(page, `hotline-${id}`);
      expect(await talk.locator('li').count()).toBe(lines.length);
    }
    await thinking.stop();
    expect(trouble).toEqual(noTrouble);
  });
});

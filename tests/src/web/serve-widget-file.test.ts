import { expect, test } from 'vitest';
import { createApp } from '#src/app.tsx';
import { createAssets } from '#src/web/page/assets.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

function open(script: string) {
  const assets = createAssets(new Map([['widget.js', new TextEncoder().encode(script)]]));
  return createApp(webResources({ assets }), new ScriptedVerbs(shortAnswer));
}

test('a new build of the widget is everywhere within five minutes, at the same address', async () => {
  const first = await open('1').request('/widget.js');
  expect(await first.text()).toBe('1');
  expect(first.headers.get('Cache-Control')).toBe('public, max-age=300');
  expect(first.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
  const headers = { 'If-None-Match': first.headers.get('ETag') ?? '' };

  expect((await open('1').request('/widget.js', { headers })).status).toBe(304);
  expect(await (await open('2').request('/widget.js', { headers })).text()).toBe('2');
});

test('a browser that was told nothing changed may still load it on any page', async () => {
  const first = await open('1').request('/widget.js');
  const again = await open('1').request('/widget.js', {
    headers: { 'If-None-Match': first.headers.get('ETag') ?? '' },
  });

  expect(again.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
});

test('a widget that was not built is not there', async () => {
  expect((await open('1').request('/widget.css')).status).toBe(404);
});

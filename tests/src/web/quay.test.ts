import { describe, expect, test } from 'vitest';
import { createApp } from '#src/app.tsx';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { listOfLink, quayLink } from '#src/web/quay/quay-link.ts';
import { catalogueOf } from '#tests/support/invented-catalogue.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

function open(over: Partial<AppResources> = {}) {
  const verbs = new ScriptedVerbs(shortAnswer);
  verbs.findProcedures = async (_, { q, limit }) => catalogueOf(q, limit);
  const app = createApp(webResources(over), verbs);
  const get = async (path: string) => {
    const response = await app.request(path);
    return { status: response.status, text: (await response.text()).normalize('NFC') };
  };
  return { app, get };
}

describe("the clerk's view without browser code", () => {
  test('is one input, ready to type', async () => {
    const { text } = await open().get('/quay');

    expect(text).toMatch(/<input id="quay-q" name="q"[^>]*autofocus/);
    expect(text).toContain('Gõ mã, tên hoặc lời thường');
    expect(text).toContain('noindex');
    for (const button of text.match(/<button[^>]*>/g) ?? []) expect(button).toMatch(/hidden|submit/);
  });

  test.each(['NFC', 'NFD'])(
    'finds by everyday words, with code, level and what is received: %s',
    async (form) => {
      const { text } = await open().get(`/quay?q=${encodeURIComponent('thẻ mẫu'.normalize(form))}`);

      expect(text).toContain('Có 3 thủ tục');
      expect(text).toContain('href="/quay?q=th%E1%BA%BB+m%E1%BA%ABu&amp;ma=9.000001"');
      for (const said of ['Làm lại thẻ Mẫu', '9.000002', 'Xã', 'Tỉnh']) expect(text).toContain(said);
    },
  );

  test('opens a list beside the results and goes on in it', async () => {
    const { text } = await open().get('/quay?q=the&ma=9.000001&th=bi-mat&xa=00001');

    expect(text).toContain('data-found="9.000001"');
    expect(text).toContain('Người làm thẻ có tự đến được không?');
    expect(text).toContain('href="/quay?q=the&amp;ma=9.000001&amp;th=bi-mat.di-lai-kho&amp;xa=00001"');
    expect(text).toContain('href="/giay-to/9.000001/bi-mat?xa=00001" target="_blank"');
  });

  test('says when nothing was found, and when a list is not there', async () => {
    const { get } = open();

    expect((await get('/quay?q=zzz')).text).toContain('Không thấy thủ tục nào cho «zzz»');
    expect((await get('/quay?ma=9.999999')).text).toContain('«9.999999»');
    expect((await get('/quay?ma=9.000001&th=la')).text).toContain('«la»');
  });

  test('tells who searches too much to wait, and keeps what was typed', async () => {
    const { get } = open({ rateLimitPerMinute: 1 });

    expect((await get('/quay?q=the')).status).toBe(200);
    const limited = await get('/quay?q=the');
    expect(limited.status).toBe(429);
    expect(limited.text).toContain('value="the"');
    expect(limited.text).toContain('Xin thử lại sau 60 giây');
    expect((await get('/quay')).status).toBe(200);
  });

  test.each([
    '/quay?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '/quay?q=%00&ma=%3Cscript%3Ealert(1)&th=%3Cscript%3Ealert(1)',
    `/quay?q=${'x'.repeat(5000)}&ma=${'9'.repeat(5000)}`,
    '/quay?ma=../..&th=...&xa=x&lang=zz',
  ])('takes whatever an address says as text: %#', async (path) => {
    const { status, text } = await open().get(path);

    expect(status).toBe(200);
    expect(text).not.toContain('<script>alert');
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text.length).toBeLessThan(12_000);
  });

  test('speaks English and stays in it', async () => {
    const { text } = await open().get('/quay?q=the&ma=9.000001&lang=en');

    expect(text).toContain('3 procedures');
    expect(text).toContain('ma=9.000001&amp;th=bi-mat&amp;lang=en');
    expect(text).toContain('href="/giay-to/9.000001?lang=en" target="_blank"');
  });
});

describe("the clerk's list for browser code", () => {
  test('comes with its code to scan and how it is set on paper', async () => {
    const { app } = open({ publicUrl: 'https://motcua.example.vn' });
    const list = await (await app.request('/quay/danh-sach/9.000001/bi-mat?xa=00001')).json();

    expect(list).toMatchObject({
      kind: 'list',
      address: 'https://motcua.example.vn/giay-to/9.000001/bi-mat?xa=00001',
      checklist: { code: '9.000001' },
      look: expect.stringMatching(/^density-/),
      unknownCases: [],
    });
    expect(list.qr.path).toMatch(/^M/);
    expect(await (await app.request('/quay/danh-sach/9.999999')).json()).toEqual({
      kind: 'unknown-code',
      code: '9.999999',
    });
  });

  test.each(['/giay-to/9.000001', '/giay-to/9.000001/bi-mat.di-lai-kho?xa=00001'])(
    'has an address from which its path is read again: %s',
    (path) => {
      const link = quayLink(path, { q: 'mất thẻ & «căn cước»', language: 'en' });

      expect(listOfLink(new URL(link, 'https://motcua.example.vn'))).toBe(path);
    },
  );
});

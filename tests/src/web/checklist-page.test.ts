import { describe, expect, test } from 'vitest';
import type { Checklist, ChecklistFound } from '#src/answers/checklist.ts';
import { createApp } from '#src/app.tsx';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { inventedChecklist } from '#tests/support/invented-checklists.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

function open(over: Partial<AppResources> = {}, list?: () => ChecklistFound) {
  const verbs = new ScriptedVerbs(shortAnswer);
  if (list) verbs.list = list;
  const app = createApp(webResources(over), verbs);
  const get = async (path: string) => {
    const response = await app.request(path);
    return { status: response.status, text: (await response.text()).normalize('NFC') };
  };
  return { app, get };
}

const whole = '/giay-to/9.000001/bi-mat.di-lai-kho';

describe("a checklist's page", () => {
  test('says what to bring, what not and why, what it costs, where and until when', async () => {
    const { status, text } = await open().get(whole);

    expect(status).toBe(200);
    expect(text).toContain('<h1 class="list-name" lang="vi" data-read="true">Làm lại thẻ Mẫu</h1>');
    expect(text.match(/type="checkbox"/g)).toHaveLength(3);
    for (const said of [
      'Phiếu đề nghị cấp lại thẻ Mẫu',
      'Đã có trong Cơ sở dữ liệu quốc gia về dân cư',
      '70.000 đ một lần',
      'Có kết quả chậm nhất ngày 11/11/2026',
      'số 1 đường Mẫu, phường Mẫu',
      'href="tel:0999000000"',
      'href="https://bando.example.vn/phuong-mau"',
      'Mã thủ tục 9.000001',
    ])
      expect(text).toContain(said);
  });

  test('folds notes and sources, never a warning', async () => {
    const { text } = await open().get(whole);

    const folded = text.match(/<details.*?<\/details>/gs)?.join('') ?? '';
    expect(folded).toContain('Thẻ mới dùng được ngay khi nhận.');
    expect(folded).toContain('Quyết định 00/QĐ-MAU');
    expect(folded).not.toContain('tỉnh bịa ra');
    expect(text).toContain('tỉnh bịa ra');
  });

  test('asks what is still open with links, each to the list with that answer', async () => {
    const { text } = await open().get('/giay-to/9.000001?xa=00001');

    expect(text).toContain('Vì sao anh/chị làm lại thẻ?');
    expect(text).toContain('href="/giay-to/9.000001/bi-mat?xa=00001"');
    expect(text).toContain('href="/giay-to/9.000002?xa=00001"');
    expect(text).toContain('thủ tục khác · 9.000002');
  });

  test('lets each answer be taken back, and with it those that came after', async () => {
    const { text } = await open().get(`${whole}?xa=00001`);

    expect(text).toContain('href="/giay-to/9.000001?xa=00001" aria-label="Đổi: Thẻ bị mất"');
    expect(text).toContain(
      'href="/giay-to/9.000001/bi-mat?xa=00001" aria-label="Đổi: Người cao tuổi đi lại khó"',
    );
  });

  test('speaks English where it is asked to, and goes on so', async () => {
    const { text } = await open().get('/giay-to/9.000001?lang=en');

    expect(text).toMatch(/<html lang="en">/);
    expect(text).toContain('href="/giay-to/9.000001/bi-mat?lang=en"');
    expect(text).toContain('href="/giay-to/9.000001" hreflang="vi"');
  });

  test('never says that nothing is needed where the record only did not say it plainly', async () => {
    const item = { text: 'Đơn đề nghị', hand: 'submit' as const, details: [] };
    const shows = async (over: Partial<Checklist>) => {
      const checklist = inventedChecklist({ bring: [], undecided: [], ...over });
      return (await open({}, () => ({ kind: 'found', checklist })).get(whole)).text;
    };

    const byCase = await shows({ undecided: [{ title: 'Nhà ở nông thôn', items: [item] }] });
    expect(byCase).not.toContain('Không phải mang giấy tờ nào');
    expect(byCase).toMatch(/<summary>Nhà ở nông thôn<\/summary>.*type="checkbox".*Đơn đề nghị/s);
    expect(await shows({ needless: [] })).toContain('Bản công bố không ghi giấy tờ nào');
    expect(await shows({})).toContain('Không phải mang giấy tờ nào');
  });

  test('is kept by search engines once: without a unit, and only where it was understood', async () => {
    const { get } = open({ publicUrl: 'https://motcua.example.vn' });

    const kept = await get(whole);
    const ofWard = await get(`${whole}?xa=00001`);
    const canonical = `<link rel="canonical" href="https://motcua.example.vn${whole}"/>`;
    expect(kept.text).toContain(canonical);
    expect(kept.text).not.toContain('noindex');
    expect(ofWard.text).toContain(canonical);
    expect(ofWard.text).toContain('noindex');
  });

  test('carries its own picture where one can be fetched from outside', async () => {
    const cards = { take: async () => new Uint8Array() };
    const shown = await open({ publicUrl: 'https://motcua.example.vn', cards }).get(whole);
    const image = `property="og:image" content="https://motcua.example.vn${whole}/the.png"`;

    expect(shown.text).toContain(image);
    expect((await open({ cards }).get(whole)).text).not.toContain('og:image');
    expect((await open({ publicUrl: 'https://motcua.example.vn' }).get(whole)).text).not.toContain(
      'og:image',
    );
  });

  test('works without browser code: nothing that needs it is shown', async () => {
    const { text } = await open().get(whole);

    for (const button of text.match(/<button[^>]*>/g) ?? [])
      expect(/hidden|data-(letters|listen|clear-ticks)/.test(button)).toBe(true);
    expect(text).toMatch(/<fieldset class="letters"[^>]* hidden/);
    expect(text).toMatch(/<div class="listening" hidden/);
    expect(text).toMatch(/<p class="checklist-foot" hidden/);
    expect(text).not.toMatch(/ style=| on[a-z]+=/);
  });
});

describe('a link to a checklist that was tampered with', () => {
  const hostile = '"><script>alert(1)</script>';

  test.each([
    ['/giay-to/9.999999'],
    ['/giay-to/khong-phai-ma'],
    [`/giay-to/${encodeURIComponent(hostile)}`],
    [`/giay-to/${'9'.repeat(3000)}`],
    ['/giay-to/9.999999/bi-mat'],
    ['/giay-to/%F0%9F%98%80'],
  ])('says that there is no such procedure, and offers to search: %s', async (path) => {
    const { status, text } = await open().get(path);

    expect(status).toBe(404);
    expect(text).toContain('Không có thủ tục này');
    expect(text).toContain('name="question"');
    expect(text).not.toContain('<script>alert');
    expect(text.length).toBeLessThan(8_000);
  });

  test('says which part it did not understand, and shows what is left', async () => {
    const { status, text } = await open().get(
      `/giay-to/9.000001/bi-mat.cu-la.${encodeURIComponent(hostile)}`,
    );

    expect(status).toBe(404);
    expect(text).toContain('«cu-la»');
    expect(text).toContain('&lt;script&gt;alert(1)');
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('Thẻ bị mất');
    expect(text).toContain('Người làm thẻ có tự đến được không?');
  });

  test.each(['/giay-to/9.000001.', '/giay-to/9.000001).', '/giay-to/9.000001/bi-mat.di-lai-kho.'])(
    'opens with the full stop of the sentence that it was pasted in: %s',
    async (path) => {
      expect((await open().get(path)).status).toBe(200);
    },
  );

  test.each(['?xa=1%27%20or%201=1', '?xa=999', '?xa=%00', '?lang=%3Cx%3E', '?xa=00001&xa=2'])(
    'takes a unit or a language that is none for none: %s',
    async (query) => {
      const { status, text } = await open().get(`${whole}${query}`);

      expect(status).toBe(200);
      expect(text).not.toContain('or 1=1');
    },
  );

  test.each(['/giay-to/%E0%A4%A', '/giay-to/9.000001/%', '/giay-to/', '/giay-to/9.000001/a/b/c'])(
    'is never our fault: %s',
    async (path) => {
      const { status } = await open().get(path);

      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );

  test('stays text wherever a record says something that means harm', async () => {
    const fact = { value: hostile, rows: [{ label: hostile, value: 'javascript:alert(1)' }] };
    const item = {
      text: hostile,
      hand: 'submit' as const,
      details: [hostile],
      form: { name: hostile, url: 'javascript:1' },
    };
    const checklist = inventedChecklist({
      ...{ plainName: hostile, name: hostile, fee: fact, time: fact, place: fact, due: hostile },
      ...{
        bring: [item],
        needless: [{ ...item, hand: 'not-needed' }],
        notes: [hostile],
        warnings: [hostile],
      },
      online: { text: hostile, url: 'javascript:alert(1)' },
      sources: [{ text: hostile, url: 'data:text/html,x' }],
      cases: [{ id: 'x', name: hostile, question: hostile, note: hostile }],
    });
    const { text } = await open({}, () => ({ kind: 'found', checklist })).get(whole);

    expect(text).not.toContain('<script>alert');
    expect(text).not.toMatch(/href="(javascript|data):/);
    expect(text.match(/<script/g)).toHaveLength(1);
  });
});

describe('too many checklists at once', () => {
  test('are told to wait, as everywhere', async () => {
    const { app } = open({ rateLimitPerMinute: 2 });
    const statuses = [];
    for (const path of [whole, `${whole}/the.png`, whole]) statuses.push((await app.request(path)).status);

    expect(statuses).toEqual([200, 200, 429]);
    expect(await (await app.request(whole)).text()).toContain('Chờ chừng một phút');
  });
});

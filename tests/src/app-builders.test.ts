import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createApp } from '#src/app.tsx';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

async function get(path: string, over: Parameters<typeof webResources>[0] = {}): Promise<string> {
  const app = createApp(webResources(over), new ScriptedVerbs(shortAnswer));
  const response = await app.request(path);
  expect(response.status).toBe(200);
  return await response.text();
}

describe('GET /nhung', () => {
  test('gives the line to copy with the address that people know', async () => {
    const page = await get('/nhung', { publicUrl: 'https://hoi.example.gov.vn' });

    expect(page).toContain(
      '&lt;script src=&quot;https://hoi.example.gov.vn/widget.js&quot; defer&gt;&lt;/script&gt;',
    );
    expect(page).toContain('script-src https://hoi.example.gov.vn;');
    expect(page).toMatch(/^<!doctype html><html lang="vi">/);
  });

  test('says who may carry it', async () => {
    expect(await get('/nhung')).toContain('Trang nào cũng đặt được');
    expect(await get('/nhung', { widgetOrigins: [] })).toContain('chưa cho trang nào khác');
    expect(await get('/nhung', { widgetOrigins: ['https://phuong.example.vn'] })).toContain(
      '<code>https://phuong.example.vn</code>',
    );
  });

  test('and the invented site speak English where they are asked to', async () => {
    expect(await get('/nhung?lang=en')).toContain('Put the assistant on your own site');
    expect(await get('/nhung/trang-mau?lang=en')).toMatch(/<html lang="en">.*data-lang="en"/s);
  });
});

test('the invented site says that it is, and leads to the assistant without the widget too', async () => {
  const page = await get('/nhung/trang-mau');

  expect(page).toContain('phường này không có thật');
  expect(page).toContain('<a href="/">mở trang hỏi thủ tục</a>');
  expect(page).not.toContain('page.css');
});

describe('GET /api/reference', () => {
  const responses = z.record(z.string(), z.unknown());
  const operation = z.object({ operationId: z.string(), summary: z.string(), responses });
  const openApi = z.object({
    paths: z.record(z.string(), z.record(z.string(), operation)),
    components: z.object({
      schemas: z.record(
        z.string(),
        z.looseObject({ properties: z.record(z.string(), z.unknown()).optional() }),
      ),
    }),
  });
  let page: string;
  let published: z.infer<typeof openApi>;

  beforeAll(async () => {
    page = await get('/api/reference');
    published = openApi.parse(JSON.parse(await get('/api/v1/openapi.json')));
  });

  test('tells of every operation and everything that it may answer', () => {
    const operations = Object.entries(published.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, each]) => ({ path, method, ...each })),
    );
    expect(operations.length).toBeGreaterThan(3);

    for (const { path, method, operationId, summary, responses } of operations) {
      const [, own = ''] = page.split(`id="op-${operationId}"`);
      const [section = ''] = own.split('</section>');
      expect(section).toContain(`>${method.toUpperCase()}</span> <code>${path}</code>`);
      expect(textOf(section)).toContain(summary.replaceAll('`', ''));
      for (const status of Object.keys(responses)) {
        expect(section).toContain(`id="op-${operationId}-${status}"`);
      }
    }
  });

  test('tells of every schema with all its fields, and every link leads somewhere', () => {
    const schemas = Object.entries(published.components.schemas);
    expect(schemas.length).toBeGreaterThan(10);

    for (const [name, { properties = {} }] of schemas) {
      const [, own = ''] = page.split(`id="schema-${name}"`);
      const [section = ''] = own.split('</section>');
      for (const field of Object.keys(properties)) expect(section).toContain(`<code class="name">${field}<`);
    }
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
  });

  test('shows how to call it and what comes back', () => {
    expect(textOf(page)).toContain(`-d '{"question":"lệ phí đổi bằng lái xe"}'`);
    expect(textOf(page)).toContain('"outcome": "answered"');
  });

  test('opens nested fields and names the forms of a block', () => {
    expect(page).toContain('<code class="value">&quot;checklist&quot;</code>');
    expect(textOf(page)).toContain('sourceUrl string hoặc null');
  });

  test('needs no script, and nothing from elsewhere', () => {
    expect(page).not.toContain('<script');
    expect([...page.matchAll(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g)]).toEqual([]);
  });
});

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<');
}

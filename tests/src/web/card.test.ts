import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { createApp } from '#src/app.tsx';
import type { CardPainter } from '#src/web/card/card-painter.ts';
import { createCardShelf } from '#src/web/card/card-shelf.ts';
import { drawCard } from '#src/web/card/draw-card.ts';
import { measure } from '#src/web/card/measure.ts';
import { createResvgPainter, fontFiles } from '#src/web/card/resvg-painter.node.ts';
import { wrapWords } from '#src/web/card/wrap-words.ts';
import { renderAttacks } from '#tests/support/attacks.ts';
import { askingChecklist, inventedChecklist, longChecklist } from '#tests/support/invented-checklists.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

const centre = { name: 'Trung tâm Phục vụ hành chính công tỉnh Mẫu', hotline: '1900 0000', province: null };
const address = 'https://motcua.example.vn/giay-to/9.000001/bi-mat';
const card = (checklist = inventedChecklist()) => drawCard({ checklist, centre, address });
const path = '/giay-to/9.000001/bi-mat.di-lai-kho/the.png';

function open(cards: ReturnType<typeof createCardShelf> | null) {
  return createApp(webResources({ cards }), new ScriptedVerbs(shortAnswer));
}

describe('the drawing of a card', () => {
  test('is as high as it must be, up to where a phone shows it whole', () => {
    const height = (svg: string) => Number(/ height="(\d+)"/.exec(svg)?.[1]);

    expect(height(card())).toBeLessThan(2_600);
    expect(height(card(longChecklist(25)))).toBeLessThanOrEqual(3_600);
    expect(height(card(longChecklist(80)))).toBeLessThanOrEqual(3_600);
  });

  test('says how many papers it could not show', () => {
    const svg = card(longChecklist(60));
    const shown = svg.match(/Giấy tờ thứ \d+/g)?.length ?? 0;

    expect(shown).toBeGreaterThan(12);
    expect(svg).toContain(`Còn ${60 - shown} giấy tờ nữa`);
    expect(card()).not.toContain('giấy tờ nữa');
  });

  test('says that a list is not complete while a question is open', () => {
    expect(card(askingChecklist())).toContain('còn phải chọn trường hợp');
    expect(card()).not.toContain('còn phải chọn trường hợp');
    const undecided = askingChecklist().undecided;
    expect(card(inventedChecklist({ bring: [], undecided }))).toContain('tùy trường hợp (có 2 danh sách)');
  });

  test.each(['NFC', 'NFD'])('keeps every mark, composed: %s', (form) => {
    const name = 'Xác nhận tình trạng hôn nhân, ẵm bế, ngoằn ngoèo'.normalize(form);

    expect(card(inventedChecklist({ plainName: name }))).toContain('ẵm bế, ngoằn'.normalize('NFC'));
  });

  test('holds texts as texts, whatever they say', () => {
    const bad = '</text><script>alert(1)</script>&lt;\u0000\ud800';
    const svg = card(inventedChecklist({ plainName: bad, warnings: [bad] }));

    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
    expect(new Resvg(svg).width).toBe(1_080);
  });
});

describe('strings that try to become more than text', () => {
  test('stay text on a card', () => {
    for (const bad of renderAttacks()) {
      const item = { text: bad, hand: 'submit' as const, details: [bad] };
      const svg = card(inventedChecklist({ plainName: bad, bring: [item], warnings: [bad], due: bad }));
      const tags = new Set(Array.from(svg.matchAll(/<([^\s>/]+)/g), ([, tag]) => tag));

      expect([...tags].sort()).toEqual(['path', 'rect', 'svg', 'text']);
    }
  });
});

describe('lines of a card', () => {
  const texts = [
    'Giấy xác nhận của Ủy ban nhân dân cấp xã về việc người làm thẻ đi lại khó khăn',
    'MƯỜI HAI ƯỚC MƠ QUỐC TẾ: 1.234.567 đ (Điều 5, Nghị định số 12/2025/NĐ-CP)',
    'ẰẮẲẴẶ ỨỪỬỮỰ ỜỚỞỠỢ ệểễếề ỹỳỷỵý iiiiiiiiii WWWWWW @@@ «trích dẫn» – 50 %',
  ];

  test.each(['regular', 'bold'] as const)('are never wider than measured: %s', (weight) => {
    for (const text of texts) {
      const svg =
        `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="200"><text x="0" y="100" font-size="100" ` +
        `font-family="Be Vietnam Pro" font-weight="${weight === 'bold' ? 700 : 400}">${text}</text></svg>`;
      const drawn = new Resvg(svg, {
        font: { loadSystemFonts: false, fontFiles: [...fontFiles] },
      }).innerBBox();
      const measured = measure(text, 100, weight);

      expect(drawn?.width).toBeGreaterThan(0);
      expect(measured).toBeGreaterThanOrEqual((drawn?.width ?? 0) - 1);
      expect(measured).toBeLessThan((drawn?.width ?? 0) * 1.12);
    }
  });

  test('break between words, and within one only where it is longer than a line', () => {
    const setting = { size: 20, weight: 'regular', width: 200 } as const;

    expect(wrapWords('Giấy chứng sinh của bé do bệnh viện', setting)).toEqual([
      'Giấy chứng sinh của',
      'bé do bệnh viện',
    ]);
    expect(wrapWords('a'.repeat(60), setting).join('')).toBe('a'.repeat(60));
    expect(wrapWords('một hai ba bốn năm sáu bảy tám chín mười', setting, 1)).toEqual(['một hai ba bốn…']);
    expect(wrapWords('  ', setting)).toEqual([]);
  });
});

describe('a card', () => {
  test('is a PNG, drawn once and named by its content', async () => {
    const app = open(createCardShelf(createResvgPainter()));
    const response = await app.request(path);
    const bytes = new Uint8Array(await response.arrayBuffer());

    expect(response.headers.get('Content-Type')).toBe('image/png');
    expect([...bytes.slice(1, 4)]).toEqual([...'PNG'].map((letter) => letter.charCodeAt(0)));
    expect(new DataView(bytes.buffer).getUint32(16)).toBe(1_080);
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex');
    const etag = response.headers.get('ETag') ?? '';
    const again = await app.request(path, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect((await app.request('/giay-to/9.000001/the.png')).headers.get('ETag')).not.toBe(etag);
  });

  test('stays a drawing where nothing can paint it', async () => {
    const response = await open(null).request(path);

    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^image\/svg\+xml/);
    expect(await response.text()).toMatch(/^<svg /);
  });

  test.each(['/giay-to/9.999999/the.png', '/giay-to/9.000001/cu-la/the.png'])(
    'is not made of a link that is not understood: %s',
    async (wrong) => {
      expect((await open(null).request(wrong)).status).toBe(404);
    },
  );
});

describe('the shelf of cards', () => {
  /** Paints when it is told to. */
  function paused() {
    const waiting: (() => void)[] = [];
    const painter: CardPainter & { painted: number } = {
      painted: 0,
      async paint() {
        painter.painted += 1;
        await new Promise<void>((go) => waiting.push(go));
        return new Uint8Array(10);
      },
    };
    return { painter, next: () => waiting.shift()?.() };
  }

  test('paints at most two at once, in order', async () => {
    const { painter, next } = paused();
    const shelf = createCardShelf(painter);
    const taken = ['a', 'b', 'c'].map(async (hash) => await shelf.take(hash, hash));

    expect(painter.painted).toBe(2);
    next();
    await taken[0];
    expect(painter.painted).toBe(3);
    next();
    next();
    await Promise.all(taken);
  });

  test('gives one painting to all who ask for it', async () => {
    const { painter, next } = paused();
    const shelf = createCardShelf(painter);
    const taken = [shelf.take('a', 'a'), shelf.take('a', 'a')];
    next();
    await Promise.all(taken);
    await shelf.take('a', 'a');

    expect(painter.painted).toBe(1);
  });

  test('turns away who would wait too long, and goes on', async () => {
    const { painter, next } = paused();
    const shelf = createCardShelf(painter);
    const taken = Array.from({ length: 26 }, (_, place) => shelf.take(`${place}`, ''));

    await expect(shelf.take('one too many', '')).rejects.toMatchObject({ code: 'unavailable' });
    for (const each of taken) {
      next();
      await each;
    }
    expect(painter.painted).toBe(26);
  });

  test('forgets what was not asked for longest when it is full', async () => {
    let painted = 0;
    const shelf = createCardShelf({
      async paint() {
        painted += 1;
        return new Uint8Array(6 * 1024 * 1024);
      },
    });
    for (const hash of ['a', 'b', 'a', 'c', 'a', 'b']) await shelf.take(hash, '');

    expect(painted).toBe(4);
  });

  test('does not keep a failure', async () => {
    let tries = 0;
    const shelf = createCardShelf({
      async paint() {
        tries += 1;
        if (tries === 1) throw new Error('out of ink');
        return new Uint8Array(1);
      },
    });

    await expect(shelf.take('a', '')).rejects.toThrow('out of ink');
    expect(await shelf.take('a', '')).toHaveLength(1);
  });
});

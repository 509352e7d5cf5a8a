import { beforeEach, describe, expect, it } from 'vitest';
import { entrySchema } from '#knowledge/entry.ts';
import { listChecks } from '#src/desk/catalogue/list-checks.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented, inventedCatalogue, inventedProcedure } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const editor = inventedStaff('editor');
const reader = inventedStaff('operator');
const resources = webResources({ db, centre: { name: 'Trung tâm Mẫu', hotline: null, province: '31' } });
const app = staffApp(resources, [editor, reader]);
const desk = staffClient(app, editor);

const [turtle] = inventedCatalogue;
const guide = entrySchema.parse({
  kind: 'guide',
  id: 'cho-rua-an',
  name: 'Cho rùa ăn thế nào',
  short: 'Ngày hai bữa.',
  source: { url: 'https://example.gov.vn/2', takenOn: '2025-01' },
});

beforeEach(async () => await importInvented(resources, [...inventedCatalogue, guide]));

async function page(path: string): Promise<string> {
  const response = await desk.get(path);
  expect({ path, status: response.status }).toEqual({ path, status: 200 });
  return await response.text();
}

/** The text of the record that the portal has of the turtle, arriving behind our own. */
async function portalDiffers(): Promise<void> {
  const national = { ...turtle, name: 'Đăng ký nuôi rùa theo bản Cổng', aliases: [] };
  await importInvented(resources, [entrySchema.parse(national)], 'portal');
}

describe('the catalogue', () => {
  it('is found by words without marks, by a code and by some digits of one', async () => {
    for (const q of ['nuoi rua', '9.000001', '00001']) {
      expect(await page(`/desk?q=${encodeURIComponent(q)}`)).toContain(
        'href="/console/desk/entries/9.000001"',
      );
    }
    expect(await page('/desk?q=zzzz')).toContain('Không tìm thấy mục nào');
  });

  it('is filtered by kind, state and what waits, and paged by its codes', async () => {
    expect(await page('/desk?kind=guide')).toContain('Cho rùa ăn thế nào');
    expect(await page('/desk?kind=guide')).not.toContain('9.000001');
    expect(await page('/desk?state=finding')).not.toContain('9.000001');
    await portalDiffers();
    expect(await page('/desk?state=finding')).toContain('9.000001');
    expect(await page('/desk?state=unreviewed')).not.toContain('9.000001');
    expect(await page('/desk?after=9.000003')).not.toContain('9.000003"');
    await importInvented(
      resources,
      Array.from({ length: 60 }, (_, at) =>
        inventedProcedure({ code: `8.0000${10 + at}`, name: `Việc ${at}` }),
      ),
    );
    expect(await page('/desk')).toContain('after=8.000059');
  });

  it('tells what begins later from what is over', async () => {
    const later = {
      ...turtle,
      code: '9.000021',
      name: 'Việc của năm sau',
      plainName: undefined,
      effectiveFrom: '2027-01-01',
    };
    const over = {
      ...turtle,
      code: '9.000022',
      name: 'Việc đã qua',
      plainName: undefined,
      effectiveTo: '2026-01-31',
    };
    await importInvented(resources, [entrySchema.parse(later), entrySchema.parse(over)]);
    expect(await page('/desk')).toContain('dùng từ 01/01/2027');
    expect(await page('/desk?state=gone')).toContain('Việc đã qua');
    expect(await page('/desk?state=gone')).not.toContain('Việc của năm sau');
    expect(await page('/desk/entries/9.000021')).toContain('Có bản đã duyệt, dùng từ 01/01/2027');
    expect(await page('/desk/entries/9.000022')).toContain('Mục này không còn được dùng để trả lời');
  });

  it('says of an entry that nobody has that it is missing', async () => {
    expect((await desk.get('/desk/entries/9.999999')).status).toBe(404);
    expect((await desk.get('/desk/aliases?entry=9.999999')).status).toBe(404);
    expect((await desk.get('/desk/families/none')).status).toBe(404);
    expect((await desk.get('/desk/local/decision?number=x&area=province:31')).status).toBe(404);
  });
});

describe('an entry', () => {
  it('shows its text, and what an import brought that says otherwise', async () => {
    await portalDiffers();
    const shown = await page('/desk/entries/9.000001');
    expect(shown).toContain('25.000 đ');
    expect(shown).toContain('Cổng có bản khác bản trung tâm đã xem');
    expect(shown).toContain('Đăng ký nuôi rùa theo bản Cổng');
  });

  it('keeps our own text with a reason, once', async () => {
    await portalDiffers();
    const [finding] = await db.query<{ id: string }>('select id::text from findings');
    const settle = () =>
      desk.post('/desk/entries/9.000001/settle', { finding: finding?.id ?? '', why: 'Bản Cổng cũ' });
    expect((await settle()).headers.get('Location')).toContain('said=settled');
    expect((await settle()).headers.get('Location')).toContain('said=settledBefore');
    expect(await page('/desk/entries/9.000001')).not.toContain('Cổng có bản khác');
    const audit = await db.query('select act, why from audit_entries');
    expect(audit).toEqual([{ act: 'finding.settled', why: 'Bản Cổng cũ' }]);
    const other = { finding: finding?.id ?? '', why: 'x' };
    expect((await desk.post('/desk/entries/9.000002/settle', other)).headers.get('Location')).toContain(
      'settledBefore',
    );
  });

  it('is edited in one draft, whoever presses the button again, and in another from what arrived', async () => {
    await portalDiffers();
    const edit = async (from: string) =>
      (await desk.post('/desk/entries/9.000001/draft', { from })).headers.get('Location');
    const first = await edit('today');
    expect(first).toMatch(/^\/console\/desk\/drafts\/[0-9a-f-]{36}$/);
    expect(await edit('today')).toBe(first);
    expect(await edit('arrived')).not.toBe(first);
    const drafts = await db.query(
      'select content ->> $1 as name from drafts order by created_at, name desc',
      ['name'],
    );
    expect(drafts).toHaveLength(2);
    expect(drafts).toContainEqual({ name: 'Đăng ký nuôi rùa theo bản Cổng' });
    expect(await page('/desk?state=draft')).toContain('9.000001');
  });

  it('takes a phrase that leads elsewhere only from who is sure', async () => {
    const add = { entry: '9.000001', alias: 'thả diều buổi tối' };
    const asked = await desk.post('/desk/aliases', add);
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain('Vẫn thêm');
    expect((await desk.post('/desk/aliases', { ...add, sure: 'yes' })).status).toBe(303);
    expect(await page('/desk/entries/9.000001')).toContain('trung tâm thêm');
    const gone = await desk.post('/desk/aliases/remove', add);
    expect(gone.headers.get('Location')).toContain('said=aliasRemoved');
    expect(await page('/desk/entries/9.000001')).not.toContain('trung tâm thêm');
    expect((await desk.post('/desk/aliases', { ...add, strange: '1' })).status).toBe(400);
  });
});

describe('a local decision on the page', () => {
  const form = {
    ...{ number: '05/2026/NQ-HĐND', area: 'province:31', province: '31', date: '2026-01-15' },
    ...{ title: 'Mức lệ phí', issuer: 'Hội đồng nhân dân tỉnh', field: 'fees', codes: '9.000001' },
    ...{ replaces: 'all', kind: 'lệ phí', per: 'lần', from: '2026-02-01' },
  };

  it('is kept as it is written, and shown on its entry', async () => {
    const kept = await desk.post('/desk/local/change', { ...form, amount: '40.000' });
    expect(kept.headers.get('Location')).toContain('said=changed');
    expect(await page('/desk/local')).toContain('05/2026/NQ-HĐND');
    expect(await page('/desk/entries/9.000001')).toContain('40.000 đ');
    expect(await page('/desk?state=overlaid')).toContain('9.000001');
  });

  it('comes back with what was typed and what is wrong', async () => {
    const wrong = await desk.post('/desk/local/change', { ...form, amount: '40' });
    expect(wrong.status).toBe(422);
    const text = await wrong.text();
    expect(text).toContain('write the whole sum');
    expect(text).toContain('value="40"');
  });
});

describe('the list of what is received here, on the page', () => {
  const listed = async () =>
    (await db.query<{ code: string }>('select entry_id as code from received_procedures order by 1')).map(
      ({ code }) => code,
    );
  const post = (fields: Parameters<typeof desk.post>[1]) =>
    desk.post('/desk/received', { area: 'province:31', act: 'put', ...fields });

  it('takes what was ticked, or all that a filter finds', async () => {
    const put = await post({ 'codes[]': ['9.000001', '9.000002'], place: 'Quầy 3', from: '2026-07-01' });
    expect(put.headers.get('Location')).toContain('said=put');
    expect(await listed()).toEqual(['9.000001', '9.000002']);
    expect(await page('/desk/received?listed=on-list')).toContain('Quầy 3');

    await post({ every: 'on', q: '00000', level: 'commune', listed: 'all' });
    expect(await listed()).toHaveLength(inventedCatalogue.length);
    await post({ act: 'take-off', every: 'on', field: 'Thử nghiệm', listed: 'on-list' });
    expect(await listed()).toEqual([]);
  });

  it('says what is missing, and changes nothing', async () => {
    const none = await post({});
    expect(none.status).toBe(422);
    expect(await none.text()).toContain('Chưa chọn thủ tục nào');
    expect((await post({ 'codes[]': ['9.000001'], area: 'ở đâu đó' })).status).toBe(422);
    expect((await post({ 'codes[]': ['9.999999'] })).status).toBe(422);
    expect(await listed()).toEqual([]);
  });
});

describe('a family on the page', () => {
  const form = {
    ...{ questionVi: 'Sân của thôn hay của nhà?', questionEn: 'The hamlet’s or your own?' },
    'code[]': ['9.000004', '9.000005', ''],
    'labelVi[]': ['Sân của thôn', 'Sân của nhà', ''],
    'labelEn[]': ['The hamlet’s', 'Our own', ''],
    'told[]': ['của thôn\nchung', 'nhà mình', ''],
  };

  it('is added, mended and taken away again', async () => {
    const added = await desk.post('/desk/families', { ...form, id: 'san-phoi' });
    expect(added.headers.get('Location')).toContain('/desk/families/san-phoi?said=saved');
    expect(await page('/desk/entries/9.000004')).toContain('/console/desk/families/san-phoi');
    expect(await page('/desk/families')).toContain('Sân của thôn hay của nhà?');

    const twice = await desk.post('/desk/families', { ...form, id: 'san-phoi' });
    expect(twice.status).toBe(422);
    const was = async () => /name="was" value="(\w+)"/.exec(await page('/desk/families/san-phoi'))?.[1] ?? '';
    const opened = await was();
    const confused = await desk.post('/desk/families/san-phoi', {
      was: opened,
      ...form,
      'told[]': ['nhà mình', 'nhà mình', ''],
    });
    expect(confused.status).toBe(422);
    expect(await confused.text()).toContain('Có câu đứng ở hai mục');

    const other = { ...form, open: 'chỗ phơi lúa', was: opened };
    expect((await desk.post('/desk/families/san-phoi', other)).status).toBe(303);
    const late = await desk.post('/desk/families/san-phoi', { ...other, open: 'nơi phơi thóc' });
    expect(late.status, 'opened before the other was kept').toBe(409);
    const shown = await late.text();
    expect(shown, 'what was typed stands there').toContain('nơi phơi thóc');
    expect(shown).toContain('Vừa có người khác sửa nhóm này');
    expect((await desk.post('/desk/families/san-phoi/restore', { was: opened })).status).toBe(409);
    expect(await page('/desk/families/san-phoi')).toContain('chỗ phơi lúa');
    await desk.post('/desk/families/san-phoi/restore', { was: await was() });
    expect((await desk.get('/desk/families/san-phoi')).status).toBe(404);
    expect(await page('/desk/entries/9.000004')).not.toContain('san-phoi');
  });
});

describe('what somebody should look at', () => {
  it('stands in a list for each reason, and in no other', async () => {
    await portalDiffers();
    const soon = { ...turtle, code: '9.000011', name: 'Việc sắp hết hạn', effectiveTo: '2026-11-20' };
    const marked = {
      ...turtle,
      code: '9.000012',
      name: 'Việc cần hỏi lại',
      check: true,
      checkWhy: 'Chưa rõ phí.',
    };
    await importInvented(resources, [entrySchema.parse(soon), entrySchema.parse(marked)]);
    const old = {
      ...turtle,
      code: '9.000013',
      name: 'Bản sao hay được hỏi',
      source: { decision: '1/QĐ', takenOn: '2025-03' },
    };
    await importInvented(resources, [entrySchema.parse(old)], 'portal');
    await db.query(
      `with asked as (insert into conversations (id, channel, created_at, last_at)
         values (gen_random_uuid(), 'web', '2026-10-30', '2026-10-30') returning id),
       question as (insert into questions (id, conversation_id, text_masked, language, asked_at)
         select gen_random_uuid(), id, 'x', 'vi', '2026-10-30' from asked returning id)
       insert into answers (id, question_id, outcome, reason, intent, text, parts, timings, path, answered_at)
       select gen_random_uuid(), id, 'answered', 'clear-winner', 'procedure', 'x',
         '[{"procedure": {"code": "9.000013"}}]', '{}', 'fields', '2026-10-30' from question`,
    );
    const ids = async (list: Parameters<typeof listChecks>[1]['list']) =>
      (await listChecks(resources, { list, olderThan: 180 })).map(({ id }) => id);

    expect(await ids('ending')).toEqual(['9.000011']);
    expect(await ids('differing')).toEqual(['9.000001']);
    expect(await ids('marked')).toEqual(['9.000012']);
    expect(await ids('old-source')).toEqual(['guide:cho-rua-an', '9.000013']);
    expect(await ids('popular')).toEqual(['9.000013']);
    expect(await page('/desk/checks?list=popular')).toContain('1 lần');
  });
});

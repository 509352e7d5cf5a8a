import { beforeEach, describe, expect, test } from 'vitest';
import { consoleCatalogueVi } from '#prompts/console-catalogue.vi.ts';
import { deskChecksVi } from '#prompts/desk-checks.vi.ts';
import { entryFieldsVi } from '#prompts/entry-fields.vi.ts';
import { formParts } from '#src/console/editor/form-parts.ts';
import { editRows } from '#src/desk/edit-rows.ts';
import { entryShape } from '#src/desk/entry-shape.ts';
import { changeDecision } from '#src/desk/local/change-decision.ts';
import { readDraft } from '#src/desk/read-draft.ts';
import type { Fields, Shape } from '#src/desk/shape.ts';
import { startDraft } from '#src/desk/start-draft.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { approver, editor, employ, openDesk, priced } from '#tests/support/desk-acts.ts';
import { filledIn } from '#tests/support/filled-in.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented, inventedCatalogue } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { shippedProcedures } from '#tests/support/shipped-procedures.ts';
import { staffApp, staffClient } from '#tests/support/staff-client.ts';

const db = useTestDatabase();
const operator = inventedStaff('operator');
const desk = openDesk(db);
const { resources } = desk;
const app = staffApp(resources, [editor, approver, operator]);
const [writes, reviews, looks] = [editor, approver, operator].map((one) => staffClient(app, one));
const turtle = '9.000001';

beforeEach(async () => {
  await importInvented(resources);
});

describe('the form', () => {
  test('has a place and a name for every field of every kind', () => {
    for (const kind of ['procedure', 'guide', 'place', 'notice'] as const) {
      const shape = entryShape(kind);
      const placed = formParts[kind].flatMap(({ fields }) => fields);
      expect([...placed].sort()).toEqual(Object.keys(shape).sort());
      const unnamed = fieldsOf(shape, '').filter((field) => !(field in entryFieldsVi.labels));
      expect(unnamed).toEqual([]);
    }
  });

  test('gives back what it was given: a text that is opened and saved is the same text', async () => {
    const texts = [...[...(await shippedProcedures()).values()].slice(0, 12), ...inventedCatalogue];
    for (const content of texts) {
      const { id } = await startDraft(resources, editor, {
        ...{ kind: content.kind, entryId: null, content, uncertain: [], from: { kind: 'blank' } },
      });
      const page = await (await writes?.get(`/desk/drafts/${id}`))?.text();
      const sent = await writes?.post(`/desk/drafts/${id}`, filledIn(page ?? '', 'entry-form'));
      expect(sent?.status).toBe(303);
      expect((await readDraft(resources, id)).revision, content.name).toBe(1);
    }
  });

  test('reads amounts as people write them, and keeps what is no number to say so', async () => {
    const id = await desk.begin(turtle, {});
    const amount = 'methods.0.fees.0.amount';
    const page = await open(id);
    await writes?.post(`/desk/drafts/${id}`, { ...filledIn(page, 'entry-form'), [amount]: '1.250.000 đồng' });
    expect((await readDraft(resources, id)).content.methods).toMatchObject([
      { fees: [{ amount: 1_250_000 }] },
    ]);
    const again = await open(id);
    const given = { ...filledIn(again, 'entry-form'), [amount]: 'tuỳ xã', act: 'submit' };
    const refused = await writes?.post(`/desk/drafts/${id}`, given);
    expect(refused?.status).toBe(422);
    const html = (await refused?.text()) ?? '';
    expect(html).toContain('value="tuỳ xã"');
    expect(html).toContain('Phải là một con số');
  });

  test('adds, moves and takes away rows without any script, and what was unsure moves along', async () => {
    const id = await desk.begin(turtle, { papers: [{ name: 'Một' }, { name: 'Hai' }] });
    const press = async (act: string) => {
      const { status } = (await writes?.post(`/desk/drafts/${id}`, {
        ...filledIn(await open(id), 'entry-form'),
        act,
      })) ?? { status: 0 };
      expect(status).toBe(303);
      const { papers } = (await readDraft(resources, id)).content;
      return Array.isArray(papers) ? papers.map(({ name }: { name?: string }) => name) : [];
    };
    expect(await press('add:papers')).toEqual(['Một', 'Hai', undefined]);
    expect(await press('up:papers.1')).toEqual(['Hai', 'Một', undefined]);
    expect(await press('remove:papers.2')).toEqual(['Hai', 'Một']);
    const uncertain = [{ path: 'papers.1.name', why: 'mờ' }];
    const content = { papers: [{ name: 'a' }, { name: 'b' }] };
    expect(editRows({ content, uncertain }, { act: 'up', path: 'papers.1' }, {}).uncertain).toEqual([
      { path: 'papers.0.name', why: 'mờ' },
    ]);
  });

  test('keeps letters composed and without what nobody sees, however they were typed', async () => {
    const id = await desk.begin(turtle, {});
    const name = 'Đăng ký nuôi rùa\u200b cảnh\u0000'.normalize('NFD');
    const sent = await writes?.post(`/desk/drafts/${id}`, {
      ...filledIn(await open(id), 'entry-form'),
      name,
    });
    expect(sent?.status).toBe(303);
    expect(await readDraft(resources, id)).toMatchObject({
      revision: 1,
      content: { name: 'Đăng ký nuôi rùa cảnh' },
    });
  });

  test('takes no field that an entry has not', async () => {
    const id = await desk.begin(turtle, {});
    const given = { ...filledIn(await open(id), 'entry-form'), 'papers.0.__proto__': 'x' };
    expect((await writes?.post(`/desk/drafts/${id}`, given))?.status).toBe(400);
  });

  test('keeps by itself what is typed and says at which field something is wrong', async () => {
    const id = await desk.begin(turtle, {});
    const given = { ...filledIn(await open(id), 'entry-form'), name: '' };
    const kept = await writes?.post(`/desk/drafts/${id}/keep`, given);
    expect(await kept?.json()).toMatchObject({
      ...{ kind: 'saved', revision: 2 },
      problems: [{ path: 'name', words: 'Chưa điền.', weight: 'stops', name: 'Tên đầy đủ' }],
    });
    const late = await writes?.post(`/desk/drafts/${id}/keep`, { ...given, name: 'Khác' });
    expect(late?.status).toBe(409);
    expect(await late?.json()).toMatchObject({ kind: 'changed' });
  });

  test('shows what a reader of files was unsure of, and takes the word of whoever looked', async () => {
    const { id } = await startDraft(resources, editor, {
      ...{
        kind: 'procedure',
        entryId: null,
        from: { kind: 'import', file: 'quyet-dinh.docx', format: 'docx' },
      },
      content: { ...inventedCatalogue[0], code: '9.777777' },
      uncertain: [{ path: 'papers.0.name', why: 'Dòng này nằm ngoài bảng.' }],
    });
    const page = await open(id);
    expect(page).toContain('Dòng này nằm ngoài bảng.');
    expect(
      (await writes?.post(`/desk/drafts/${id}`, { ...filledIn(page, 'entry-form'), act: 'submit' }))?.status,
    ).toBe(422);
    const given = { ...filledIn(await open(id), 'entry-form'), confirm: 'papers.0.name', act: 'submit' };
    const sent = await writes?.post(`/desk/drafts/${id}`, given);
    expect(sent?.headers.get('Location')).toContain('/review?said=submitted');
    expect((await readDraft(resources, id)).uncertain).toMatchObject([{ confirmedBy: editor.name }]);
  });
});

describe('two who write', () => {
  test('are shown both texts, and what is chosen is joined on top', async () => {
    const id = await desk.begin(turtle, {});
    const page = await open(id);
    await desk.save(id, { name: 'Tên của người kia', conditions: ['Có ao'] }, approver);
    const given = { ...filledIn(page, 'entry-form'), name: 'Tên của tôi', plainName: 'Nuôi rùa nhà' };
    const told = await writes?.post(`/desk/drafts/${id}`, given);
    expect(told?.status).toBe(409);
    const html = (await told?.text()) ?? '';
    expect(html).toContain(approver.name);
    const choice = { ...filledIn(html), 'take.name': 'mine' };
    const settled = await writes?.post(`/desk/drafts/${id}/settle`, choice);
    expect(settled?.headers.get('Location')).toContain('said=saved');
    expect((await readDraft(resources, id)).content).toMatchObject({
      ...{ name: 'Tên của tôi', plainName: 'Nuôi rùa nhà', conditions: ['Có ao'] },
    });
  });

  test('lose nothing where a third save comes while they choose, nor where the draft goes on', async () => {
    const id = await desk.begin(turtle, {});
    const page = await open(id);
    await desk.save(id, { name: 'Tên của người kia' }, approver);
    const given = { ...filledIn(page, 'entry-form'), name: 'Tên của tôi', plainName: 'Nuôi rùa nhà' };
    const told = (await (await writes?.post(`/desk/drafts/${id}`, given))?.text()) ?? '';
    await desk.save(id, { plainName: 'Nuôi rùa cảnh', conditions: ['Có ao'] }, approver);
    const choice = { ...filledIn(told), 'take.name': 'mine' };
    const again = await writes?.post(`/desk/drafts/${id}/settle`, choice);
    expect(again?.status).toBe(409);
    const chosen = (await again?.text()) ?? '';
    expect(chosen).toContain('&quot;plainName&quot;,&quot;both&quot;');
    const last = { ...filledIn(chosen), 'take.plainName': 'mine' };

    await desk.submit(id);
    const closed = await writes?.post(`/desk/drafts/${id}/settle`, last);
    expect(closed?.status).toBe(409);
    expect(await closed?.text(), 'to copy from').toContain('<ins>tôi</ins>');
    await writes?.post(`/desk/drafts/${id}/recall`, { revision: '3' });

    const settled = await writes?.post(`/desk/drafts/${id}/settle`, last);
    expect(settled?.headers.get('Location')).toContain('said=saved');
    expect((await readDraft(resources, id)).content).toMatchObject({
      ...{ name: 'Tên của tôi', plainName: 'Nuôi rùa nhà', conditions: ['Có ao'] },
    });
  });

  test('choose nothing that the form does not show: when a text was reviewed is not theirs to say', async () => {
    const id = await desk.begin(turtle, { reviewedOn: '2026-01-05' });
    const forged = {
      ...{ revision: '1', mine: JSON.stringify({ reviewedOn: '2026-11-01' }), confirmed: '[]' },
      changed: JSON.stringify([['reviewedOn', 'me']]),
    };
    expect((await writes?.post(`/desk/drafts/${id}/settle`, forged))?.status).toBe(400);
    expect((await readDraft(resources, id)).content.reviewedOn).toBe('2026-01-05');
    for (const revision of ['', 'một', '1.5', '9'.repeat(12)]) {
      const joined = await writes?.post(`/desk/drafts/${id}/settle`, { ...forged, revision });
      expect(joined?.status, revision).toBe(422);
    }
  });
});

describe('a review', () => {
  test('says what answers after the last day of a text that holds for a while only', async () => {
    const id = await desk.begin(turtle, { effectiveTo: '2027-01-31' });
    await desk.submit(id);
    const page = (await (await reviews?.get(`/desk/drafts/${id}/review`))?.text()) ?? '';
    expect(page).toContain('Bản này dùng đến hết ngày 31/01/2027.');
  });

  test('shows which words change and publishes what was read; the history compares and puts back', async () => {
    const [first] = inventedCatalogue;
    const id = await desk.begin(turtle, first ? priced(first, 40_000) : {});
    await desk.submit(id);
    const page = (await (await reviews?.get(`/desk/drafts/${id}/review`))?.text()) ?? '';
    expect(page).toContain('<del>25.000</del>');
    expect(page).toContain('<ins>40.000</ins>');
    expect((await (await writes?.get(`/desk/drafts/${id}/review`))?.text()) ?? '').not.toContain(
      'value="approve"',
    );
    const bare = await reviews?.post(`/desk/drafts/${id}/review`, {
      ...filledIn(page, `/console/desk/drafts/${id}/review`),
      decision: 'return',
    });
    expect(bare?.status).toBe(422);
    const sent = await reviews?.post(`/desk/drafts/${id}/review`, {
      ...filledIn(page, `/console/desk/drafts/${id}/review`),
      decision: 'approve',
    });
    expect(sent?.headers.get('Location')).toContain('said=published');
    const history = (await (await reviews?.get(`/desk/entries/${turtle}/versions`))?.text()) ?? '';
    const ids = [...history.matchAll(/ id="([^"]+)"/g)].map(([, each]) => each);
    expect(new Set(ids).size).toBe(ids.length);
    expect(history).toContain('đang dùng');
    expect(history).toContain(`${approver.name} duyệt`);
    const compared = await looks?.get(
      `/desk/entries/${turtle}/versions/1/${(await desk.current(turtle))?.versionId}`,
    );
    expect(await compared?.text()).toContain('<ins>40.000</ins>');
    const over = (await (await looks?.get(`/desk/drafts/${id}/review`))?.text()) ?? '';
    expect(over).toContain('class="change-title">Bản trước<');
    expect(over).not.toContain('class="change-title">đang dùng<');
    const back = await reviews?.post(`/desk/entries/${turtle}/rollback`, {
      ...filledIn(history, `/console/desk/entries/${turtle}/rollback`),
      'rollback-why': 'Nhập nhầm',
    });
    expect(back?.headers.get('Location')).toContain('said=rolledBack');
    expect((await desk.current(turtle))?.content).toMatchObject({
      methods: [{ fees: [{ amount: 25_000 }] }],
    });
  });

  test('is seen before by each channel, by the words that citizens are told', async () => {
    const id = await desk.begin(turtle, {});
    const page = (await (await looks?.get(`/desk/drafts/${id}/preview?aspect=fee`))?.text()) ?? '';
    const bubbles = page.split('class="bubble"').length - 1;
    expect(bubbles).toBeGreaterThanOrEqual(2);
    expect(page).toContain('25.000');
    expect(await (await looks?.get(`/desk/drafts/${id}/preview/web?aspect=fee`))?.text()).toContain('25.000');
  });

  test('is seen as it would hold here: where a decision sets the fee, its writer is told so and sees that fee', async () => {
    const here = openDesk(db, { centre: { name: 'Trung tâm Mẫu', hotline: null, province: '00' } });
    const app = staffApp(here.resources, [editor, approver]);
    const [writes, reviews] = [editor, approver].map((one) => staffClient(app, one));
    const named = {
      ...{ number: '05/2026/NQ-THU', area: 'province:00', province: '00', title: 'Mức thu thử' },
      ...{ issuer: 'Hội đồng nhân dân tỉnh Thử', date: '2026-01-02', url: null },
    };
    await changeDecision(here.resources, editor, {
      ...{ number: named.number, area: named.area },
      act: {
        ...{ kind: 'add', named },
        change: {
          ...{ codes: [turtle], field: 'fees', from: '2026-02-01' },
          value: { replaces: 'all', fees: [{ amount: 33_000, kind: 'lệ phí', per: 'lần' }] },
        },
      },
    });
    const [first] = inventedCatalogue;
    const id = await here.begin(turtle, first ? priced(first, 40_000) : {});
    const told = deskChecksVi.decided('Phí, lệ phí', named.number);
    expect(await (await writes?.get(`/desk/drafts/${id}`))?.text()).toContain(told);
    expect(await (await reviews?.get(`/desk/drafts/${id}/review`))?.text()).toContain(told);
    const preview = (await (await writes?.get(`/desk/drafts/${id}/preview?aspect=fee`))?.text()) ?? '';
    expect(preview).toContain('33.000');
    expect(preview).not.toContain('40.000');
  });

  test('is not needed by whoever works alone: a reason is, and everybody is reminded', async () => {
    await employ(db, editor);
    const id = await desk.begin(turtle, { plainName: 'Nuôi rùa nhà' });
    const page = (await (await writes?.get(`/desk/drafts/${id}/review`))?.text()) ?? '';
    const form = filledIn(page, `/console/desk/drafts/${id}/alone`);
    expect((await writes?.post(`/desk/drafts/${id}/alone`, form))?.status).toBe(422);
    const sent = await writes?.post(`/desk/drafts/${id}/alone`, { ...form, why: 'Người duyệt nghỉ phép' });
    expect(sent?.headers.get('Location')).toContain('said=published');
    expect(await (await reviews?.get('/desk/drafts'))?.text()).toContain(
      '1 bản đã đăng mà chưa có người thứ hai xem',
    );
    await employ(db, approver);
    const next = await desk.begin(turtle, {});
    expect(await (await writes?.get(`/desk/drafts/${next}/review`))?.text()).not.toContain('/alone');
  });

  test('may be taken back before its day has come', async () => {
    const id = await desk.begin(turtle, { plainName: 'Nuôi rùa nhà' });
    await desk.submit(id);
    await desk.approve(id, '2026-12-01');
    expect(await (await looks?.get('/desk/drafts?show=over'))?.text()).toContain('từ 01/12/2026');
    const path = `/desk/entries/${turtle}`;
    const page = (await (await reviews?.get(`${path}/versions`))?.text()) ?? '';
    const away = { ...filledIn(page, `/console${path}/withdraw`), 'withdraw-why': 'Hoãn' };
    const { versionId } = await readDraft(resources, id);
    const sent = await reviews?.post(`${path}/withdraw`, { ...away, 'withdraw-version': versionId ?? '' });
    expect(sent?.headers.get('Location')).toContain('said=withdrawn');
    const then = openDesk(db, { clock: fixedClock('2026-12-02T08:00:00+07:00') });
    expect((await then.current(turtle))?.content).toMatchObject({ plainName: 'Đăng ký nuôi rùa' });
  });

  test('is followed by a withdrawal or a successor, with a reason each', async () => {
    const { entry: texts } = consoleCatalogueVi;
    const path = `/desk/entries/${turtle}`;
    const page = (await (await reviews?.get(`${path}/versions`))?.text()) ?? '';
    const away = filledIn(page, `/console${path}/withdraw`);
    expect((await reviews?.post(`${path}/withdraw`, away))?.status).toBe(422);
    const other = { ...filledIn(page, `/console${path}/replace`), 'replace-why': 'Nhập vào' };
    expect((await reviews?.post(`${path}/replace`, { ...other, 'replace-successor': turtle }))?.status).toBe(
      422,
    );
    expect(
      (await reviews?.post(`${path}/replace`, { ...other, 'replace-successor': '9.000002' }))?.status,
    ).toBe(303);
    expect((await desk.current(turtle))?.entryId).toBe('9.000002');
    expect(await (await looks?.get(path))?.text()).not.toContain(texts.text);
    expect((await reviews?.post(`${path}/replace`, { ...other, 'replace-successor': '' }))?.status).toBe(303);
    const gone = await reviews?.post(`${path}/withdraw`, { ...away, 'withdraw-why': 'Bãi bỏ' });
    expect(gone?.headers.get('Location')).toContain('said=withdrawn');
    expect(await desk.current(turtle)).toBeNull();
    const last = await (await looks?.get(path))?.text();
    expect(last).toContain(texts.lastText);
    expect(last).not.toContain(texts.text);
  });

  test('of what is not there is not found', async () => {
    for (const path of [
      '/desk/drafts/x',
      '/desk/drafts/x/review',
      '/desk/drafts/x/preview',
      '/desk/entries/x/versions',
    ]) {
      expect((await writes?.get(path))?.status, path).toBe(404);
    }
  });
});

async function open(id: string): Promise<string> {
  return (await (await writes?.get(`/desk/drafts/${id}`))?.text()) ?? '';
}

function fieldsOf(fields: Fields, at: string): string[] {
  return Object.entries(fields).flatMap(([name, shape]) => [at + name, ...below(shape, `${at}${name}.`)]);
}

function below(shape: Shape, at: string): string[] {
  if (shape.kind === 'group') return fieldsOf(shape.fields, at);
  return shape.kind === 'rows' ? below(shape.row, at) : [];
}

import { beforeEach, describe, expect, test } from 'vitest';
import { listDossiers } from '#src/dossiers/find-dossiers.ts';
import { followDossier, listFollowed } from '#src/dossiers/follow-dossier.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { dossierDesk, lan, minh } from '#tests/support/dossier-desk.ts';
import { registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
const code = 'H57.12-261116-0001';
const receipt = `${code}|khong-ai-doan-duoc`;
const other = { name: 'Phan Văn Khác', phone: '0988 777 666', personalNumber: '046199009999' };
let desk: ReturnType<typeof dossierDesk>;

beforeEach(async () => {
  desk = dossierDesk(db);
  await desk.open();
  await tellEvents(db, [registryEvent({ receipt })]);
  expect(await desk.kinds(code, '5678')).toEqual(['shown']);
  await followDossier(desk.looking(), lan, code);
});

const told = (over: object) =>
  tellEvents(db, [registryEvent({ at: '2026-11-17T09:00:00+07:00', status: 5, ...over })]);

describe('a dossier that its registry says is somebody else’s', () => {
  test('is seen and followed no more by whoever proved it before', async () => {
    await told({ applicant: other });
    expect(await listDossiers(desk.looking(), lan)).toEqual([]);
    expect(await listFollowed(desk.looking(), lan)).toEqual([]);
    expect(await db.query('select stopped_why from dossier_follows')).toEqual([{ stopped_why: 'closed' }]);
  });

  test('tells them nothing of the change, nor of what waited to be told', async () => {
    await db.query(
      `insert into notifications (idem, conversation_id, follow_id, dossier_id, kind, made_at, wanted_at, due_at)
       select 'x', conversation_id, id, dossier_id, 'status', now(), now(), now() from dossier_follows`,
    );
    await told({ applicant: other });
    expect(await db.query('select to_tell from dossier_changes where status = 5')).toEqual([
      { to_tell: false },
    ]);
    expect(await db.query('select state from notifications')).toEqual([{ state: 'dropped' }]);
  });

  test('is opened by the new applicant’s digits, and not by the old one’s or their receipt', async () => {
    await told({ applicant: other });
    expect(await desk.kinds(code, '5678')).toEqual(['not-shown']);
    expect(await desk.kinds(code, '7666', { conversationId: minh })).toEqual(['shown']);
    expect(await db.query('select receipt from dossiers')).toEqual([{ receipt: null }]);
  });

  test('comes to the same when the older event is told last', async () => {
    const late = 'H57.12-261116-0002';
    await told({ code: late, applicant: other });
    await tellEvents(db, [registryEvent({ code: late, receipt })]);
    expect(await desk.kinds(late, '7666')).toEqual(['shown']);
    expect(await db.query('select receipt from dossiers where code = $1', [late])).toEqual([
      { receipt: null },
    ]);
  });

  test('is closed to whoever proved it by the number that was put right, and stays open by the other', async () => {
    expect(await desk.kinds(code, '1234', { conversationId: minh })).toEqual(['shown']);
    await told({ applicant: { name: 'Lê Thị Mận', phone: '0988 777 666', personalNumber: '046199001234' } });
    expect(await listDossiers(desk.looking(), lan)).toEqual([]);
    expect(await listFollowed(desk.looking(), lan)).toEqual([]);
    expect(await listDossiers(desk.looking(), minh)).toMatchObject([{ status: 5 }]);
  });

  test('stays open where only the other of the two numbers was put right, or nothing was told of the applicant', async () => {
    await told({ applicant: { name: 'Lê Thị Mận', phone: '0912345678', personalNumber: '046199009999' } });
    await tellEvents(db, [registryEvent({ at: '2026-11-17T10:00:00+07:00', applicant: undefined })]);
    expect(await listDossiers(desk.looking(), lan)).toMatchObject([{ status: 4 }]);
    expect(await listFollowed(desk.looking(), lan)).toHaveLength(1);
  });
});

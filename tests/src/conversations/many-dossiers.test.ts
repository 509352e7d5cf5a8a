import { beforeEach, describe, expect, it } from 'vitest';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { playChat } from '#tests/support/play-chat.ts';
import { dossierKeys, registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
const chat = playChat(db);
const code = 'H57.12-261116-0001';
const phoneAlone = { name: 'Lê Thị Mận', phone: '0912 345 678', personalNumber: null };

beforeEach(() => chat.knows({ keys: dossierKeys, registry: null, rules: usualRules }));

const say = async (text: string, who = 'lan') => {
  await chat.says(text, who);
  await chat.work();
  return (await chat.shown()).join('\n');
};

describe('a dossier of which only the phone is known, and that strangers tried', () => {
  it.each(['0912345678', '0912 345 678', '+84 912 345 678'])(
    'is opened by its whole phone, typed as "%s", which is not kept',
    async (typed) => {
      await tellEvents(db, [registryEvent({ applicant: phoneAlone })]);
      for (const stranger of ['a', 'b', 'c']) await say(`${code} 0111`, stranger);
      expect(await say(`${code} 5678`)).toContain('cả số điện thoại đã khai');
      expect(await say('0912345000')).toContain('Tôi chưa mở được');
      expect(await say(typed)).toContain('đang được giải quyết');
      const [kept] = await db.query<{ all: string }>(
        `select (select string_agg(text_masked, '|') from messages) || (select string_agg(text_masked, '|') from questions) as all`,
      );
      expect(kept?.all).not.toMatch(/5\D?678/);
    },
  );
});

describe('more dossiers than are listed', () => {
  it('are told as the ones opened last, and any other is opened by its code', async () => {
    const codes = Array.from({ length: 51 }, (_, at) => `H57.12-261116-1${String(at).padStart(3, '0')}`);
    await tellEvents(
      db,
      codes.map((each) => registryEvent({ code: each })),
    );
    const [first = ''] = codes;
    expect(await say(`${first} 5678`)).toContain('đang được giải quyết');
    await db.query(
      `insert into dossier_grants
         (conversation_id, dossier_id, proved_by, proved_for, proved_at, until, first_proved_at)
       select conversation_id, dossiers.id, proved_by, proved_for, proved_at + interval '1 second', until, proved_at
       from dossier_grants, dossiers where dossiers.id <> dossier_id`,
    );
    expect(await say('#hoso')).toContain('50 hồ sơ mở gần nhất');
    expect(await say(first)).toContain(`Hồ sơ ${first} đang được giải quyết`);
  });
});

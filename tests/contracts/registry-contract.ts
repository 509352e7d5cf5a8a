import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#db/database.ts';
import type { Registry } from '#src/dossiers/registry.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { type Desk, dossierDesk, minh } from '#tests/support/dossier-desk.ts';
import { findInDatabase } from '#tests/support/find-in-database.ts';

/** What an invented registry may say of a dossier; times are ISO 8601 with a zone. */
export type Said = {
  readonly code: string;
  readonly status: string;
  readonly at: string;
  readonly name?: string;
  readonly phone?: string;
  readonly note?: string;
  readonly dueAt?: string;
};

/** One way in which a registry reaches us. */
export type RegistryPlay = {
  readonly name: string;
  open(db: Database): Promise<OpenedRegistry>;
};

export type OpenedRegistry = {
  /** What look-ups ask; `null` where nobody is asked. */
  readonly registry: Registry | null;
  /** Makes it say this, by its own way, and lets it arrive. May fail where it is refused as a whole. */
  say(said: readonly Said[]): Promise<void>;
};

/** What every way keeps to. */
export function describeRegistry(play: RegistryPlay): void {
  describe(play.name, () => {
    const db = useTestDatabase();
    let desk: Desk;
    let opened: OpenedRegistry;
    const code = 'H57.12-261116-0001';
    const working: Said = {
      ...{ code, status: 'Đang thẩm định', at: '2026-11-17T09:00:00+07:00', name: 'Lê Thị Mận' },
      ...{ phone: '0912345678', note: 'Chờ lãnh đạo ký', dueAt: '2026-11-20T17:00:00+07:00' },
    };
    const kept = async () => await db.query('select status, flags from dossiers order by code');
    const changes = async () => (await db.query('select id from dossier_changes')).length;

    beforeEach(async () => {
      opened = await play.open(db);
      desk = dossierDesk(db, opened.registry);
      await desk.open();
    });

    test('what is told is shown to whose it is, with the time of the registry', async () => {
      await opened.say([working]);
      expect(await desk.ask(code, '5678')).toMatchObject([
        {
          kind: 'shown',
          dossiers: [
            {
              ...{ code, status: 4, statusWord: 'Đang thẩm định', asOf: new Date(working.at) },
              ...{ isLastKnown: false, applicant: 'L** T** M**', note: 'Chờ lãnh đạo ký' },
              clock: { due: { day: '2026-11-20', from: 'registry' }, late: false },
            },
          ],
        },
      ]);
      expect(await desk.kinds(code, '0000', { asker: 'another', conversationId: minh })).toEqual([
        'not-shown',
      ]);
    });

    test('the same told again is once', async () => {
      for (let time = 0; time < 3; time++) await opened.say([working]);
      expect([await kept(), await changes()]).toEqual([[{ status: 4, flags: [] }], 1]);
    });

    test('something older does not turn the state back', async () => {
      await opened.say([{ ...working, status: 'Đã có kết quả' }]);
      await opened.say([{ ...working, status: 'Đã tiếp nhận', at: '2026-11-16T09:00:00+07:00' }]);
      expect([await kept(), await changes()]).toEqual([[{ status: 9, flags: [] }], 2]);
    });

    test('something newer that goes backwards is believed and flagged', async () => {
      await opened.say([{ ...working, status: 'Đã có kết quả' }]);
      await opened.say([{ ...working, at: '2026-11-18T09:00:00+07:00' }]);
      expect(await kept()).toEqual([{ status: 4, flags: ['backwards'] }]);
    });

    test.each([
      ['a time that has not come', { at: '2026-12-01T09:00:00+07:00' }],
      ['a status that nobody knows', { status: 'ở đâu đó' }],
      ['a code of a day that has not come', { code: 'H57.12-261231-0001' }],
      ['a code that is none', { code: '-' }],
    ])('%s is not taken, and what was known stays', async (_, wrong) => {
      await opened.say([working]);
      await opened.say([{ ...working, status: '9', at: '2026-11-18T09:00:00+07:00', ...wrong }]);
      expect(await kept()).toEqual([{ status: 4, flags: [] }]);
    });

    test('nobody’s name, phone or digits stand in the database in clear', async () => {
      await opened.say([working]);
      expect(await kept()).toHaveLength(1);
      expect(await findInDatabase(db, ['Mận', '0912345678', '5678'])).toEqual([]);
    });

    test('any letters are taken as letters', async () => {
      const note = `<script>"x";'); drop table dossiers; -- 😀 \\u0000`;
      await opened.say([{ ...working, note }]);
      expect(await db.query('select note from dossiers')).toEqual([{ note }]);
    });
  });
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findReminders } from '#src/conversations/notices/find-notices.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { type OpenCentre, openCentre } from '#tests/support/open-centre.ts';
import { type RunningClock, runningClock } from '#tests/support/running-clock.ts';
import { waitFor } from '#tests/support/wait-for.ts';

const code = 'H57.12-261116-0001';

describe('a dossier that takes longer than its follow', () => {
  const db = useTestDatabase();
  let clock: RunningClock;
  let centre: OpenCentre;

  beforeEach(async () => {
    clock = runningClock('2026-11-18T09:00:00+07:00');
    centre = await openCentre(db, clock, {});
    await centre.registry.push({ code, dueAt: '2027-03-01T17:00:00+07:00' });
  });
  afterEach(async () => await centre.close());

  it('is followed on by one tap and a new proof, on Telegram', async () => {
    const { telegram, registry } = centre;
    const lan = telegram.citizen('Lan');
    const until = async (words: string) =>
      await waitFor(() => telegram.shown(lan).find(({ text }) => text.includes(words)), {
        what: words,
        withinMs: 60_000,
      });
    const tap = async (label: string) => {
      const buttons = telegram.shown(lan).findLast((one) => one.buttons.length > 0)?.buttons ?? [];
      await telegram.press(
        lan,
        buttons.findIndex(({ text }) => text === label),
      );
    };
    await telegram.write(lan, `${code} 5678`);
    await until('đang được giải quyết');
    await tap('Theo dõi hồ sơ này');
    await until('Anh/chị muốn tôi báo tin');
    await tap('Đồng ý, báo tin cho tôi');
    await until('đến hết ngày 18/12/2026');

    clock.goTo('2026-12-16T09:00:00+07:00');
    await findReminders({ db, clock });
    await until('đến hết ngày 18/12/2026 là dừng');
    await tap('Theo dõi tiếp');
    await until('cho tôi 4 số cuối');
    await telegram.write(lan, '5678');
    await until('đến hết ngày 15/01/2027');

    clock.goTo('2027-01-05T09:00:00+07:00');
    await findReminders({ db, clock });
    await registry.push({ code, at: '2027-01-05T08:30:00+07:00', status: 9 });
    await until('mời anh/chị đến nhận');
    const kinds = await db.query('select kind, state from notifications order by id');
    expect(kinds).toMatchObject([{ kind: 'follow-ending' }, { kind: 'result-waiting' }]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useTestDatabase } from '#tests/support/database.ts';
import { type OpenCentre, openCentre } from '#tests/support/open-centre.ts';
import { type RunningClock, runningClock } from '#tests/support/running-clock.ts';
import { waitFor } from '#tests/support/wait-for.ts';

const code = 'H57.12-261116-0001';
/** On both platforms the same dossier goes from being worked on over papers to its result. */
const wanted = {
  ...{ code, at: '2026-11-18T08:30:00+07:00', status: 5 },
  papers: { wanted: ['Bản vẽ mặt bằng móng'], until: '2026-12-01' },
};
const template = {
  ...{ id: '1001', values: { ma: 'code', trang_thai: 'status', viec: 'todo' } },
  ...{ priceByUser: 200, priceByPhone: 300 },
};

describe('a dossier followed on a platform', () => {
  const db = useTestDatabase();
  let clock: RunningClock;
  let centre: OpenCentre;

  beforeEach(async () => {
    clock = runningClock('2026-11-18T09:00:00+07:00');
    centre = await openCentre(db, clock, {
      ZALO_TEMPLATES: JSON.stringify({ status: template }),
      ZALO_TEMPLATE_BUDGET: '1000',
    });
    await centre.registry.push({ code });
  });
  afterEach(async () => await centre.close());

  const until = async (shown: () => readonly string[] | Promise<readonly string[]>, words: string) =>
    await waitFor(async () => (await shown()).find((text) => text.includes(words)), {
      what: words,
      withinMs: 60_000,
    });
  const notices = () =>
    db.query<{ kind: string; state: string; sent_as: string | null }>(
      'select kind, state, sent_as from notifications order by id',
    );

  it('Telegram: asked for, proved by a number that is shared, followed by a button, told of, and followed no more', async () => {
    const { telegram, registry } = centre;
    const lan = telegram.citizen('Lan');
    const minh = telegram.citizen('Minh');
    const shown = () => telegram.shown(lan).map(({ text }) => text);
    const tap = async (label: string) => {
      const buttons = telegram.shown(lan).findLast((one) => one.buttons.length > 0)?.buttons ?? [];
      await telegram.press(
        lan,
        buttons.findIndex(({ text }) => text === label),
      );
    };

    await telegram.write(lan, 'hồ sơ của tôi tới đâu rồi');
    await until(shown, 'mã hồ sơ');
    await telegram.write(lan, code);
    await until(shown, '4 số cuối');
    expect(telegram.shown(lan).at(-1)?.keyboard).toEqual([
      'contact: 📱 Chia sẻ số điện thoại của tôi',
      'Thôi không xem nữa',
    ]);
    await telegram.contact(lan, '+84912345678', minh);
    expect(await until(shown, 'của người khác')).toContain('nhắn 4 số cuối');
    await telegram.contact(lan, '+84912345678', lan);
    const seen = await until(shown, `Hồ sơ ${code} đang được giải quyết.`);
    expect(seen).toContain('L** T** M**');
    expect(seen).not.toContain('Mận');

    await tap('Theo dõi hồ sơ này');
    await until(shown, 'Tin gửi vào cuộc trò chuyện Telegram này');
    await tap('Đồng ý, báo tin cho tôi');
    await until(shown, 'tôi nhắn anh/chị ngay ở đây');
    await registry.push(wanted);
    expect(await until(shown, 'cần anh/chị nộp thêm giấy tờ')).toContain('Bản vẽ mặt bằng móng');

    await tap('Dừng theo dõi');
    await until(shown, 'đã dừng theo dõi');
    await registry.push({ code, at: '2026-11-18T08:45:00+07:00', status: 9 });
    await expect.poll(notices).toEqual([{ kind: 'papers-wanted', state: 'sent', sent_as: 'message' }]);
    await telegram.write(lan, '/hoso');
    await until(shown, 'chờ anh/chị nhận kết quả');
    expect(shown().filter((text) => text.includes('mời anh/chị đến nhận'))).toEqual([]);
  });

  it('Zalo: asked for, proved by four digits, followed by a number, told by message and after a week by template, and followed no more', async () => {
    const { zalo, registry } = centre;
    const lan = '3674338700000001';
    const shown = async () =>
      (await zalo.shown(lan)).flatMap(({ kind, text }) => (kind === 'text' ? [text ?? ''] : []));
    const choose = async (label: string) => {
      const last = (await shown()).at(-1) ?? '';
      await zalo.sendText(lan, new RegExp(`^(\\d+)\\. ${label}$`, 'm').exec(last)?.[1] ?? label);
    };

    await zalo.sendText(lan, 'hồ sơ của tôi tới đâu rồi');
    await until(shown, 'mã hồ sơ');
    await zalo.sendText(lan, code);
    await until(shown, '4 số cuối');
    await zalo.sendText(lan, '5678');
    expect(await until(shown, `Hồ sơ ${code} đang được giải quyết.`)).not.toContain('Mận');

    await choose('Theo dõi hồ sơ này');
    await until(shown, 'Tin gửi qua Zalo này');
    await choose('Đồng ý, báo tin cho tôi');
    await until(shown, 'tôi nhắn anh/chị ngay ở đây');
    await registry.push(wanted);
    expect(await until(shown, 'cần anh/chị nộp thêm giấy tờ')).toContain('Bản vẽ mặt bằng móng');

    clock.goTo('2026-11-27T09:00:00+07:00');
    await registry.push({ code, at: '2026-11-27T08:00:00+07:00', status: 9 });
    const template = await waitFor(async () => (await zalo.shown()).find(({ kind }) => kind === 'template'), {
      what: 'a template',
      withinMs: 60_000,
    });
    expect(template).toMatchObject({
      ...{ user: lan, quota: 'template' },
      sent: { template_id: '1001', template_data: { ma: code, trang_thai: 'Có kết quả, chờ nhận' } },
    });

    await zalo.sendText(lan, 'dừng theo dõi');
    await until(shown, 'đã dừng theo dõi');
    await registry.push({ code, at: '2026-11-27T08:30:00+07:00', status: 10 });
    await expect.poll(notices).toMatchObject([
      { kind: 'papers-wanted', state: 'sent', sent_as: 'message' },
      { kind: 'result-waiting', state: 'sent', sent_as: 'template-by-user' },
    ]);
  });
});

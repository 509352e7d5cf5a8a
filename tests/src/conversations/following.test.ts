import { beforeEach, describe, expect, it } from 'vitest';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { consentVersion } from '#src/dossiers/follow-dossier.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { playChat } from '#tests/support/play-chat.ts';
import { dossierKeys, registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
const chat = playChat(db);
const code = 'H57.12-261116-0001';

beforeEach(async () => {
  chat.knows({ keys: dossierKeys, registry: null, rules: usualRules });
  await tellEvents(db, [registryEvent()]);
});

const say = async (text: string, who = 'lan') => {
  await chat.says(text, who);
  await chat.work();
  return (await chat.shown()).join('\n');
};
/** The value of a button of the last answer. */
const buttonOf = async (label: string) => {
  const [row] = await db.query<{ value: string }>(
    `select choice ->> 'value' as value
     from answers, jsonb_array_elements(parts -> 0 -> 'choices') as choice
     where choice ->> 'label' like $1 || '%' order by answered_at desc, answers.ctid desc limit 1`,
    [label],
  );
  return row?.value ?? '';
};
const follows = () => db.query(`select consent_version, stopped_why from dossier_follows order by id`);

describe('following a dossier', () => {
  it('begins with a yes to what is sent, where, for how long, and how to stop', async () => {
    await say(`${code} 5678`);
    const asked = await say(`#hoso theodoi ${code}`);
    expect(asked).toContain('Anh/chị muốn tôi báo tin');
    expect(asked).toContain('20/12/2026');
    expect(asked).toContain('dừng theo dõi');
    expect(await follows()).toEqual([]);
    expect(await say('đồng ý')).toContain('tôi nhắn anh/chị ngay ở đây');
    expect(await follows()).toEqual([{ consent_version: consentVersion, stopped_why: null }]);
  });

  it('is asked for in words, and agreed to by the button', async () => {
    await say(`${code} 5678`);
    expect(await say('theo dõi hồ sơ này giúp tôi')).toContain('Anh/chị muốn tôi báo tin');
    expect(await say(await buttonOf('Đồng ý'))).toContain('tôi nhắn anh/chị');
  });

  it('asks first, where the button comes without the question', async () => {
    await say(`${code} 5678`);
    expect(await say(`#hoso dong-y-theodoi ${code}`)).toContain('Anh/chị muốn tôi báo tin');
    expect(await follows()).toEqual([]);
  });

  it('does not begin with a no, nor with another question', async () => {
    await say(`${code} 5678`);
    await say(`#hoso theodoi ${code}`);
    expect(await say('làm giấy nuôi rùa lệ phí bao nhiêu?')).toContain('25.000');
    expect(await say('thôi')).toContain('tôi dừng ở đây');
    expect(await say('đồng ý')).not.toContain('tôi nhắn anh/chị');
    expect(await follows()).toEqual([]);
  });

  it('is for whoever proved the dossier, and nobody else', async () => {
    await say(`${code} 5678`);
    expect(await say(`#hoso theodoi ${code}`, 'minh')).toContain('chưa theo dõi được');
    await db.query(`update dossier_grants set ended_at = now()`);
    expect(await say(`#hoso theodoi ${code}`)).toContain('chưa theo dõi được');
  });

  it('is listed, offered where it is not yet, and ended by one tap or by words', async () => {
    await say(`${code} 5678`);
    await say(`#hoso theodoi ${code}`);
    await say('vâng');
    expect(await say('tôi đang theo dõi hồ sơ nào')).toContain(`${code}, Cấp giấy chứng nhận nuôi rùa cảnh`);
    expect(await say(`#hoso thoi-theodoi ${code}`)).toContain('đã dừng theo dõi');
    await say(`#hoso theodoi ${code}`);
    await say('ok');
    expect(await say('dừng theo dõi giúp tôi')).toContain('đã dừng theo dõi');
    expect(await say('dừng theo dõi')).toContain('chưa theo dõi hồ sơ nào');
    expect(await follows()).toMatchObject([{ stopped_why: 'citizen' }, { stopped_why: 'citizen' }]);
  });

  it.each([
    'thôi không theo dõi nữa',
    'khong can bao tin nua dau',
    'thôi đừng nhắn nữa',
    'dung nhan tin nua nha',
    'tắt thông báo',
    'không cần nhắn tôi nữa',
    'don’t message me anymore',
  ])('ends by “%s”', async (text) => {
    await say(`${code} 5678`);
    await say('theo dõi');
    await say('vâng');
    expect(await say(text)).toContain('đã dừng theo dõi');
  });

  it.each(['không theo dõi được hồ sơ trên mạng thì sao', 'bỏ tin nhắn rác', 'tạm dừng kinh doanh'])(
    'does not end by “%s”',
    async (text) => {
      await say(`${code} 5678`);
      await say(`#hoso theodoi ${code}`);
      await say('vâng');
      expect(await say(text)).not.toContain('đã dừng theo dõi');
    },
  );
});

describe('a follow that is about to end', () => {
  beforeEach(async () => {
    await say(`${code} 5678`);
    await say(`#hoso theodoi ${code}`);
    await say('vâng');
    await db.query(`update dossier_grants set until = until - interval '28 days'; `);
    await db.query(`update dossier_follows set until = until - interval '28 days'`);
  });
  const ends = async () =>
    (
      await db.query<{ day: string }>(
        `select until::date::text as day from dossier_follows where stopped_at is null`,
      )
    )[0]?.day;

  it('goes on by one tap and a new proof, and by nothing less', async () => {
    const before = await ends();
    expect(await say(`#hoso theodoi-tiep ${code}`)).toContain('4 số cuối');
    expect(await ends()).toBe(before);
    expect(await say('9876')).toContain('chưa khớp');
    expect(await ends()).toBe(before);
    expect(await say('5678')).toContain('20/12/2026');
    expect(await ends()).toBe('2026-12-20');
  });

  it('goes on when that is asked for in words', async () => {
    expect(await say('theo dõi tiếp giúp tôi')).toContain('4 số cuối');
    expect(await say('5678')).toContain('20/12/2026');
  });

  it('is left to end, and its news come until then', async () => {
    const before = await ends();
    await say(`#hoso theodoi-tiep ${code}`);
    expect(await say('thôi')).toContain('tôi dừng ở đây');
    expect(await say('5678')).not.toContain('20/12/2026');
    expect(await ends()).toBe(before);
  });

  it('that has ended is begun again with code and proof', async () => {
    await db.query(`update dossier_follows set stopped_at = now(), stopped_why = 'expired'`);
    expect(await say(`#hoso theodoi-tiep ${code}`)).toContain('đã dừng');
  });
});

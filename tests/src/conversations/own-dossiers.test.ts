import { beforeEach, describe, expect, it } from 'vitest';
import { askerOf } from '#src/conversations/matters/looking.ts';
import { hideProof, readProof, spotDossierCodes } from '#src/conversations/matters/read-proof.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { playChat } from '#tests/support/play-chat.ts';
import { dossierKeys, registryEvent, tellEvents } from '#tests/support/registry-events.ts';

const db = useTestDatabase();
const chat = playChat(db);
const code = 'H57.12-261116-0001';

/** Applicant of the invented dossier: phone ends in 5678, personal number in 1234. */
beforeEach(async () => {
  chat.knows({ keys: dossierKeys, registry: null, rules: usualRules });
  await tellEvents(db, [registryEvent()]);
});

const say = async (text: string, who = 'lan') => {
  await chat.says(text, who);
  await chat.work();
  return (await chat.shown()).join('\n');
};

describe('a citizen’s own dossier in a conversation', () => {
  it('is asked for by its code, proved by four digits, and told in plain words', async () => {
    expect(await say('hồ sơ của tôi tới đâu rồi')).toContain('mã hồ sơ');
    const asked = await say('h57 12 261116 0001');
    expect(asked).toContain('4 số cuối');
    expect(asked).not.toContain('đang được giải quyết');
    const told = await say('5678');
    expect(told).toContain(`Hồ sơ ${code} đang được giải quyết.`);
    expect(told).toContain('20/11/2026');
    expect(told).toContain('L** T** M**');
    expect(told).not.toContain('Mận');
    expect(told).toContain('Theo hệ thống một cửa');
  });

  it('is told at once where code and digits come together, in one line or two', async () => {
    expect(await say(`ho so ${code} den dau roi, duoi dt 5678`)).toContain('đang được giải quyết');
    await chat.says(`${code}`, 'minh');
    expect(await say('1234', 'minh')).toContain('đang được giải quyết');
  });

  it('is told where code and digits stand under a photo, which is kept', async () => {
    await chat.sends({ kind: 'photo' }, `giấy hẹn ${code}, đuôi 5678`);
    await chat.work();
    const told = (await chat.shown()).join('\n');
    expect(told).toContain('đang được giải quyết');
    expect(told).toContain('Chúng tôi giữ ảnh này 90 ngày');
    expect(await db.query('select state from attachments')).toEqual([{ state: 'waiting' }]);
    const kept = await db.query<{ all: string }>(
      `select (select string_agg(text_masked, '|') from messages) || (select string_agg(text, '|') from answers) as all`,
    );
    expect(kept[0]?.all).not.toMatch(/5678|0001/);
  });

  it('is asked to be proved where the code alone stands under a file', async () => {
    await chat.sends({ kind: 'file' }, code);
    await chat.work();
    expect((await chat.shown()).join()).toContain('4 số cuối');
    expect(await say('1234')).toContain('đang được giải quyết');
  });

  it('is refused in the same words whether nobody has the code or it is not theirs', async () => {
    const theirs = await say(`${code} 0000`);
    const nobodys = await say('H57.12-261116-9999 0000', 'minh');
    expect(theirs).toContain('Tôi chưa mở được');
    expect(nobodys).toBe(theirs.replaceAll(code, 'H57.12-261116-9999'));
  });

  it('is told no more after five wrong tries, nor with the right one', async () => {
    for (const digits of ['0001', '0002', '0003', '0004', '0005']) await say(`${code} ${digits}`);
    const told = await say(`${code} 5678`);
    expect(told).toContain('thử nhiều lần');
    expect(told).not.toContain('đang được giải quyết');
  });

  it('asks for more of whoever opens ever new chats at one place on the net', async () => {
    for (let guess = 0; guess < 40; guess += 1) {
      const text = `H57.12-261116-1${String(guess).padStart(3, '0')} 0000`;
      const messageId = `n${guess}`;
      await chat.gives({ kind: 'text', text, messageId, network: 'one house' }, `chat-${guess}`);
    }
    await chat.work();
    const told = await chat.shown();
    expect(told.filter((said) => said.includes('Tôi chưa mở được'))).toHaveLength(30);
    expect(told.filter((said) => said.includes('tôi cần chắc hơn'))).toHaveLength(10);
  });

  it('may be asked about again without a proof, until it is closed', async () => {
    await say(`${code} 5678`);
    expect(await say('hồ sơ của tôi sao rồi')).toContain('đang được giải quyết');
    expect(await say('#hoso dong')).toContain('đã đóng lại');
    expect(await say('hồ sơ của tôi sao rồi')).toContain('mã hồ sơ');
    expect(await say(code)).toContain('4 số cuối');
  });

  it('is not in what was sent, nor in what is kept of it, once it is closed', async () => {
    const left = async () => {
      const [row] = await db.query<{ sent: string; kept: string }>(
        `select (select string_agg(payload::text, '|') from outbox) as sent,
           (select string_agg(text, '|') from answers where reason = 'own-dossier') as kept`,
      );
      return row;
    };
    await say('làm giấy nuôi rùa lệ phí bao nhiêu?');
    await say(`${code} 5678`);
    expect((await left())?.sent).toContain('đang được giải quyết');
    expect(await say('đóng hồ sơ')).toContain('đã đóng lại');
    const { sent, kept } = (await left()) ?? { sent: '', kept: '' };
    expect(sent).not.toMatch(/đang được giải quyết|L\*\* T\*\*|261116/);
    expect(sent).toContain('25.000');
    expect(sent).toContain('đã đóng lại');
    expect(kept).not.toMatch(/đang được/);
  });

  it('is nobody else’s, though they ask in the next conversation', async () => {
    await say(`${code} 5678`);
    expect(await say(code, 'minh')).toContain('4 số cuối');
    expect(await say('hồ sơ của tôi', 'minh')).toContain('mã hồ sơ');
  });

  it('leaves every other question where it was while a proof is awaited', async () => {
    await say(code);
    expect(await say('làm giấy nuôi rùa lệ phí bao nhiêu?')).toContain('25.000');
    expect(await say('5678')).toContain('đang được giải quyết');
    expect(await say('làm giấy nuôi rùa lệ phí bao nhiêu?')).toContain('25.000');
  });

  it('is shown for its code and digits in the middle of a report, which waits', async () => {
    chat.reports();
    await say('tôi muốn phản ánh đèn đường hư mấy bóng liền');
    const told = await say(`${code} 5678`);
    expect(told).toContain('đang được giải quyết');
    expect(told).toContain('Phản ánh đang viết tôi vẫn giữ');
    expect(await say('hẻm 5 đường Mẫu Đơn')).toContain('khi nào');
  });

  it('is given up with a word, and forgotten after half an hour', async () => {
    await say(code);
    expect(await say('thôi')).toContain('tôi dừng ở đây');
    expect(await say('5678')).not.toContain('đang được giải quyết');
    await say(code);
    chat.at('2026-11-20T03:31:00Z');
    expect(await say('5678')).not.toContain('đang được giải quyết');
  });

  it('opens by the phone number that the channel vouches for, and not by another’s', async () => {
    const contact = { kind: 'contact', messageId: 'c', phone: '+84912345678' } as const;
    await say(code);
    await chat.gives({ ...contact, own: false });
    await chat.work();
    expect((await chat.shown()).join()).not.toContain('đang được giải quyết');
    await chat.gives({ ...contact, own: true });
    await chat.work();
    expect((await chat.shown()).join()).toContain('đang được giải quyết');
  });

  it('may be proved for somebody else, and that is written down', async () => {
    await say(`em nộp giúp mẹ, mã ${code}, số mẹ 5678`);
    expect(await db.query('select proved_for from dossier_grants')).toEqual([{ proved_for: 'helper' }]);
  });

  it('says what is wanted first, by when, and that the clock stands still', async () => {
    await tellEvents(db, [
      registryEvent({
        ...{ at: '2026-11-18T09:00:00+07:00', status: 5, note: 'Bản vẽ chưa có mặt bằng móng' },
        papers: { wanted: ['Bản vẽ mặt bằng móng'], until: '2026-12-01' },
      }),
    ]);
    const told = await say(`${code} 5678`);
    expect(told).toContain('đang chờ anh/chị bổ sung giấy tờ');
    expect(told.indexOf('Bản vẽ mặt bằng móng')).toBeLessThan(told.indexOf('Nộp đủ thì'));
    expect(told).toContain('01/12/2026');
    expect(told).toContain('Thời hạn đang tạm dừng');
  });

  it('is late in so many words, with what the citizen may do', async () => {
    chat.at('2026-11-26T03:00:00Z');
    const told = await say(`${code} 5678`);
    // Tuesday the 24th is a holiday since 2026.
    expect(told).toContain('đã trễ 3 ngày làm việc');
    expect(told).toContain('xin lỗi và hẹn ngày mới');
  });

  it('leaves neither digits nor words of the dossier where staff read or copies are made', async () => {
    await say(`${code} 5678`);
    const kept = await db.query<{ all: string }>(
      `select (select string_agg(text_masked, '|') from messages) || (select string_agg(text_masked, '|') from questions)
         || (select string_agg(text || parts::text, '|') from answers) as all`,
    );
    expect(kept[0]?.all).not.toMatch(/5678|0001|L\*\*|nuôi rùa cảnh/);
    expect(await db.query(`select 1 from deliveries where event is not null`)).toEqual([]);
  });

  it('is not spoken of where nothing personal is', async () => {
    Object.assign(chat.channel, { personal: 'elsewhere' });
    const told = await say(`${code} 5678`);
    expect(told).not.toContain('đang được giải quyết');
    expect(await db.query('select 1 from dossier_tries')).toEqual([]);
  });

  it('goes with the conversation when that is erased', async () => {
    await say(`${code} 5678`);
    await say('#xoadulieu');
    await say('đồng ý xóa');
    expect(await db.query('select 1 from dossier_grants')).toEqual([]);
    expect(await say(code)).toContain('4 số cuối');
  });

  it('an emergency goes before it', async () => {
    await say(code);
    expect(await say(`cháy nhà cứu với ${code} 5678`)).toContain('114');
  });
});

describe('reading a proof', () => {
  it.each([
    ['5678', ['5678']],
    ['số cuối là 5678 ạ', ['5678']],
    ['sdt 0912 345 678', ['5678']],
    ['046199001234', ['1234']],
    ['1234 va 5678', ['1234', '5678']],
    ['20/11/2026', null],
    [code, null],
    ['ngày 2026-11-20', null],
    ['mai em lên', null],
    [`${code} 5678`, ['5678']],
    [`hồ sơ ${code} tới đâu rồi, đuôi sđt 5678`, ['5678']],
    [`Hồ sơ ${code} nộp tháng 9 năm 2026 tới đâu rồi`, null],
    [`hồ sơ ${code} đóng 5000 đồng rồi mà chưa xong`, null],
    [`hồ sơ ${code} theo quyết định số 1234 sao rồi`, null],
    [`tôi nộp 1500 m2 đất, mã ${code}`, null],
  ] as const)('"%s": %j', (text, digits) => {
    expect(readProof(text).proof?.digits ?? null).toEqual(digits);
  });

  it.each(['H57.12-261116-0001', 'h57 12 261116 0001', '000.00.12.H57-261116-0001'])(
    'finds %s',
    (written) => {
      expect(spotDossierCodes(`mã ${written} của em`)).toEqual([written]);
    },
  );

  it('takes digits that are typed apart where they are waited for, and no year', () => {
    const awaited = (text: string) => readProof(text, { awaited: true }).proof?.digits ?? null;
    expect(awaited('5 6 7 8')).toEqual(['5678']);
    expect(awaited('là 56 78 nha')).toEqual(['5678']);
    expect(awaited('em nộp năm 2026')).toBeNull();
    expect(hideProof('5 6 7 8 nha')).toBe('[4 số] nha');
  });

  it('takes a phone that was sent whole for more than its end', () => {
    expect(readProof('0905 123 456').proof).toEqual({ digits: ['3456'], phone: '0905 123 456' });
  });

  it('hides the digits and nothing else', () => {
    expect(hideProof('số 5678, ngày 20/11/2026, 12 tuổi')).toBe('số [4 số], ngày 20/11/2026, 12 tuổi');
  });
});

describe('what staff may read of a proof', () => {
  it.each(['0900 005 678', '090 0005 678', '0900 00 56 78', '5 6 7 8'])(
    'has nothing of "%s"',
    async (number) => {
      await say(`${code}`);
      await say(number);
      const kept = await db.query<{ all: string }>(
        `select (select string_agg(text_masked, '|') from messages) || (select string_agg(text_masked, '|') from questions) as all`,
      );
      expect(kept[0]?.all).not.toMatch(/5 ?6 ?7 ?8|678/);
    },
  );
});

describe('who tries', () => {
  it('is the same citizen in every tab of a session', () => {
    const held = { channel: 'web', account: 'page', chat: 'session.tab1' };
    const looking = (chat: string, channel = 'web') => ({ held: { ...held, chat, channel } });
    expect(askerOf(looking('session.tab1'))).toBe(askerOf(looking('session.tab2')));
    expect(askerOf(looking('other.tab1'))).not.toBe(askerOf(looking('session.tab1')));
    expect(askerOf(looking('12.5', 'zalo'))).not.toBe(askerOf(looking('12.6', 'zalo')));
  });
});

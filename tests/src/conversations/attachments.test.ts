import { describe, expect, it } from 'vitest';
import { listAttachments } from '#db/attachments.ts';
import { fetchAttachment } from '#src/conversations/fetch-attachment.ts';
import { readAttachment } from '#src/conversations/read-attachment.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import * as files from '#tests/support/invented-files.ts';
import { playChat } from '#tests/support/play-chat.ts';

const db = useTestDatabase();
const chat = playChat(db);

type Row = {
  readonly id: string;
  readonly state: string;
  readonly why: string | null;
  readonly name: string;
};
const rows = () => db.query<Row>('select id, state, why, name from attachments order by received_at');
const count = async (sql: string) =>
  Number((await db.query<{ n: string }>(`select count(*) as n from ${sql}`))[0]?.n);

describe('a photo', () => {
  it('without words is kept, and its sender is asked to type', async () => {
    await chat.sends({ kind: 'photo' });
    await chat.work();
    const [said] = await chat.shown();
    expect(said).toContain('Tôi đã nhận ảnh');
    expect(said).toContain('90 ngày');
    expect(await chat.fetch(files.photo)).toBe('fetched');
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'stored', why: null });
    const read = await readAttachment(chat.resources, row?.id ?? '');
    expect(read).toMatchObject({ kind: 'file', file: { type: 'image/jpeg', name: null } });
    if (read.kind === 'file') expect([...read.file.body]).toEqual([...files.photo]);
    expect(await chat.fetch(), 'fetched once').toBe('idle');
    expect(await chat.shown(), 'nothing more is said').toEqual([]);
  });

  it('with words has them answered, and is kept', async () => {
    await chat.sends({ kind: 'photo' }, 'làm giấy nuôi rùa lệ phí bao nhiêu?');
    await chat.work();
    const said = await chat.shown();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('25.000');
    expect(said[0]).toContain('Tôi đã nhận ảnh');
    expect(await rows()).toHaveLength(1);
    const kept = await db.query<{ text: string }>('select text from answers');
    expect(kept[0]?.text, 'what is kept is what was said').toContain('Tôi đã nhận ảnh');
  });

  it('among several is thanked for once', async () => {
    await chat.sends({ kind: 'photo' });
    await chat.sends({ kind: 'photo' });
    await chat.sends({ kind: 'photo' });
    await chat.work();
    expect(await chat.shown()).toHaveLength(1);
    expect(await rows()).toHaveLength(3);
  });

  it('of an album with words is answered with the others, once', async () => {
    await chat.sends({ kind: 'photo' }, 'làm giấy nuôi rùa lệ phí bao nhiêu?');
    await chat.sends({ kind: 'photo' });
    await chat.sends({ kind: 'photo' });
    await chat.work();
    const said = await chat.shown();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('25.000');
    expect(await rows()).toHaveLength(3);
  });

  it('sent while a person of the centre speaks is kept for them, and nothing is said', async () => {
    await chat.says('làm giấy nuôi rùa lệ phí bao nhiêu?');
    await chat.work();
    await chat.shown();
    await chat.gives({ kind: 'operator-spoke', text: 'Anh gửi ảnh giúp tôi' });
    await chat.work();
    await chat.sends({ kind: 'photo' });
    await chat.work();
    expect(await chat.shown()).toEqual([]);
    expect(await rows()).toMatchObject([{ state: 'waiting' }]);
  });
});

describe('a file', () => {
  const refused = async (body: Uint8Array, name: string | null) => {
    await chat.sends({ kind: 'file', name });
    await chat.work();
    await chat.shown();
    await chat.fetch(body);
    const last = (await rows()).at(-1);
    expect(await count('attachment_chunks'), 'nothing of it stays').toBe(0);
    return { ...last, said: (await chat.shown()).join() };
  };

  it('that is a page, whatever it is called, is refused, and its sender told what is taken', async () => {
    for (const name of ['anh.jpg', 'don.txt', null]) {
      const { state, why, said } = await refused(files.page, name);
      expect([state, name === 'anh.jpg' || why]).toEqual(['refused', name === 'anh.jpg' || 'type']);
      expect(said).toMatch(/PDF|không khớp/);
    }
  });

  it('that is a drawing with a program in it, or a program, is refused', async () => {
    expect(await refused(files.drawing, 'so-do.svg')).toMatchObject({ state: 'refused', why: 'name' });
    expect(await refused(files.drawing, 'so-do.png')).toMatchObject({ state: 'refused', why: 'type' });
    expect(await refused(files.program, 'to-khai.pdf')).toMatchObject({ state: 'refused', why: 'type' });
    expect(await refused(files.pdf, 'to-khai.pdf.exe')).toMatchObject({ state: 'refused', why: 'name' });
  });

  it('whose name belongs to another kind is refused', async () => {
    expect(await refused(files.pdf, 'bang.xlsx')).toMatchObject({ state: 'refused', why: 'name' });
    expect(await refused(files.photo, 'to-khai.pdf')).toMatchObject({ state: 'refused', why: 'name' });
    expect(await refused(files.oldOffice, 'to-khai')).toMatchObject({ state: 'refused', why: 'type' });
  });

  it('with nothing in it, or too much, is refused, whatever size was claimed', async () => {
    expect(await refused(new Uint8Array(), 'a.pdf')).toMatchObject({ state: 'refused', why: 'empty' });
    await chat.sends({ kind: 'file', name: 'b.pdf', bytes: 10 });
    await chat.work();
    await chat.shown();
    const large = new Uint8Array(25 * 1024 * 1024);
    large.set(files.pdf);
    await chat.fetch(large);
    expect((await rows()).at(-1)).toMatchObject({ state: 'refused', why: 'too-large' });
    expect((await chat.shown()).join()).toContain('20 MB');
    await chat.sends({ kind: 'file', name: 'c.pdf' });
    await chat.work();
    await chat.shown();
    await chat.fetch({ kind: 'too-large' });
    expect((await chat.shown()).join()).toContain('20 MB');
  });

  it('is kept under a name that is only a name', async () => {
    for (const name of [
      '../../etc/pass"wd.pdf',
      'C:\\Users\\lan\\\u202egiay.pdf',
      `${'x'.repeat(400)}.pdf`,
    ]) {
      await chat.sends({ kind: 'file', name });
    }
    await chat.work();
    const names = (await rows()).map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['pass_wd.pdf', 'giay.pdf']);
    expect(names[2]).toHaveLength(120);
    expect(names[2]).toMatch(/\.pdf$/);
  });

  it('is kept where it is text of either spelling, a paper, or an old one of Word', async () => {
    for (const [body, name] of [
      [files.plain, 'ghi-chu.txt'],
      [new TextEncoder().encode(new TextDecoder().decode(files.plain).normalize('NFD')), 'ghi-chú.txt'],
      [files.pdf, 'to-khai.pdf'],
      [files.oldOffice, 'to-khai.doc'],
      [files.png, 'anh.jpg'],
    ] as const) {
      await chat.sends({ kind: 'file', name });
      await chat.work();
      await chat.fetch(body);
    }
    expect((await rows()).map(({ state }) => state)).toEqual(new Array(5).fill('stored'));
  });

  it('sent by two is stored once, and goes with the last of them', async () => {
    const large = new Uint8Array(700_000).fill(7);
    large.set(files.pdf);
    for (const who of ['lan', 'minh']) {
      const attachment = { kind: 'file', ref: {}, name: 'a.pdf', bytes: null } as const;
      await chat.gives({ kind: 'attachment', messageId: 'm', caption: null, attachment }, who);
      await chat.work();
      await chat.fetch(large);
    }
    expect(await count('attachment_chunks')).toBe(3);
    const [first, second] = await rows();
    await db.query('delete from attachments where id = $1', [first?.id]);
    expect(await readAttachment(chat.resources, second?.id ?? '')).toMatchObject({ kind: 'file' });
    await db.query('delete from conversations where chat = $1', ['minh']);
    expect(await count('attachment_chunks')).toBe(0);
  });

  it('whose bytes were changed underneath is not given out', async () => {
    await chat.sends({ kind: 'file', name: 'a.pdf' });
    await chat.work();
    await chat.fetch(files.pdf);
    await db.query(`update attachment_chunks set body = '\\x00'`);
    const [row] = await rows();
    await expect(readAttachment(chat.resources, row?.id ?? '')).rejects.toThrow('not those that were stored');
  });
});

describe('fetching', () => {
  it('is tried again after a pause, and given up in the end with a word to the sender', async () => {
    await chat.sends({ kind: 'file' });
    await chat.work();
    await chat.shown();
    for (let attempt = 1; attempt <= 6; attempt++) {
      expect(await rows()).toMatchObject([{ state: 'waiting' }]);
      await chat.fetch({ kind: 'again', why: '502' });
    }
    expect(await rows()).toMatchObject([{ state: 'gone', why: '502' }]);
    expect((await chat.shown()).join()).toContain('Tôi không tải được tệp');
    expect(await chat.fetch()).toBe('idle');
  });

  it('that died between fetching and storing is done by the next', async () => {
    await chat.sends({ kind: 'file', name: 'a.pdf' });
    await chat.work();
    const body = new Uint8Array(600_000).fill(1);
    body.set(files.pdf);
    chat.channel.planFiles({ kind: 'fetched', body });
    let chunks = 0;
    const dying = {
      ...chat.resources.db,
      query: async <R>(sql: string, params?: readonly unknown[]): Promise<readonly R[]> => {
        if (sql.includes('insert into attachment_chunks') && ++chunks > 1) return await new Promise(() => {});
        return await db.query<R>(sql, params);
      },
    };
    void fetchAttachment({ ...chat.resources, db: dying }, { owner: 'dead', leaseSeconds: 30 });
    await expect.poll(() => chunks).toBe(2);
    expect(await chat.fetch(body), 'while its lease lasts').toBe('idle');
    await db.query(`update attachments set lease_until = clock_timestamp() - interval '1 s'`);
    expect(await chat.fetch()).toBe('fetched');
    const [row] = await rows();
    expect(await readAttachment(chat.resources, row?.id ?? '')).toMatchObject({ kind: 'file' });
    expect(await count('attachment_chunks')).toBe(3);
  });

  it('by one whose lease was lost changes nothing', async () => {
    await chat.sends({ kind: 'file', name: 'a.pdf' });
    await chat.work();
    const slow = {
      ...chat.channel,
      fetchFile: async () => {
        await db.query(`update attachments set lease_until = clock_timestamp() - interval '1 s'`);
        chat.channel.planFiles({ kind: 'fetched', body: files.pdf });
        await chat.fetch();
        return { kind: 'fetched', body: files.page } as const;
      },
    };
    const channels = new Map([[slow.name, slow]]);
    await fetchAttachment({ ...chat.resources, channels }, { owner: 'slow', leaseSeconds: 30 });
    expect(await rows()).toMatchObject([{ state: 'stored' }]);
    const { id } = (await db.query<{ id: string }>('select id from conversations'))[0] ?? { id: '' };
    expect(await listAttachments(db, id)).toMatchObject([
      { type: 'application/pdf', bytes: files.pdf.length },
    ]);
  });
});

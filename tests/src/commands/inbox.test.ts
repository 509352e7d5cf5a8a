import { mkdtemp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type InboxCommand, runInbox } from '#src/commands/run-inbox.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { voice } from '#tests/support/invented-files.ts';
import { playChat } from '#tests/support/play-chat.ts';
import { testFolder } from '#tests/support/test-folder.ts';

const db = useTestDatabase();
const chat = playChat(db);
const run = (command: InboxCommand) => runInbox({ ...chat.resources, operator: 'lan.tran' }, command);

async function sendVoice(): Promise<string> {
  await chat.sends({ kind: 'voice', name: 'gọi 0912345678.amr' });
  await chat.work();
  await chat.fetch(voice);
  await chat.shown();
  return (await db.query<{ id: string }>('select id::text from handoffs'))[0]?.id ?? '';
}

it('shows who waits, says who waits too long, and hides numbers', async () => {
  const id = await sendVoice();
  await chat.says('số của em là 0912345678, \u001b[2Jnuôi rùa cần gì?');
  await chat.work();
  expect((await run({ verb: 'list' })).lines.at(-1)).toBe('1 waiting, 0 late');
  chat.at('2026-11-21T03:00:00Z');
  const listed = (await run({ verb: 'list' })).lines;
  expect(listed[0]).toContain('LATE');
  expect(listed[0]).toContain('promised 2026-11-20 16:00');
  const shown = await run({ verb: 'show', id });
  expect(shown.lines[0]).toContain('LATE');
  expect([...listed, ...shown.lines].join('\n')).not.toMatch(/0912345678|\p{Cc}\[/u);
  expect(shown.lines.join('\n')).toMatch(/attachment [\da-f-]{36} {2}voice {2}stored {2}audio\/amr/);
});

it('shows why they wait, whatever they wrote since, and what they sent', async () => {
  for (const asked of ['cho tôi gặp người thật', 'cho tôi gặp người thật'.normalize('NFD')]) {
    await chat.says(asked, `lan-${asked.length}`);
    await chat.work();
    await chat.says('làm giấy nuôi rùa lệ phí bao nhiêu?', `lan-${asked.length}`);
    await chat.work();
  }
  await sendVoice();
  await chat.sends({ kind: 'photo' }, 'cảm ơn');
  await chat.work();
  const { lines } = await run({ verb: 'list' });
  expect(lines[0]?.normalize('NFC')).toMatch(/asked .* {2}cho tôi gặp người thật$/);
  expect(lines[1]?.normalize('NFC')).toMatch(/asked .* {2}cho tôi gặp người thật$/);
  expect(lines[2]).toMatch(/voice .* {2}\[voice 1, photo 1\] \[voice\]$/);
  await run({ verb: 'close', id: lines[2]?.trim().split(' ')[0] ?? '' });
  await chat.says('cho tôi gặp người thật');
  await chat.work();
  expect((await run({ verb: 'list' })).lines[2], 'what was sent before was dealt with').not.toContain(
    'photo',
  );
});

it('does not let an operator think that a page on the web was read', async () => {
  const id = await sendVoice();
  await run({ verb: 'reply', id, text: 'Mai anh/chị ghé quầy số 3.' });
  expect((await run({ verb: 'show', id })).lines.join('\n')).not.toContain('on the web');
  await db.query(`update conversations set channel = 'web'`);
  expect((await run({ verb: 'show', id })).lines.join('\n')).toContain('whether they did is not known');
});

it('says when earlier lines are left out', async () => {
  const id = await sendVoice();
  expect((await run({ verb: 'show', id })).lines.join('\n')).not.toContain('left out');
  for (let at = 0; at < 16; at++) {
    await chat.says(`/hoi`);
    await chat.work();
  }
  const { lines } = await run({ verb: 'show', id });
  expect(lines[1]).toContain('earlier lines are left out');
  expect(lines.filter((line) => /(?:citizen|assistant): /.test(line))).toHaveLength(30);
});

it('saves a voice message into a new file, and over none', async () => {
  await sendVoice();
  const [attachment] = await db.query<{ id: string }>('select id from attachments');
  const file = join(await mkdtemp(join(testFolder(), 'inbox-')), 'voice.amr');
  const save = { verb: 'save', id: attachment?.id ?? '', file } as const;
  expect(await run(save)).toMatchObject({ code: 0 });
  expect([...(await readFile(file))]).toEqual([...voice]);
  expect(await run(save)).toMatchObject({ code: 1 });
  expect(await run({ ...save, id: 'nothing' })).toMatchObject({ code: 1 });
});

it('answers in the chat and closes, each once', async () => {
  const id = await sendVoice();
  expect(
    await run({ verb: 'reply', id, text: 'Anh/chị mang đơn đến quầy 3.\n\nQuầy mở 7:30.' }),
  ).toMatchObject({ code: 0 });
  expect((await chat.shown())[0]).toContain('quầy 3');
  expect(await run({ verb: 'reply', id, text: 'Lần nữa' })).toMatchObject({ code: 1 });
  expect(await run({ verb: 'close', id })).toMatchObject({ code: 1 });
  expect((await run({ verb: 'list' })).lines).toEqual(['0 waiting, 0 late']);
  await chat.says('cho tôi gặp người thật');
  await chat.work();
  await chat.shown();
  const [again] = await db.query<{ id: string }>(`select id::text from handoffs where state = 'waiting'`);
  expect(await run({ verb: 'close', id: again?.id ?? '' })).toMatchObject({ code: 0 });
  expect(await chat.shown()).toEqual([]);
  expect(await run({ verb: 'close', id: '99' })).toMatchObject({ code: 1 });
});

it('tells a channel without settings from a citizen who is gone, and ends no wait', async () => {
  const id = await sendVoice();
  const away = { ...chat.resources, channels: new Map(), operator: 'lan.tran' };
  const { code, lines } = await runInbox(away, { verb: 'reply', id, text: 'Mời anh/chị đến quầy 3.' });
  expect(code).toBe(1);
  expect(lines[0]).toContain(`${chat.channel.name} is off for this command`);
  expect((await run({ verb: 'list' })).lines.at(-1)).toBe('1 waiting, 0 late');
});

it('says what could not be delivered', async () => {
  const id = await sendVoice();
  chat.channel.plan({ kind: 'refused', why: 'window-closed' });
  await run({ verb: 'reply', id, text: 'Mời anh/chị đến quầy 3.' });
  expect(await chat.shown()).toEqual([]);
  expect((await run({ verb: 'show', id })).lines.join('\n')).toContain('NOT DELIVERED: window-closed');
});

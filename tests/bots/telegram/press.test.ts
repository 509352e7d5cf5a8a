import { expect, it } from 'vitest';
import { readPress, writePress } from '#bots/telegram/press.ts';
import { Secret } from '#src/secret.ts';

const owner = { secret: new Secret('an invented secret'), account: '700000001', chat: '5000000001' };
const press = { answerId: '0b8f5bde-7c3f-4f0a-9d53-9a4fdc4a2f10', part: 1, at: 12 };

it('a button says which choice it is, in the 64 bytes that Telegram gives it', async () => {
  const written = await writePress(owner, press);
  expect(new TextEncoder().encode(written).length).toBeLessThanOrEqual(64);
  expect(await readPress(owner, written)).toEqual(press);
});

it('keeps every bit of an id, and places beyond ten', async () => {
  for (const answerId of [
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    'fbefbefb-efbe-fbef-befb-efbefbefbefb',
  ]) {
    const far = { answerId, part: 35, at: 1295 };
    expect(await readPress(owner, await writePress(owner, far))).toEqual(far);
  }
});

it('is worth nothing in another chat, of another bot, or under another secret', async () => {
  const written = await writePress(owner, press);
  for (const other of [
    { ...owner, chat: '5000000002' },
    { ...owner, account: '700000002' },
    { ...owner, secret: new Secret('another invented secret') },
  ]) {
    expect(await readPress(other, written)).toBeNull();
  }
});

it('is worth nothing with any letter changed, cut off or added', async () => {
  const written = await writePress(owner, press);
  for (let at = 0; at < written.length; at++) {
    const changed = written.slice(0, at) + (written[at] === 'a' ? 'b' : 'a') + written.slice(at + 1);
    expect(await readPress(owner, changed), `letter ${at}`).toBeNull();
  }
  for (const odd of [
    '',
    written.slice(0, -1),
    `${written}a`,
    written.slice(0, 26),
    'x'.repeat(58),
    '\u0000',
  ]) {
    expect(await readPress(owner, odd)).toBeNull();
  }
});

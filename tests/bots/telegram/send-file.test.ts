import { afterEach, expect, it } from 'vitest';
import { pdf } from '#tests/support/invented-files.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { openForTelegram } from '#tests/support/telegram-opened.ts';
import { startTelegram, type Telegram } from '#tests/support/telegram-server.ts';

let telegram: Telegram;
afterEach(async () => await telegram.stop());

it('a file of a person of the centre comes as it was, under its own name without marks', async () => {
  telegram = await startTelegram();
  const lan = telegram.citizen('Lan');
  const { channel } = openForTelegram(telegram, { mode: 'polling', log: recordingLog() });
  await telegram.write(lan, 'xin chào');
  const file = { name: 'mẫu đơn.pdf', type: 'application/pdf', body: pdf };
  expect(channel.takesFile?.({ ...file, bytes: pdf.length })).toBe(true);
  const outgoing = { idem: 'a', payload: {}, heardAt: null, maybeShown: false, file };
  expect(await channel.send({ ...outgoing, chat: String(lan.id) })).toMatchObject({ kind: 'sent' });
  expect(telegram.calls.at(-1)).toMatchObject({
    method: 'sendDocument',
    payload: { files: [{ name: 'mau_don.pdf', size: pdf.length }] },
  });
  expect(await channel.send({ ...outgoing, chat: '404' })).toMatchObject({ kind: 'unreachable' });
});

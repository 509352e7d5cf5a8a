import { expect, test } from 'vitest';
import { usualReception } from '#src/config.ts';
import { createCodeReader } from '#src/conversations/codes/create-code-reader.node.ts';
import { usualRules } from '#src/dossiers/dossier-rules.ts';
import { ask, describeInBrowser, noTrouble, phone } from '#tests/support/browser.ts';
import { receiptPhoto } from '#tests/support/invented-receipts.ts';
import { dossierKeys, registryEvent, tellEvents } from '#tests/support/registry-events.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';

const code = 'H57.12-261116-0001';
const dossiers = { keys: dossierKeys, registry: null, rules: usualRules };
const reception = { ...usualReception, transcriber: null, codeReader: createCodeReader() };

const photo = (text: string | null) => ({
  ...{ name: 'giay-hen.png', mimeType: 'image/png' },
  buffer: Buffer.from(receiptPhoto(text, { askew: 9 })),
});

describeInBrowser('a photo of a receipt from the page', (open) => {
  const opened = async () => {
    const chat = await open({
      ...{ script: shortAnswer, size: phone, worker: 'real', dossiers },
      resources: { reception },
    });
    await tellEvents(chat.db, [registryEvent({ receipt: `${code}|k3Vt9wQ2mZ` })]);
    const send = (text: string | null) => chat.page.locator('[data-attached]').setInputFiles([photo(text)]);
    const told = (text: string) =>
      chat.page.locator('.turn, .answer').filter({ hasText: text }).last().waitFor({ timeout: 60_000 });
    return { ...chat, send, told };
  };

  test('that holds its code alone has the page ask for four digits, and show the dossier for them', async () => {
    const { page, trouble, send, told, close } = await opened();
    await send(code);
    await told('4 số cuối');
    await ask(page, '5678');
    await told(`Hồ sơ ${code} đang được giải quyết.`);
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test('that holds what the registry told shows the dossier by itself', async () => {
    const { page, trouble, send, told, close } = await opened();
    await ask(page, 'hồ sơ của tôi tới đâu rồi');
    await send(`${code}|k3Vt9wQ2mZ`);
    await told(`Hồ sơ ${code} đang được giải quyết.`);
    expect(trouble).toEqual(noTrouble);
    await close();
  });

  test('on which none can be read has the page ask to type it', async () => {
    const { page, send, told, close } = await opened();
    await ask(page, 'hồ sơ của tôi tới đâu rồi');
    await send(null);
    await told('gõ giúp tôi mã');
    await close();
  });
});

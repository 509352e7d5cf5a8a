import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createShownWatch } from '#src/conversations/watch-shown.ts';
import type { PatientModel } from '#src/model.ts';
import type { SwitchName } from '#src/resources.ts';
import { changeSetting } from '#src/settings/change-setting.ts';
import { type LiveSettings, openSettings } from '#src/settings/open-settings.ts';
import { showSetting } from '#src/settings/show-setting.ts';
import { switchableModel, switchableModels } from '#src/settings/switchable-models.ts';
import { type CitizenChat, citizenChat } from '#tests/support/citizen-chat.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';

const db = useTestDatabase();
let chat: CitizenChat;
let settings: LiveSettings;

beforeEach(async () => {
  chat = citizenChat(db, 'telegram');
  await importInvented(chat.resources);
  settings = await openSettings(chat.resources);
  Object.assign(chat.resources, { switches: settings.switches });
});
afterEach(async () => await settings.close());

async function turn(name: SwitchName, value: { readonly in: boolean; readonly out: boolean }): Promise<void> {
  const setting = `switch.${name}` as const;
  const { version } = await showSetting(chat.resources, setting);
  const change = { name: setting, value, version, why: 'thử' };
  await changeSetting(chat.resources, inventedStaff('admin'), change);
  await settings.refresh();
}

const first = 'làm giấy nuôi rùa lệ phí bao nhiêu?';
const second = 'làm giấy nuôi rùa mất bao lâu?';
const on = { in: true, out: true };
const waiting = async () => await db.query(`select id from deliveries where state = 'waiting'`);

describe('a channel that staff have switched off', () => {
  it('takes in what comes, works and sends nothing, and then answers everything in order', async () => {
    await turn('telegram', { in: false, out: false });
    expect(await chat.say(first)).toEqual([]);
    expect(await chat.say(second)).toEqual([]);
    expect(await waiting()).toHaveLength(2);
    await turn('telegram', on);
    await chat.work();
    await chat.send();
    const said = chat
      .seen()
      .map(({ answer }) => answer.text)
      .join('\n');
    expect(said).toContain('25.000');
    expect(await waiting()).toEqual([]);
  });

  it('keeps what was said meanwhile where only sending is off, and sends it in its order', async () => {
    await turn('telegram', { in: true, out: false });
    expect(await chat.say(first)).toEqual([]);
    expect(await chat.say(second)).toEqual([]);
    expect(await waiting()).toEqual([]);
    await turn('telegram', on);
    await chat.send();
    const ids = chat.channel.shown.map(({ idem }) => idem);
    const queued = await db.query<{ idem: string }>('select idem from outbox order by id');
    expect(ids).toEqual(queued.map(({ idem }) => idem));
    expect(ids.length).toBeGreaterThanOrEqual(2);
  });

  it('shows nothing on an open page while sending is off, and all of it once it is on', async () => {
    const web = citizenChat(db, 'web');
    await web.say(first);
    const held = { ...web.resources, switches: settings.switches };
    const watch = createShownWatch(held, { channel: 'web', account: web.channel.account }, 5);
    const seen = { after: '0', settledUpTo: null };
    const { signal } = new AbortController();
    const look = async (ms: number) => await watch.next('chat-of-lan', seen, { ms, signal });
    await turn('web', { in: true, out: false });
    expect(await look(30)).toBeNull();
    await turn('web', on);
    expect((await look(20_000))?.messages).not.toEqual([]);
  });

  it('stops no other', async () => {
    await turn('zalo', { in: false, out: false });
    await turn('web', { in: false, out: false });
    expect(await chat.say(first)).not.toEqual([]);
  });
});

describe('a model that staff have switched off', () => {
  it('is asked nothing, and is asked again once it is on', async () => {
    let asked = 0;
    const model: PatientModel = {
      ...{ name: 'tried', softMs: 1_000, hardMs: 2_000 },
      fill: async () => {
        asked += 1;
        return { value: null, trouble: 'refused' };
      },
      async *tell() {
        asked += 1;
        yield { text: 'nói' };
      },
    };
    const held = switchableModel(model, settings.switches);
    const request = {
      ...({ purpose: 'understand', messages: [], mostTokens: 1, payer: 'c' } as const),
      signal: new AbortController().signal,
    };
    const ask = async () => {
      const filled = await held.fill(request, { name: 'form', schema: z.object({}) });
      const told = [];
      for await (const piece of held.tell(request)) told.push(piece);
      return [filled.trouble, ...told];
    };
    await turn('model', { in: false, out: false });
    expect(await ask()).toEqual(['switched-off', { trouble: 'switched-off' }]);
    expect(asked).toBe(0);
    await turn('model', on);
    expect(await ask()).toEqual(['refused', { text: 'nói' }]);
    expect(asked).toBe(2);
  });

  it('is given no text to embed either while it is off', async () => {
    const embedder = { name: 'tried', embed: async (texts: readonly string[]) => texts.map(() => [1]) };
    const held = switchableModels({ model: null, embedder }, settings.switches);
    const embed = async () => await held.embedder?.embed(['khai sinh'], new AbortController().signal);
    await turn('model', { in: false, out: false });
    expect(await embed()).toBeNull();
    await turn('model', on);
    expect(await embed()).toEqual([[1]]);
  });
});

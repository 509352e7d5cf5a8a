import { beforeEach, describe, expect, it } from 'vitest';
import { createWebChannel } from '#bots/web/web-channel.ts';
import { createApp } from '#src/app.tsx';
import { sendDue } from '#src/conversations/send-due.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { answerConversation } from '#src/inbox/answer-conversation.ts';
import { takeConversation } from '#src/inbox/take-conversation.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { chatClient, openChatClient } from '#tests/support/chat-client.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import * as files from '#tests/support/invented-files.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
const operator = inventedStaff('operator');
const channel = createWebChannel();
const channels = new Map([[channel.name, channel]]);
let resources: AppResources & { readonly channels: typeof channels };
let app: ReturnType<typeof createApp>;
let mine: Awaited<ReturnType<typeof openChatClient>>;

beforeEach(async () => {
  resources = { ...webResources({ db }), channels };
  await importInvented(resources);
  app = createApp(resources, new ScriptedVerbs(shortAnswer));
  mine = await openChatClient(app);
});

/** A citizen waits for a person, and gets a file. */
async function send(name = 'mẫu đơn.pdf', body: Uint8Array = files.pdf) {
  await mine.say('cho tôi gặp người thật');
  await db.query(`update conversations set ready_at = clock_timestamp() where ready_at < 'infinity'`);
  while ((await workConversation(resources, { owner: 'w', leaseSeconds: 30 })) !== 'idle');
  const [row] = await db.query<{ id: string }>('select id from conversations');
  const conversationId = row?.id ?? '';
  const done = await takeConversation(resources, operator, { conversationId });
  if (done.kind !== 'taken') throw new Error(done.kind);
  const hold = { conversationId, epoch: done.epoch };
  const file = { name, body };
  const answered = await answerConversation(resources, operator, { ...hold, text: '', key: 'k1', file });
  while ((await sendDue(resources, { owner: 's', leaseSeconds: 30 })) !== 'idle');
  return answered;
}

type News = { readonly answers: readonly { readonly file?: { id: string; name: string; bytes: number } }[] };
const told = async () => {
  const news: News = await (await mine.look()).json();
  return news.answers.find(({ file }) => file)?.file;
};
const fetchIt = async (id: string, token = mine.token, tab = '') =>
  await app.request(`/api/v1/chat/files/${id}${tab}`, { headers: { Authorization: `Bearer ${token}` } });

describe('a file that a person sends to the page', () => {
  it('is named in what is said, and fetched with the session that it was sent to', async () => {
    expect(await send()).toMatchObject({ kind: 'queued' });
    const file = await told();
    expect(file).toMatchObject({ name: 'mẫu đơn.pdf', bytes: files.pdf.length });
    const response = await fetchIt(file?.id ?? '');
    expect(response.status).toBe(200);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(files.pdf);
    expect(response.headers.get('Content-Disposition')).toMatch(/^attachment; /);
    expect(response.headers.get('Cache-Control')).toBe('private, no-store');
  });

  it('is nobody else’s: not another session’s, another tab’s, nor of whoever has none', async () => {
    await send();
    const id = (await told())?.id ?? '';
    const other = await openChatClient(app);
    expect((await fetchIt(id, other.token)).status).toBe(404);
    expect((await fetchIt(id, mine.token, `?tab=${crypto.randomUUID()}`)).status).toBe(404);
    expect((await app.request(`/api/v1/chat/files/${id}`)).status).toBe(401);
    expect((await fetchIt('khong-phai-ma')).status).toBe(404);
    expect(chatClient(app, mine.token).token).toBe(mine.token);
  });

  it('is a person’s: what citizens sent themselves is not handed out, nor what was erased', async () => {
    await send();
    const id = (await told())?.id ?? '';
    await db.query('update attachments set staff_name = null');
    expect((await fetchIt(id)).status).toBe(404);
    await db.query(`update attachments set staff_name = 'Lò Thị Tổng Đài'`);
    expect((await fetchIt(id)).status).toBe(200);
    await db.query('update conversations set erased_at = now()');
    expect((await fetchIt(id)).status).toBe(404);
  });

  it('of a kind that is not kept is refused before it is anybody’s', async () => {
    expect(await send('trang.html', files.page)).toEqual({ kind: 'file' });
    expect(await told()).toBeUndefined();
  });
});

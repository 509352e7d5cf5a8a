import { beforeEach, describe, expect, it } from 'vitest';
import { createWebChannel } from '#bots/web/web-channel.ts';
import { createApp } from '#src/app.tsx';
import { fetchAttachment } from '#src/conversations/fetch-attachment.ts';
import { readAttachment } from '#src/conversations/read-attachment.ts';
import { receptionOf } from '#src/conversations/reception.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { openChatClient } from '#tests/support/chat-client.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import * as files from '#tests/support/invented-files.ts';
import { shortAnswer } from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
let resources: AppResources;
let app: ReturnType<typeof createApp>;
let token: string;

beforeEach(async () => {
  resources = webResources({ db, reception: { ...receptionOf({}), mostBytes: 1024 * 1024 } });
  await importInvented(resources);
  app = createApp(resources, new ScriptedVerbs(shortAnswer));
  ({ token } = await openChatClient(app));
});

const channel = createWebChannel();
const working = () => ({ ...resources, channels: new Map([[channel.name, channel]]) });
async function work(): Promise<readonly string[]> {
  await db.query(`update conversations set ready_at = clock_timestamp() where ready_at < 'infinity'`);
  while ((await workConversation(working(), { owner: 'w', leaseSeconds: 30 })) !== 'idle');
  const said = await db.query<{ payload: unknown }>('select payload from outbox order by id');
  return said.map(({ payload }) => JSON.stringify(payload));
}
const upload = (body: Uint8Array, name: string | null, headers: Record<string, string> = {}) =>
  app.request('/api/v1/chat/attachments', {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/octet-stream',
      'Content-Length': String(body.length),
      'X-Client-Message-Id': crypto.randomUUID(),
      ...(name === null ? {} : { 'X-File-Name': encodeURIComponent(name) }),
      ...headers,
    },
    body: new Uint8Array(body),
  });
const count = async (table: string) =>
  Number((await db.query<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n);

describe('a file sent from the page', () => {
  it('is stored, and spoken of by the events like any other', async () => {
    expect((await upload(files.photo, 'ảnh thẻ.jpg')).status).toBe(202);
    expect((await work()).join()).toContain('Tôi đã nhận ảnh');
    const [row] = await db.query<{ id: string; name: string }>('select id, name from attachments');
    expect(row?.name).toBe('ảnh thẻ.jpg');
    const read = await readAttachment(resources, row?.id ?? '');
    expect(read.kind === 'file' && [...read.file.body]).toEqual([...files.photo]);
    expect(await fetchAttachment(working(), { owner: 'f', leaseSeconds: 30 })).toBe('idle');
  });

  it('that is sent again under its id is one', async () => {
    const again = { 'X-Client-Message-Id': crypto.randomUUID() };
    expect(await (await upload(files.pdf, 'a.pdf', again)).json()).toMatchObject({ known: false });
    expect(await (await upload(files.pdf, 'a.pdf', again)).json()).toMatchObject({ known: true });
    await work();
    expect([await count('attachments'), await count('deliveries')]).toEqual([1, 1]);
    expect(await (await upload(files.pdf, 'a.pdf')).json()).toMatchObject({ known: false });
    expect(await count('attachment_chunks'), 'its bytes are stored once').toBe(1);
  });

  it('that is sound goes to a person', async () => {
    await upload(files.voice, null);
    expect((await work()).join()).toContain('chuyển cho cán bộ nghe');
    expect(await count('handoffs')).toBe(1);
  });

  it.each([
    ['a page', files.page, 'anh.jpg', 415],
    ['a drawing', files.drawing, 'a.svg', 415],
    ['empty', new Uint8Array(), 'a.pdf', 400],
    ['too large', new Uint8Array(1024 * 1024 + 1), 'a.pdf', 413],
  ])('is refused at once where it is %s, and nothing of it is kept', async (_, body, name, status) => {
    expect((await upload(body, name)).status).toBe(status);
    expect([await count('attachments'), await count('attachment_chunks')]).toEqual([0, 0]);
    expect(await count('deliveries')).toBe(0);
  });

  it.each([
    ['a session', { Authorization: 'Bearer nobody' }, 401],
    ['an id', { 'X-Client-Message-Id': 'x' }, 400],
    ['a name that can be read', { 'X-File-Name': '%E0%A4%A' }, 400],
    ['the kind of body that it says', { 'Content-Type': 'multipart/form-data; boundary=x' }, 415],
    ['a page that may ask', { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' }, 403],
  ])('needs %s', async (_, headers, status) => {
    app = createApp({ ...resources, widgetOrigins: [] }, new ScriptedVerbs(shortAnswer));
    expect((await upload(files.photo, null, headers)).status).toBe(status);
    expect(await count('attachments')).toBe(0);
  });

  it('is not taken beyond what one may store in a day', async () => {
    await upload(files.photo, null);
    await work();
    await db.query(
      `insert into attachments (id, conversation_id, kind, state, sha256, bytes, type)
       select gen_random_uuid(), id, 'photo', 'stored', 'x', 1, 'image/jpeg' from conversations, generate_series(1, 60)`,
    );
    expect((await upload(files.pdf, 'a.pdf')).status).toBe(429);
  });

  const storedOfAll = async (bytes: number, key: string | null) =>
    await db.query(
      `insert into attachments (id, upload_key, kind, state, sha256, bytes, type)
       values (gen_random_uuid(), $2, 'photo', 'stored', 'x', $1, 'image/jpeg')`,
      [bytes, key],
    );

  it('is not taken beyond what all may store in a day, in whatever new chat it comes', async () => {
    await storedOfAll(8 * 1024 ** 3, null);
    expect((await upload(files.photo, null)).status, 'what the platforms brought').toBe(202);
    await storedOfAll(8 * 1024 ** 3, 'another');
    const refused = await upload(files.photo, null);
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '3600']);
  });

  it('is not taken beyond what one address may store in a day, however many its sessions', async () => {
    const mostBytes = 512 * 1024 * 1024;
    resources = { ...resources, reception: { ...receptionOf({}), mostBytes } };
    app = createApp(resources, new ScriptedVerbs(shortAnswer));
    const send = async (over: Record<string, string> = {}) => {
      ({ token } = await openChatClient(app));
      return (await upload(files.photo, null, over)).status;
    };
    expect(await send()).toBe(202);
    expect(await send({ 'Content-Length': String(mostBytes) })).toBe(429);
    expect(await send()).toBe(202);
  });

  it('that no message ever named goes after a day', async () => {
    await db.query(
      `insert into attachments (id, kind, received_at) values (gen_random_uuid(), 'file', now() - interval '25 hours')`,
    );
    await upload(files.photo, null);
    expect(await count('attachments')).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { parseBody } from '#bots/zalo/parse-body.ts';
import { isForAccount, readEvent } from '#bots/zalo/read-event.ts';

const oa = '3674338702778449434';
const lan = '5521000000000000123';
const at = '1795316400000';
const fromLan = { app_id: '2334', sender: { id: lan }, recipient: { id: oa }, timestamp: at };
const toLan = { app_id: '2334', sender: { id: oa }, recipient: { id: lan }, timestamp: at };
const ofOa = { app_id: '2334', oa_id: oa, timestamp: at };
const withFile = (type: string, payload: unknown, text?: string) => ({
  msg_id: 'm1',
  ...(text === undefined ? {} : { text }),
  attachments: [{ type, payload }],
});

async function read(body: unknown) {
  const parsed = parseBody(new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)));
  if (!parsed) throw new Error('it cannot be read');
  return await readEvent(parsed, { account: oa, hashBody: async () => 'hash' });
}
const only = async (body: unknown) => {
  const [first, more] = await read(body);
  expect(more).toBeUndefined();
  return first;
};
const photo = { url: 'http://f6.photo.talk.zdn.vn/a.jpg', thumbnail: 'http://f6.photo.talk.zdn.vn/t.jpg' };

describe('an event of a citizen', () => {
  const cases: readonly [name: string, message: unknown, event: unknown][] = [
    ['user_send_text', { text: 'Lệ phí?', msg_id: 'm1' }, { kind: 'text', messageId: 'm1', text: 'Lệ phí?' }],
    ['user_send_text', { text: '#hoso', msg_id: 'm1' }, { kind: 'text', messageId: 'm1', text: '#hoso' }],
    [
      'user_send_image',
      withFile('image', photo, 'giấy của em'),
      {
        ...{ kind: 'attachment', messageId: 'm1', caption: 'giấy của em' },
        attachment: { kind: 'photo', ref: { url: photo.url }, name: null, bytes: null },
      },
    ],
    ['user_send_gif', withFile('gif', photo), { kind: 'attachment', attachment: { kind: 'photo' } }],
    [
      'user_send_audio',
      withFile('audio', { url: 'http://v.zdn.vn/a.amr' }),
      {
        kind: 'attachment',
        attachment: { kind: 'voice', ref: { url: 'http://v.zdn.vn/a.amr' } },
        caption: null,
      },
    ],
    [
      'user_send_video',
      withFile('video', { ...photo, description: 'quay' }),
      { kind: 'attachment', attachment: { kind: 'video' } },
    ],
    [
      'user_send_file',
      withFile('file', { url: 'https://f.zdn.vn/x', size: '20480', name: 'đơn.pdf', checksum: 'x' }),
      { kind: 'attachment', attachment: { kind: 'file', name: 'đơn.pdf', bytes: 20480 } },
    ],
    [
      'user_send_link',
      withFile('link', { url: 'https://vidu.example/tin', description: 'Tin mới', thumbnail: '' }),
      { kind: 'text', text: 'Tin mới\nhttps://vidu.example/tin' },
    ],
    [
      'user_send_location',
      withFile('location', { coordinates: { latitude: '10.77', longitude: '106.7' } }),
      { kind: 'location', messageId: 'm1', latitude: 10.77, longitude: 106.7 },
    ],
    [
      'user_send_business_card',
      withFile('link', { url: 'https://zalo.me/x', description: '{"phone":"84900000017","qrCodeUrl":"x"}' }),
      { kind: 'contact', messageId: 'm1', phone: '0900000017', own: false },
    ],
    [
      'user_send_sticker',
      withFile('sticker', { url: 'x', id: '1' }),
      { kind: 'noted', name: 'user_send_sticker' },
    ],
  ];

  it.each(cases)('%s is read', async (event_name, message, event) => {
    const incoming = await only({ ...fromLan, event_name, message });
    expect(incoming).toMatchObject({ channel: 'zalo', account: oa, event });
    expect(incoming?.chat).toBe(incoming?.event.kind === 'noted' ? null : lan);
    expect(incoming?.eventKey).toBe(`${event_name}:${lan}:m1`);
  });

  it('of several photos is as many events, each with a key of its own', async () => {
    const message = { msg_id: 'm1', text: 'hai tờ', attachments: [{ payload: photo }, { payload: photo }] };
    const events = await read({ ...fromLan, event_name: 'user_send_image', message });
    expect(events.map(({ eventKey }) => eventKey)).toEqual([
      `user_send_image:${lan}:m1`,
      `user_send_image:${lan}:m1#1`,
    ]);
    expect(events.map(({ event }) => 'caption' in event && event.caption)).toEqual(['hai tờ', null]);
  });

  it('keeps decomposed letters as they were typed, for whoever reads them', async () => {
    const text = 'Lệ phí'.normalize('NFD');
    const incoming = await only({
      ...fromLan,
      event_name: 'user_send_text',
      message: { text, msg_id: 'm1' },
    });
    expect(incoming?.event).toMatchObject({ text });
  });

  it.each([
    [{ ...ofOa, event_name: 'follow', follower: { id: lan } }, 'joined', `follow:${lan}:${at}`],
    [{ ...ofOa, event_name: 'unfollow', follower: { id: lan } }, 'blocked', `unfollow:${lan}:${at}`],
    [{ ...ofOa, event_name: 'user_click_chatnow', user_id: lan }, 'joined', 'hash'],
    [{ app_id: '2334', timestamp: at, event_name: 'user_withdraw', user_id: lan }, 'withdrawn', 'hash'],
  ])('without sender and recipient is theirs too: %j', async (body, kind, key) => {
    expect(await only(body)).toMatchObject({ chat: lan, eventKey: key, event: { kind } });
  });

  it('with what they filled in gives a number that may be anybody’s', async () => {
    const info = { name: 'Người Thử', phone: 84900000017, user_dob: '30/10/1999' };
    const incoming = await only({ ...fromLan, event_name: 'user_submit_info', info });
    expect(incoming).toMatchObject({ chat: lan, eventKey: 'hash' });
    expect(incoming?.event).toEqual({ kind: 'contact', messageId: '', phone: '0900000017', own: false });
  });
});

describe('an event of the account', () => {
  const message = { text: 'Chị mang theo căn cước nhé', msg_id: 'm9' };

  it('is a person’s when an admin stands in it', async () => {
    const sender = { id: oa, admin_id: '77' };
    expect(await only({ ...toLan, sender, event_name: 'oa_send_text', message })).toMatchObject({
      chat: lan,
      event: { kind: 'operator-spoke', text: 'Chị mang theo căn cước nhé' },
    });
    const photoSent = { ...toLan, sender, event_name: 'oa_send_image', message: withFile('image', photo) };
    expect((await only(photoSent))?.event).toEqual({ kind: 'operator-spoke', text: null });
  });

  it('is our own when none does', async () => {
    expect(await only({ ...toLan, event_name: 'oa_send_text', message })).toMatchObject({
      chat: null,
      event: { kind: 'noted', name: 'oa_send_text' },
    });
  });
});

describe('what is only noted', () => {
  it.each([
    'user_received_message',
    'user_seen_message',
    'user_reacted_message',
    'anonymous_send_text',
    'user_send_group_text',
    'create_group',
    'user_call_oa',
    'oa_send_consent',
    'user_reply_consent',
    'change_template_status',
    'add_user_to_tag',
    'user_feedback',
    'something_new_of_2027',
  ])('%s belongs to no chat, so that it opens no window', async (event_name) => {
    const message = { msg_id: 'm1', msg_ids: ['m1'], text: 'x' };
    expect(await only({ ...fromLan, event_name, message })).toMatchObject({
      chat: null,
      event: { kind: 'noted', name: event_name },
    });
  });

  it('is told apart by what changes: a reaction by its sign and its time', async () => {
    const react = (react_icon: string) => ({
      ...{ ...fromLan, event_name: 'user_reacted_message' },
      message: { msg_id: 'm1', react_icon },
    });
    const keys = [(await only(react('/-heart')))?.eventKey, (await only(react('/-strong')))?.eventKey];
    expect(new Set(keys).size).toBe(2);
  });

  it.each([
    ['no text', { ...fromLan, event_name: 'user_send_text', message: { msg_id: 'm1' } }],
    [
      'only blanks',
      { ...fromLan, event_name: 'user_send_text', message: { msg_id: 'm1', text: ' \u0000 ' } },
    ],
    ['a file without address', { ...fromLan, event_name: 'user_send_file', message: withFile('file', {}) }],
    [
      'a place that is none',
      {
        ...fromLan,
        event_name: 'user_send_location',
        message: withFile('location', { coordinates: { latitude: '999', longitude: 'x' } }),
      },
    ],
    [
      'a card that is no card',
      {
        ...fromLan,
        event_name: 'user_send_business_card',
        message: withFile('link', { url: 'x', description: '{' }),
      },
    ],
    [
      'a sender that is a list',
      { ...fromLan, sender: [], event_name: 'user_send_text', message: { text: 'x', msg_id: 'm1' } },
    ],
    ['a message that is a number', { ...fromLan, event_name: 'user_send_text', message: 7 }],
    [
      'a name out of every object',
      { ...fromLan, event_name: 'constructor', message: { text: 'x', msg_id: 'm1' } },
    ],
  ])('a body with %s breaks nothing', async (_, body) => {
    expect(await only(body)).toMatchObject({ chat: null, event: { kind: 'noted' } });
  });
});

describe('ids', () => {
  it('that come as numbers stay the digits that they are', async () => {
    const body = `{"app_id":2334789304983807556,"sender":{"id":3674338702778449435},"recipient":{"id":${oa}},
      "event_name":"user_send_text","message":{"text":"id \\" 3674338702778449999","msg_id":7},"timestamp":${at}}`;
    expect(parseBody(new TextEncoder().encode(body))?.app_id).toBe('2334789304983807556');
    expect(await only(body)).toMatchObject({
      ...{ chat: '3674338702778449435', eventKey: 'user_send_text:3674338702778449435:7' },
      event: { text: 'id " 3674338702778449999' },
    });
  });

  it('that are no whole number are none', async () => {
    const body = { ...fromLan, sender: { id: 1.5 }, event_name: 'user_send_text', message: { text: 'x' } };
    expect(await only(body)).toMatchObject({ chat: null });
  });
});

it('an event of another account is not ours; one that names none is', () => {
  const isOurs = (body: unknown) => {
    const parsed = parseBody(new TextEncoder().encode(JSON.stringify(body)));
    return parsed !== null && isForAccount(parsed, oa);
  };
  expect(isOurs({ ...fromLan, recipient: { id: '999' } })).toBe(false);
  expect(isOurs({ oa_id: '999' })).toBe(false);
  expect(isOurs({ oaId: oa })).toBe(true);
  expect(isOurs({ user_id: lan, event_name: 'user_withdraw' })).toBe(true);
  expect(isOurs({ event_name: 'user_send_group_text', sender: { id: lan }, recipient: { id: 'g1' } })).toBe(
    true,
  );
});

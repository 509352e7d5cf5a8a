import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStreamRoom, type Listener, type StreamRoom } from '#src/web/chat/stream-room.ts';

let stopping: AbortController;
let room: StreamRoom;
beforeEach(() => {
  stopping = new AbortController();
  room = createStreamRoom(stopping.signal, { lifeMs: 60_000 });
});
afterEach(() => stopping.abort());

const someone = (at: number, by: Listener['by']): Listener => ({
  chat: `chat ${at}`,
  address: `10.0.${Math.floor(at / 30)}.0`,
  by,
});
const enterMany = (count: number, by: Listener['by']) =>
  Array.from({ length: count }, (_, at) => room.enter(someone(at, by))).filter((place) => place !== null);

describe('the room for those who listen', () => {
  it('keeps places for questions where streams have taken all of theirs', () => {
    expect(enterMany(2_500, 'stream')).toHaveLength(2_000);
    expect(enterMany(2_500, 'question')).toHaveLength(1_000);
  });

  it('has a place again where somebody left, once however often they say so', () => {
    const places = enterMany(2_000, 'stream');
    for (const _ of [1, 2]) places[0]?.leave();
    expect(room.enter(someone(9_000, 'stream'))).not.toBeNull();
    expect(room.enter(someone(9_001, 'stream'))).toBeNull();
  });

  it('takes the place of the oldest of a chat, not one more of the address', () => {
    for (let at = 0; at < 24; at++) room.enter(someone(at, 'stream'));
    for (let at = 0; at < 20; at++) expect(room.enter(someone(0, 'stream'))).not.toBeNull();
    expect(room.taken).toBe(29);
  });
});

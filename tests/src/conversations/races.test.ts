import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/database.ts';
import { leaseConversation } from '#db/deliveries.ts';
import { eraseConversation, sweepErased } from '#db/erase-conversation.ts';
import { letGo } from '#db/turns.ts';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { Fault } from '#src/fault.ts';
import { type CitizenChat, citizenChat } from '#tests/support/citizen-chat.ts';
import { asAnotherProgram, serverOnly, useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { recordingChannel } from '#tests/support/recording-channel.ts';
import { waitFor } from '#tests/support/wait-for.ts';

const db = useTestDatabase();
const asked = 'làm giấy nuôi rùa lệ phí bao nhiêu?';
let chat: CitizenChat;

beforeEach(async () => {
  chat = citizenChat(db);
  await importInvented(chat.resources);
});

const attempts = async () =>
  (await db.query<{ attempts: number; state: string }>('select attempts, state from deliveries'))[0];
const workOnce = (resources: CitizenChat['resources']) =>
  workConversation(resources, { owner: 'w', leaseSeconds: 30 });

/** The same database, where `meanwhile` begins after the first statement of each transaction. */
function interrupted(meanwhile: () => void): Database {
  return {
    query: db.query,
    transaction: (work) =>
      db.transaction(async (tx) => {
        let first = true;
        return await work({
          ...tx,
          async query<Row>(sql: string, params?: readonly unknown[]) {
            const rows = await tx.query<Row>(sql, params);
            if (first) void asAnotherProgram(async () => meanwhile());
            first = false;
            return rows;
          },
        });
      }),
  };
}

describe('a worker', () => {
  it('leaves what came by a channel that it does not have to those that have it', async () => {
    await chat.receive(chat.text(asked));
    const other = recordingChannel('zalo');
    const without = { ...chat.resources, channels: new Map([[other.name, other]]) };
    expect(await workOnce(without)).toBe('idle');
    expect(await attempts()).toEqual({ attempts: 0, state: 'waiting' });
    await chat.work();
    await chat.send();
    expect(chat.channel.shown).toHaveLength(1);
  });

  it('leaves what came to another account of the same channel', async () => {
    await chat.receive(chat.text(asked));
    const renamed = recordingChannel(chat.channel.name, 'our-next-bot');
    const without = { ...chat.resources, channels: new Map([[renamed.name, renamed]]) };
    expect(await workOnce(without)).toBe('idle');
  });
});

describe('a turn during which the database goes away', () => {
  const lost = new Fault('unavailable', 'gone', {
    cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }),
  });
  const timedOut = new Fault('unavailable', 'slow', {
    cause: Object.assign(new Error('slow'), { code: '57014' }),
  });
  const workWith = async (error: unknown, times: number) => {
    chat.channel.whileRendering = ({ outcome }) => {
      if (outcome !== 'failed') throw error;
    };
    for (let at = 0; at < times; at++) {
      await chat.makeReady();
      await workOnce(chat.resources);
    }
  };

  it('costs the message no attempt', async () => {
    await chat.receive(chat.text(asked));
    await workWith(lost, 5);
    expect(await attempts()).toEqual({ attempts: 0, state: 'waiting' });
  });

  it('again and again is after all the message’s doing, and it is given up', async () => {
    await chat.receive(chat.text(asked));
    await workWith(lost, 13);
    await chat.work();
    await chat.send();
    expect((await attempts())?.state).toBe('dead');
    expect(JSON.stringify(chat.channel.shown.at(-1)?.payload)).toContain('trục trặc');
  });

  it('is not what happened where a statement of it took too long: three times, and it is given up', async () => {
    await chat.receive(chat.text(asked));
    await workWith(timedOut, 3);
    await chat.work();
    expect((await attempts())?.state).toBe('dead');
  });
});

serverOnly('a message that comes in the same moment', () => {
  const answered = async () => {
    await waitFor(async () => {
      await chat.work();
      await chat.send();
      return chat.channel.shown.some(({ payload }) => JSON.stringify(payload).includes('25.000'));
    });
  };

  it('as the row of an erased conversation goes is answered', async () => {
    await chat.say('tạm biệt');
    const [known] = await db.query<{ id: string }>('select id from conversations');
    await db.transaction(async (tx) => await eraseConversation(tx, known?.id ?? '', 'citizen'));
    const receiving: Promise<unknown>[] = [];
    const swept = await sweepErased(interrupted(() => receiving.push(chat.receive(chat.text(asked)))));
    await Promise.all(receiving);
    expect(swept).toBe(1);
    await answered();
  });

  it('as a worker lets the conversation go is answered', async () => {
    await chat.say('tạm biệt');
    await db.query('update conversations set ready_at = clock_timestamp()');
    const channels = [...chat.resources.channels.values()];
    const held = await leaseConversation(db, 'w', { seconds: 30, channels });
    if (!held) throw new Error('nothing to lease');
    const receiving: Promise<unknown>[] = [];
    await letGo(
      interrupted(() => receiving.push(chat.receive(chat.text(asked)))),
      held,
      0,
    );
    await Promise.all(receiving);
    await answered();
  });
});

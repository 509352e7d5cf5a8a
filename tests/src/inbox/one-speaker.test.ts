import { beforeEach, describe, expect, it } from 'vitest';
import { workConversation } from '#src/conversations/work-conversation.ts';
import { answerConversation } from '#src/inbox/answer-conversation.ts';
import { giveBack } from '#src/inbox/give-back.ts';
import { takeConversation } from '#src/inbox/take-conversation.ts';
import type { Staff } from '#src/people/staff.ts';
import { type CitizenChat, citizenChat } from '#tests/support/citizen-chat.ts';
import { serverOnly, useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';

/** The assistant and a person, or two people, never both answer a citizen. */

const db = useTestDatabase();
const [tam, hoa] = [
  inventedStaff('operator', { id: 'tam', name: 'Lò Thị Tâm' }),
  inventedStaff('operator', { id: 'hoa', name: 'Vi Thị Hoa' }),
];
const priced = 'làm giấy nuôi rùa lệ phí bao nhiêu?';
let chat: CitizenChat;

beforeEach(async () => {
  chat = citizenChat(db);
  await importInvented(chat.resources);
});

async function waits(name: string): Promise<string> {
  await chat.say('cho tôi gặp người thật', name);
  const [row] = await db.query<{ id: string }>('select id from conversations where chat = $1', [name]);
  return row?.id ?? '';
}

const take = async (staff: Staff, conversationId: string) =>
  await takeConversation(chat.resources, staff, { conversationId });
const answer = async (staff: Staff, conversationId: string, epoch: string) =>
  await answerConversation(chat.resources, staff, { conversationId, epoch, text: staff.id, key: staff.id });

/** Everything that is still to be done is done. */
async function settle(): Promise<void> {
  await chat.work();
  await chat.send();
}

/** What the citizen reads about the turtle from now on. */
const prices = () => chat.seen().filter(({ answer: said }) => said.text.includes('25.000'));

describe('a turn that the assistant is at', () => {
  it('is thrown away when a person takes the conversation; what was asked is theirs to answer', async () => {
    const id = await waits('lan');
    await chat.receive(chat.text(priced), { chat: 'lan' });
    chat.channel.whileRendering = async () => {
      chat.channel.whileRendering = () => {};
      expect(await take(tam, id)).toMatchObject({ kind: 'taken' });
    };
    await settle();
    expect(prices()).toEqual([]);
    const asked = await db.query(`select from messages where text_masked = $1`, [priced]);
    expect(asked, 'what they asked is read once').toHaveLength(1);
    const [delivery] = await db.query('select attempts, state from deliveries order by id desc limit 1');
    expect(delivery, 'the thrown away attempt does not count').toEqual({ attempts: 1, state: 'done' });
  });

  it('is not the silence of before when the person gives back meanwhile', async () => {
    const id = await waits('lan');
    const taken = await take(tam, id);
    const epoch = taken.kind === 'taken' ? taken.epoch : '';
    const given = {
      ...chat.resources,
      db: afterFirst(async () => {
        await giveBack(chat.resources, tam, { conversationId: id, epoch });
      }),
    };
    await chat.receive(chat.text(priced), { chat: 'lan' });
    await chat.makeReady();
    expect(await workConversation(given, { owner: 'w', leaseSeconds: 30 })).toBe('lost');
    await settle();
    expect(prices()).toHaveLength(1);
  });
});

/** The same database; something happens once, before its first transaction. */
function afterFirst(meanwhile: () => Promise<void>): typeof db {
  let begun = false;
  return {
    query: db.query,
    async transaction(work) {
      if (!begun) {
        begun = true;
        await meanwhile();
      }
      return await db.transaction(work);
    },
  };
}

serverOnly('at once on a server', () => {
  const names = Array.from({ length: 12 }, (_, at) => `lan-${at}`);

  it('of two people one takes it, and the other is told who', async () => {
    for (const name of names) {
      const id = await waits(name);
      const both = await Promise.all([take(tam, id), take(hoa, id)]);
      expect(both.map(({ kind }) => kind).toSorted()).toEqual(['held', 'taken']);
    }
  });

  it('of a holder and whoever takes over, only one is heard', async () => {
    const chief = inventedStaff('supervisor', { id: 'chief' });
    for (const name of names) {
      const id = await waits(name);
      const taken = await take(tam, id);
      const epoch = taken.kind === 'taken' ? taken.epoch : '';
      const [said, over] = await Promise.all([
        answer(tam, id, epoch),
        takeConversation(chat.resources, chief, { conversationId: id, over: epoch }),
      ]);
      expect(over.kind).toBe('taken');
      const [latest] = await db.query<{ answered: boolean }>(
        `select (select max(id) from conversation_steps where conversation_id = $1 and kind = 'taken-over') is not null
           and not exists (select from messages join conversation_steps as over using (conversation_id)
             where conversation_id = $1 and over.kind = 'taken-over' and messages.by = 'operator'
               and messages.at > over.at) as answered`,
        [id],
      );
      expect(latest?.answered, `${said.kind}: nothing of the first is said after the second took it`).toBe(
        true,
      );
    }
  });

  it('of the assistant and a person, one answers what was asked', async () => {
    for (const name of names) {
      const id = await waits(name);
      await chat.receive(chat.text(priced), { chat: name });
      await chat.makeReady();
      const before = prices().length;
      const person = async () => {
        const taken = await take(tam, id);
        if (taken.kind !== 'taken') throw new Error('not taken');
        return await answer(tam, id, taken.epoch);
      };
      const [, said] = await Promise.all([chat.work(), person()]);
      await settle();
      expect(said.kind).toBe('queued');
      expect(prices().length - before, 'the assistant said nothing beside the person').toBe(0);
    }
  });
});

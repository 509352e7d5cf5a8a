import { describe, expect, it } from 'vitest';
import { listThread } from '#db/inbox-lines.ts';
import { addNote } from '#src/inbox/add-note.ts';
import { answerConversation } from '#src/inbox/answer-conversation.ts';
import { closeConversation } from '#src/inbox/close-conversation.ts';
import { giveBack } from '#src/inbox/give-back.ts';
import { handOn } from '#src/inbox/hand-on.ts';
import { keepConversation } from '#src/inbox/keep-conversation.ts';
import { listQueue } from '#src/inbox/list-queue.ts';
import { openConversation } from '#src/inbox/open-conversation.ts';
import { replyToCitizen } from '#src/inbox/reply-to-citizen.ts';
import { returnLapsed } from '#src/inbox/return-lapsed.ts';
import { searchConversations } from '#src/inbox/search-conversations.ts';
import { takeConversation } from '#src/inbox/take-conversation.ts';
import type { Staff } from '#src/people/staff.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { inventedStaff } from '#tests/support/invented-staff.ts';
import { playChat } from '#tests/support/play-chat.ts';

const db = useTestDatabase();
const chat = playChat(db);
const [tam, hoa] = [
  inventedStaff('operator', { id: 'tam', name: 'Lò Thị Tâm' }),
  inventedStaff('operator', { id: 'hoa', name: 'Vi Thị Hoa' }),
];
const chief = inventedStaff('supervisor', { id: 'chief', name: 'Đèo Văn Sếp' });
const priced = 'làm giấy nuôi rùa lệ phí bao nhiêu?';

/** The citizen wants a person and waits. */
async function waits(name = 'lan'): Promise<string> {
  await chat.says('cho tôi gặp người thật', name);
  await chat.work();
  await chat.shown();
  const [row] = await db.query<{ id: string }>('select id from conversations where chat = $1', [name]);
  return row?.id ?? '';
}

async function taken(staff: Staff, conversationId: string) {
  const done = await takeConversation(chat.resources, staff, { conversationId });
  if (done.kind !== 'taken') throw new Error(`not taken: ${done.kind}`);
  return { conversationId, epoch: done.epoch };
}

const queue = async (staff: Staff, view: 'waiting' | 'mine' | 'all' = 'all') =>
  await listQueue(chat.resources, staff, { view, channel: null, agency: null, after: 0 });
const answer = async (
  staff: Staff,
  hold: { conversationId: string; epoch: string },
  text = 'Mời đến quầy 3.',
) => await answerConversation(chat.resources, staff, { ...hold, text, key: text });
const forget = async () =>
  await db.query(`update conversations set held_until = clock_timestamp() - interval '1 second'`);
const audited = async () =>
  (await db.query<{ act: string }>('select act from audit_entries order by id')).map(({ act }) => act);

describe('whoever takes a conversation', () => {
  it('speaks there alone until it is given back, and the citizen is told', async () => {
    const id = await waits();
    const hold = await taken(tam, id);
    await chat.says(priced);
    await chat.work();
    expect(await chat.shown(), 'the assistant is silent').toEqual([]);
    expect(await answer(tam, hold)).toEqual({ kind: 'queued', messages: 1 });
    const [said] = await chat.shown();
    expect(said).toContain('Cán bộ của Trung tâm thử trả lời');
    expect(said).toContain('quầy 3');
    expect(await giveBack(chat.resources, tam, hold)).toEqual({ kind: 'given-back' });
    expect((await chat.shown()).join()).toContain('trợ lý tự động trả lời tiếp');
    await chat.says(priced);
    await chat.work();
    expect((await chat.shown()).join()).toContain('25.000');
    expect((await queue(tam)).lines).toEqual([]);
    expect(await audited()).toEqual([
      'conversation.taken',
      'conversation.answered',
      'conversation.given-back',
    ]);
  });

  it('does not tell the citizen that they were answered, where they were not', async () => {
    const hold = await taken(tam, await waits());
    await giveBack(chat.resources, tam, hold);
    const told = (await chat.shown()).join();
    expect(told).toContain('Từ giờ trợ lý tự động trả lời');
    expect(told).not.toContain('đã trả lời xong');
  });

  it('says a thing once, however often its form is sent', async () => {
    const hold = await taken(tam, await waits());
    await answer(tam, hold);
    expect(await answer(tam, hold)).toEqual({ kind: 'queued', messages: 1 });
    expect(await chat.shown()).toHaveLength(1);
    expect(await db.query(`select from messages where by = 'operator'`)).toHaveLength(1);
    expect(await answer(tam, hold, ' \n ')).toEqual({ kind: 'empty' });
  });

  it('loses nothing that is written over in a form which was sent already', async () => {
    const hold = await taken(tam, await waits());
    const sent = { ...hold, key: 'one-form' };
    await answerConversation(chat.resources, tam, { ...sent, text: 'Mời đến quầy 3.' });
    // Back in the browser the form stands as it was, with its key.
    const again = await answerConversation(chat.resources, tam, { ...sent, text: 'Xin lỗi, quầy 5 ạ.' });
    expect(again).toEqual({ kind: 'queued', messages: 1 });
    const told = await chat.shown();
    expect(told).toHaveLength(2);
    expect(told[1]).toContain('quầy 5');
  });

  it('keeps what the citizen writes meanwhile for themselves, until they answer it', async () => {
    const hold = await taken(tam, await waits());
    await answer(tam, hold);
    expect((await queue(tam, 'mine')).lines).toMatchObject([{ isOpen: false, holderName: 'Lò Thị Tâm' }]);
    await chat.says('vậy cần mang gì?');
    await chat.work();
    expect((await queue(tam, 'mine')).lines).toMatchObject([{ isOpen: true, lastBy: 'citizen' }]);
    expect((await queue(hoa, 'waiting')).lines, 'not in line again').toEqual([]);
  });

  it('is answered by the assistant no more: what it had not sent yet is not sent', async () => {
    const id = await waits();
    await chat.says(priced);
    await chat.work();
    await taken(tam, id);
    expect(await chat.shown()).toEqual([]);
    const opened = await openConversation(chat.resources, tam, { id, before: null });
    if (opened.kind !== 'opened') throw new Error('not opened');
    expect(opened.thread).toMatchObject([
      { by: 'citizen' },
      { by: 'assistant', delivery: 'sent' },
      { by: 'citizen' },
      { by: 'assistant', delivery: 'taken-over' },
      { kind: 'step', step: 'taken' },
    ]);
  });

  it('is still told once what is kept, where the answer that said so was not sent', async () => {
    await chat.says(priced);
    await chat.work();
    await chat.says('cho tôi gặp người thật');
    await chat.work();
    await db.query(`update outbox set state = 'dead', error = 'taken-over' where id > 1`);
    const [row] = await db.query<{ id: string }>('select id from conversations');
    const hold = await taken(tam, row?.id ?? '');
    expect(await chat.shown()).toEqual([]);
    await giveBack(chat.resources, tam, hold);
    const told = await db.query('select from conversations where notice_version is null');
    expect(told).toHaveLength(1);
  });

  it('lets a receipt go out that was still to be sent', async () => {
    await chat.says('cho tôi gặp người thật');
    await chat.work();
    const [row] = await db.query<{ id: string }>('select id from conversations');
    await db.query('update turns set answer_id = null');
    await taken(tam, row?.id ?? '');
    expect(await chat.shown()).toHaveLength(1);
  });
});

describe('a conversation that somebody holds', () => {
  it('is nobody else’s to answer or to take, and they are told whose it is', async () => {
    const id = await waits();
    const { epoch } = await taken(tam, id);
    const hold = { conversationId: id, epoch };
    expect(await takeConversation(chat.resources, hoa, { conversationId: id })).toEqual({
      kind: 'held',
      by: 'Lò Thị Tâm',
    });
    const lost = { kind: 'lost', by: 'Lò Thị Tâm' };
    expect(await answer(hoa, hold)).toEqual(lost);
    expect(await giveBack(chat.resources, hoa, hold)).toEqual(lost);
    expect(await closeConversation(chat.resources, hoa, hold)).toEqual(lost);
    expect(await keepConversation(chat.resources, hoa, hold)).toEqual(lost);
    expect(await chat.shown()).toEqual([]);
  });

  it('may be taken over by a supervisor who saw who holds it, and whoever had it is told', async () => {
    const id = await waits();
    const hold = await taken(tam, id);
    const over = { conversationId: id, over: hold.epoch };
    expect(await takeConversation(chat.resources, hoa, over)).toMatchObject({ kind: 'held' });
    expect(await takeConversation(chat.resources, chief, { conversationId: id })).toMatchObject({
      kind: 'held',
    });
    expect(await takeConversation(chat.resources, chief, over)).toMatchObject({ kind: 'taken' });
    expect(await answer(tam, hold)).toEqual({ kind: 'lost', by: 'Đèo Văn Sếp' });
    expect(await chat.shown()).toEqual([]);
  });

  it('waits again, marked, when its holder is gone; their late answer is not sent', async () => {
    const id = await waits();
    const hold = await taken(tam, id);
    await forget();
    expect(await answer(tam, hold)).toEqual({ kind: 'lost', by: null });
    expect(await keepConversation(chat.resources, tam, hold)).toEqual({ kind: 'lost', by: null });
    expect(await returnLapsed(chat.resources)).toBe(1);
    const [line] = (await queue(hoa, 'waiting')).lines;
    expect(line?.returnedAt).toBeInstanceOf(Date);
    await chat.says(priced);
    await chat.work();
    expect((await chat.shown()).join(), 'the assistant helps meanwhile').toContain('25.000');
    expect(await taken(hoa, id)).toMatchObject({ conversationId: id });
  });

  it('is simply the assistant’s again when its holder is gone and all was answered', async () => {
    const hold = await taken(tam, await waits());
    await answer(tam, hold);
    await forget();
    await returnLapsed(chat.resources);
    expect((await queue(tam)).lines).toEqual([]);
  });

  it('stays theirs while their page says that they are there', async () => {
    const hold = await taken(tam, await waits());
    expect(await keepConversation(chat.resources, tam, hold)).toEqual({ kind: 'kept' });
    expect(await returnLapsed(chat.resources)).toBe(0);
  });

  it('goes back to the assistant when the citizen calls it', async () => {
    const hold = await taken(tam, await waits());
    await chat.says(`/hoi ${priced}`);
    await chat.work();
    expect((await chat.shown()).join()).toContain('25.000');
    expect(await answer(tam, hold)).toEqual({ kind: 'lost', by: null });
    expect((await queue(tam)).lines).toEqual([]);
  });

  it('goes back to the assistant in plain words too, and nobody is told of a line that they do not stand in', async () => {
    const hold = await taken(tam, await waits());
    await chat.says('thôi cho tôi nói chuyện với trợ lý');
    await chat.work();
    expect((await chat.shown()).join()).toContain('từ giờ trợ lý tự động trả lời');
    expect(await answer(tam, hold)).toEqual({ kind: 'lost', by: null });
  });
});

it('reads in the order in which it was said, also where the numbers of its lines grow by a digit', async () => {
  await db.query('alter table messages alter column id restart with 9');
  const id = await waits();
  await chat.says(priced);
  await chat.work();
  const lines = await listThread(db, id, { before: null, most: 3 });
  expect(lines.map((line) => line.id)).toEqual(['10', '11', '12']);
});

describe('a note', () => {
  it('is read by colleagues and never sent', async () => {
    const id = await waits();
    expect(await addNote(chat.resources, hoa, { conversationId: id, text: 'gọi lại số 0912345678' })).toEqual(
      {
        kind: 'noted',
      },
    );
    await chat.work();
    expect(await chat.shown()).toEqual([]);
    const opened = await openConversation(chat.resources, tam, { id, before: null });
    expect(JSON.stringify(opened)).toContain('Vi Thị Hoa');
    expect(JSON.stringify(opened), 'numbers are hidden there too').not.toContain('0912345678');
  });
});

it('keeps a note once, though its form is sent twice, and again where it is written later', async () => {
  const conversationId = await waits();
  const noted = async () => {
    const both = ['Đã gọi lại', 'Đã gọi lại'].map((text) =>
      addNote(chat.resources, hoa, { conversationId, text }),
    );
    expect(await Promise.all(both)).toEqual([{ kind: 'noted' }, { kind: 'noted' }]);
    return (await db.query(`select from messages where direction = 'note'`)).length;
  };
  expect(await noted()).toBe(1);
  expect((await audited()).filter((act) => act === 'conversation.noted')).toHaveLength(1);
  await db.query(`update messages set at = at - interval '2 minutes' where direction = 'note'`);
  expect(await noted()).toBe(2);
});

describe('what is handed on', () => {
  const sonLa = inventedStaff('operator', { id: 'sl', name: 'Cầm Văn Sở', agencies: ['Sở Y tế'] });

  const hire = async () => {
    await db.query(
      `insert into staff (id, email, name, roles, agencies, invited_at, accepted_at, created_at, updated_at)
       select id, id || '@mau.example', id, roles::text[], agencies::text[], now(), now(), now(), now()
       from (values ('hoa', '{operator}', null), ('sl', '{operator}', '{Sở Y tế}'), ('ed', '{editor}', null))
         as row (id, roles, agencies)`,
    );
  };

  it('waits for that agency, is theirs to see, and no other agency’s', async () => {
    const id = await waits();
    expect((await queue(sonLa)).lines, 'the centre’s own').toEqual([]);
    expect(await takeConversation(chat.resources, sonLa, { conversationId: id })).toEqual({
      kind: 'unknown',
    });
    const hold = await taken(tam, id);
    await hire();
    const nowhere = { kind: 'agency', agency: 'Sở Không Có' } as const;
    expect(await handOn(chat.resources, tam, { ...hold, to: nowhere })).toEqual({ kind: 'nobody' });
    const to = { kind: 'agency', agency: 'Sở Y tế' } as const;
    expect(await handOn(chat.resources, tam, { ...hold, to })).toEqual({ kind: 'handed-on' });
    expect((await chat.shown()).join()).toContain('chuyển cho Sở Y tế');
    expect(await answer(tam, hold)).toEqual({ kind: 'lost', by: null });
    expect((await queue(sonLa, 'waiting')).lines).toMatchObject([{ agency: 'Sở Y tế' }]);
    const other = { ...sonLa, id: 'xd', agencies: ['Sở Xây dựng'] };
    for (const verb of [
      takeConversation(chat.resources, other, { conversationId: id }),
      addNote(chat.resources, other, { conversationId: id, text: 'x' }),
      openConversation(chat.resources, other, { id, before: null }),
      keepConversation(chat.resources, other, hold),
      giveBack(chat.resources, other, hold),
      handOn(chat.resources, other, { ...hold, to }),
      answer(other, hold),
    ])
      expect(await verb).toEqual({ kind: 'unknown' });
    expect(
      await handOn(chat.resources, sonLa, { ...(await taken(sonLa, id)), to: { kind: 'centre' } }),
    ).toEqual({
      kind: 'handed-on',
    });
    expect((await queue(sonLa)).lines, 'back to the centre').toEqual([]);
    expect((await queue(tam, 'waiting')).lines).toHaveLength(1);
    expect((await queue(other)).counts).toEqual({ waiting: 0, mine: 0, all: 0, late: 0 });
    expect(await searchConversations(chat.resources, { ...other, roles: ['supervisor'] }, 'gặp')).toEqual([]);
  });

  it('goes to somebody who answers citizens and may see it, and to nobody else', async () => {
    await hire();
    const hold = await taken(tam, await waits());
    for (const nobody of ['sl', 'ed', 'missing']) {
      const to = { kind: 'person', id: nobody } as const;
      expect(await handOn(chat.resources, tam, { ...hold, to })).toEqual({ kind: 'nobody' });
    }
    const [to, why] = [{ kind: 'person', id: 'hoa' } as const, 'Chị rành phần phí, số 0912345678'];
    await handOn(chat.resources, tam, { ...hold, to, why });
    const opened = await openConversation(chat.resources, hoa, { id: hold.conversationId, before: null });
    expect(JSON.stringify(opened), 'whoever gets it reads why').toContain('Chị rành phần phí, số [');
    expect((await queue(hoa, 'mine')).lines).toMatchObject([{ assignedName: 'hoa', holderName: null }]);
    expect((await queue(tam, 'mine')).lines).toEqual([]);
  });
});

it('finds what was said in conversations that one held, marks and capitals as they may be', async () => {
  const id = await waits('lan');
  await waits('mai');
  await taken(tam, id);
  for (const words of ['NGƯỜI THẬT', 'người thật'.normalize('NFD')]) {
    expect(await searchConversations(chat.resources, tam, words)).toMatchObject([{ conversationId: id }]);
  }
  expect(await searchConversations(chat.resources, chief, 'người thật')).toHaveLength(2);
  expect(await searchConversations(chat.resources, hoa, 'người thật')).toEqual([]);
  expect(await searchConversations(chat.resources, tam, '%')).toEqual([]);
  expect(await searchConversations(chat.resources, tam, 'thật người'), 'as it was said').toEqual([]);
  expect(await searchConversations(chat.resources, tam, 'GAP  nguoi that'), 'without marks').toHaveLength(1);
});

describe('an answer from the command line', () => {
  const staff = inventedStaff('operator', { id: 'command:lan', name: 'lan.tran' });
  const open = async () =>
    (await db.query<{ id: string }>(`select id::text from handoffs where closed_at is null`))[0]?.id ?? '';
  const reply = async (handoffId: string, text = 'Mời đến quầy 3.') =>
    await replyToCitizen(chat.resources, staff, { handoffId, text });

  it('is said once, ends the wait and leaves the assistant speaking', async () => {
    await waits();
    const id = await open();
    expect(await reply(id)).toEqual({ kind: 'queued', messages: 1 });
    expect(await reply(id)).toEqual({ kind: 'over', state: 'answered' });
    expect(await reply('77')).toEqual({ kind: 'unknown' });
    expect(await reply(id, ' ')).toEqual({ kind: 'empty' });
    expect(await chat.shown()).toHaveLength(1);
    const [row] = await db.query<{ state: string }>('select state from conversations');
    expect(row?.state).toBe('open');
  });

  it('is not said over somebody who holds it, nor to whoever cannot be reached', async () => {
    const conversationId = await waits();
    const hold = await taken(tam, conversationId);
    expect(await reply(await open())).toEqual({ kind: 'held', by: 'Lò Thị Tâm' });
    await giveBack(chat.resources, tam, hold);
    await waits();
    await chat.gives({ kind: 'blocked' });
    await chat.work();
    expect(await reply(await open())).toEqual({ kind: 'unreachable' });
  });
});

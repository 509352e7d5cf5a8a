import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listHistory } from '#db/ticket-history.ts';
import { findTicket } from '#db/tickets.ts';
import { correctTicket } from '#src/tickets/correct-ticket.ts';
import { proposeDue } from '#src/tickets/propose-due.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { openTestModel } from '#tests/support/open-test-model.ts';
import { type ScriptedModel, startScriptedModel } from '#tests/support/scripted-model.ts';
import { complete, confirmTold, ticketing } from '#tests/support/told-tickets.ts';

const db = useTestDatabase();
let server: ScriptedModel;
beforeAll(async () => {
  server = await startScriptedModel({ kind: 'hangs' });
});
afterAll(async () => await server.close());

const resources = ticketing(db, { agencies: { trees: 'Đội cây xanh Mẫu' } });
/** Of which the rules make nothing. */
const lines = ['cành khô lơ lửng trên đầu, gọi Lê Văn Mẫu 0905 777 888', ...complete.slice(1)];

const strange = (): object => ({ category: 'cành cây' });
const wordy = (): string => 'Đây là cây xanh.';

async function proposed(hardMs = 20_000) {
  server.forget();
  const told = await confirmTold(resources, lines);
  const model = openTestModel({ url: server.url, db, config: { hardMs } });
  expect(await proposeDue({ ...resources, model })).toBe(1);
  const line = (await listHistory(db, told.ticketId)).at(-1);
  return { ...told, model, line, ticket: await findTicket(db, { id: told.ticketId }) };
}

describe('what a filed report is about', () => {
  test('is chosen by a model where one is configured, of the closed list, and so is who sees to it', async () => {
    server.play({ kind: 'answers', says: () => ({ category: 'trees' }) });
    const { ticket, line, model } = await proposed();
    expect(ticket).toMatchObject({
      ...{ category: 'trees', categoryBy: 'model', agency: 'Đội cây xanh Mẫu', agencyBy: 'model' },
    });
    expect(line).toMatchObject({ act: 'proposed', detail: { way: 'model', was: 'other', is: 'trees' } });
    expect(server.asked[0]).toMatchObject({ form: 'category', by: 'schema' });
    expect(server.asked[0]?.body).not.toMatch(/0905|777/);
    expect(await proposeDue({ ...resources, model })).toBe(0);
  });

  test.each([
    ['is slow', { kind: 'hangs' }, 'too-slow'],
    ['names what is no category', { kind: 'answers', says: strange }, 'malformed'],
    ['fills no form', { kind: 'answers', says: wordy }, 'malformed'],
    ['is broken', { kind: 'fails', status: 500 }, 'server-fault'],
  ] as const)('stays as the rules said where the model %s', async (_, play, trouble) => {
    server.play(play);
    const { ticket, line } = await proposed(300);
    expect(ticket).toMatchObject({ category: 'other', categoryBy: 'rules', state: 'filed' });
    expect(line).toMatchObject({ act: 'proposed', detail: { way: 'rules', trouble } });
  });

  test('is not asked of a model once a person has said it, nor where there is none', async () => {
    const { code } = await confirmTold(resources, lines);
    expect(await proposeDue(resources)).toBe(0);
    await correctTicket(
      resources,
      { kind: 'person', name: 'chị Hòa' },
      { name: { code }, category: 'roads' },
    );
    const model = openTestModel({ url: server.url, db });
    expect(await proposeDue({ ...resources, model })).toBe(0);
  });
});

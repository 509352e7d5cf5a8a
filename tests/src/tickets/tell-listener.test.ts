import { expect, test } from 'vitest';
import { Secret } from '#src/secret.ts';
import { answerTicket } from '#src/tickets/answer-ticket.ts';
import { assignTicket } from '#src/tickets/assign-ticket.ts';
import { tellDue } from '#src/tickets/filing-chores.ts';
import { signBody } from '#src/tickets/sign-body.ts';
import { createHttpListener, type TicketListener } from '#src/tickets/ticket-listener.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { confirmTold, ticketing } from '#tests/support/told-tickets.ts';

const db = useTestDatabase();
const person = { kind: 'person', name: 'chị Hòa' } as const;

/** Hears everything, and answers as it is told to. */
function listening() {
  const heard: { id: string; body: string }[] = [];
  const state: { answer: Awaited<ReturnType<TicketListener['tell']>> } = { answer: 'told' };
  const listener: TicketListener = {
    async tell(event) {
      heard.push(event);
      return state.answer;
    },
  };
  return { heard, state, resources: ticketing(db, { listener }) };
}

const events = (heard: readonly { body: string }[]) => heard.map(({ body }) => JSON.parse(body).event);

test('each step is told once, in order, as everybody sees it', async () => {
  const { heard, resources } = listening();
  const { code } = await confirmTold(resources);
  await assignTicket(resources, person, { name: { code }, agency: 'Đội chiếu sáng', why: 'gần nhất' });
  await answerTicket(resources, person, { name: { code }, answer: 'Đã thay bóng.' });
  await tellDue(resources);
  await tellDue(resources);
  expect(events(heard)).toEqual(['ticket.filed', 'ticket.assigned', 'ticket.answered']);
  expect(JSON.stringify(heard)).not.toMatch(/Trần Thị Mẫu|0905|hẻm 5|đèn đường|chị Hòa/);
  expect(JSON.parse(heard[2]?.body ?? '{}')).toMatchObject({ ticket: { code, answer: 'Đã thay bóng.' } });
});

test('what was not heard is told again under its id, and nothing of that ticket goes before it', async () => {
  const { heard, state, resources } = listening();
  const { code } = await confirmTold(resources);
  await assignTicket(resources, person, { name: { code }, agency: 'Đội chiếu sáng', why: null });
  state.answer = 'again';
  await tellDue(resources);
  expect(events(heard)).toEqual(['ticket.filed']);
  state.answer = 'told';
  await db.query('update ticket_webhooks set next_at = clock_timestamp()');
  await tellDue(resources);
  expect(events(heard)).toEqual(['ticket.filed', 'ticket.filed', 'ticket.assigned']);
  expect(heard[1]?.id).toBe(heard[0]?.id);
});

test('what is refused is given up and said in the log; the next is told', async () => {
  const { heard, state, resources } = listening();
  await confirmTold(resources);
  state.answer = 'refused';
  await tellDue(resources);
  expect(resources.log.lines.at(-1)).toMatchObject({ level: 'error', event: 'ticket.untold' });
  state.answer = 'told';
  await confirmTold(resources);
  await tellDue(resources);
  expect(heard).toHaveLength(2);
});

test('where nobody listens nothing is kept for it', async () => {
  await confirmTold(ticketing(db));
  expect(await db.query('select 1 from ticket_webhooks')).toEqual([]);
});

test.each([
  [204, 'told'],
  [500, 'again'],
  [503, 'again'],
  [410, 'refused'],
])('a listener that answers %i has %s', async (status, heard) => {
  const asked: Request[] = [];
  const listener = createHttpListener({
    url: 'https://nghe.example.vn/phan-anh',
    secret: new Secret('the key of the listener'),
    clock: fixedClock('2026-11-23T10:00:00+07:00'),
    fetch: async (...args) => {
      asked.push(new Request(...args));
      return new Response(null, { status });
    },
  });
  expect(await listener.tell({ id: '7', body: '{"a":1}' })).toBe(heard);
  const expected = await signBody(
    new Secret('the key of the listener'),
    '{"a":1}',
    new Date('2026-11-23T03:00:00Z'),
  );
  expect(asked[0]?.headers.get('X-Signature')).toBe(expected);
  expect(asked[0]?.headers.get('X-Event-Id')).toBe('7');
});

test('a listener that cannot be reached is told again', async () => {
  const listener = createHttpListener({
    url: 'https://nghe.example.vn/phan-anh',
    secret: new Secret('the key of the listener'),
    clock: fixedClock('2026-11-23T10:00:00+07:00'),
    fetch: async () => {
      throw new TypeError('fetch failed');
    },
  });
  expect(await listener.tell({ id: '7', body: '{}' })).toBe('again');
});

import { expect, test } from 'vitest';
import { answerTicket } from '#src/tickets/answer-ticket.ts';
import { escalateDue, tellDue } from '#src/tickets/filing-chores.ts';
import { reopenTicket } from '#src/tickets/reopen-ticket.ts';
import type { TicketListener } from '#src/tickets/ticket-listener.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { confirmTold, ticketing } from '#tests/support/told-tickets.ts';

const db = useTestDatabase();
const person = { kind: 'person', name: 'chị Hòa' } as const;

function desk() {
  const heard: { event: string; ticket: { late: boolean } }[] = [];
  const listener: TicketListener = {
    async tell({ body }) {
      heard.push(JSON.parse(body));
      return 'told';
    },
  };
  const at = (time: string) => ({ ...ticketing(db, { listener }), clock: fixedClock(time) });
  return { heard, at };
}

const limits = async () => {
  const [row] = await db.query<{ forward: string; answer: string }>(
    `select forward_by::text as forward, answer_by::text as answer from tickets where code is not null`,
  );
  return row ?? { forward: '', answer: '' };
};
const after = (day: string) => new Date(Date.parse(`${day}T03:00:00Z`) + 86_400_000).toISOString();
const on = (day: string) => `${day}T03:00:00Z`;
const escalations = () =>
  db.query<{ detail: { limit: string; dueOn: string } }>(
    `select detail from ticket_history where act = 'escalated' order by id`,
  );

test('each limit that passes is escalated once, in its history and to whoever listens', async () => {
  const { heard, at } = desk();
  await confirmTold(ticketing(db));
  const { forward, answer } = await limits();
  expect(await escalateDue(at(on(forward)))).toBe(0);
  expect(await escalateDue(at(after(forward)))).toBe(1);
  expect(await escalateDue(at(after(forward)))).toBe(0);
  expect(await escalateDue(at(after(answer)))).toBe(1);
  expect(await escalateDue(at(after(answer)))).toBe(0);
  expect((await escalations()).map(({ detail }) => detail)).toEqual([
    { limit: 'forward', dueOn: forward },
    { limit: 'answer', dueOn: answer },
  ]);
  await tellDue(at(after(answer)));
  expect(heard.filter(({ event }) => event === 'ticket.escalated')).toMatchObject([
    { ticket: { late: true } },
    { ticket: { late: true } },
  ]);
});

test('two programs that look at once escalate it once', async () => {
  const { at } = desk();
  await confirmTold(ticketing(db));
  const late = at(after((await limits()).answer));
  const counts = await Promise.all([escalateDue(late), escalateDue(late)]);
  expect(counts.toSorted()).toEqual([0, 1]);
  expect(await escalations()).toHaveLength(1);
});

test('what was answered in time is not; opened again, its new limit may pass anew', async () => {
  const { at } = desk();
  const { code, conversationId } = await confirmTold(ticketing(db));
  const before = (await limits()).answer;
  await answerTicket(at(on(before)), person, { name: { code }, answer: 'Đã thay bóng.' });
  expect(await escalateDue(at(after(before)))).toBe(0);
  await reopenTicket(
    at(after(before)),
    { kind: 'citizen', conversationId },
    { name: { code }, why: 'vẫn tối' },
  );
  expect(await escalateDue(at(after(before)))).toBe(0);
  const { answer } = await limits();
  expect(answer > before).toBe(true);
  expect(await escalateDue(at(after(answer)))).toBe(1);
});

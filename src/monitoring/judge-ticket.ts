import { maskPersonal } from '#knowledge/spot-codes.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { TicketState } from '#src/tickets/ticket.ts';
import type { Finding } from './finding.ts';
import { judgeNote } from './judge-note.ts';
import type { MonitoringLimits } from './monitoring-rules.ts';

export type JudgedTicket = {
  readonly state: TicketState;
  /** `YYYY-MM-DD` */
  readonly answerBy: string | null;
  readonly answeredAt: Date | null;
  readonly answer: string | null;
};

const owed: readonly TicketState[] = ['filed', 'assigned', 'forwarded', 'reopened'];

/** A report that was not answered in time, or answered with words that say nothing. Pure. */
export function judgeTicket(
  { state, answerBy, answeredAt, answer }: JudgedTicket,
  { now, limits }: { readonly now: Date; readonly limits: MonitoringLimits },
): readonly Finding[] {
  const found: Finding[] = [];
  const until = owed.includes(state) ? dayInVietnam(now) : answeredAt && dayInVietnam(answeredAt);
  if (answerBy !== null && until !== null && until > answerBy) {
    const evidence = { due: answerBy, answered: answeredAt && dayInVietnam(answeredAt) };
    const happenedAt = new Date(`${answerBy}T17:00:00+07:00`);
    found.push({ violation: 'late', key: 'late', happenedAt, evidence });
  }
  // An answer owes its reader as much as a stop does: words that can be acted on.
  const why = answeredAt && judgeNote({ status: 8, note: answer, papersWanted: [] }, limits);
  if (answeredAt && why) {
    found.push({
      violation: 'unclear-note',
      key: 'answer',
      happenedAt: answeredAt,
      evidence: { why, note: answer && maskPersonal(answer) },
    });
  }
  return found;
}

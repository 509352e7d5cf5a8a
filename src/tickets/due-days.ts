import { addWorkingDays } from '#knowledge/calendar.ts';
import { dayInVietnam } from '#src/clock.ts';
import type { TicketKind } from './ticket.ts';

/** Within how many working days a report is handed on, and answered. */
export type Deadline = {
  readonly forward: number;
  readonly answer: number;
  /** The text that it stands in. */
  readonly source: string;
  /** Whether a person still has to compare it with that text. */
  readonly check: boolean;
};

export type Deadlines = Readonly<Record<TicketKind | 'urgent', Deadline>>;

const decree = 'NĐ 20/2008/NĐ-CP (sửa đổi bởi 48/2013/NĐ-CP, 92/2017/NĐ-CP)';
const portal = 'QĐ 29/2026/QĐ-TTg (chưa đối chiếu số ngày)';

/**
 * Of these only the five working days within which a report on a rule is handed on were read in the decree. All others
 * are what ministries do in practice; the numbers of QĐ 29/2026/QĐ-TTg were not read. A centre confirms them.
 */
export const usualDeadlines: Deadlines = {
  rule: { forward: 5, answer: 10, source: `${decree}; thời hạn trả lời: ${portal}`, check: true },
  conduct: { forward: 3, answer: 7, source: portal, check: true },
  scene: { forward: 3, answer: 7, source: 'quy chế của trung tâm', check: true },
  suggestion: { forward: 5, answer: 10, source: portal, check: true },
  urgent: { forward: 1, answer: 3, source: 'quy chế của trung tâm', check: true },
};

export type Due = {
  readonly forwardBy: string | null;
  readonly answerBy: string | null;
  readonly check: boolean;
  readonly source: string;
};

/** `null` days lie beyond the calendar that is known. The day of receipt is not counted. */
export function dueDays(
  { kind, urgent }: { readonly kind: TicketKind; readonly urgent: boolean },
  confirmedAt: Date,
  deadlines: Deadlines,
): Due {
  const { forward, answer, source, check } = deadlines[urgent ? 'urgent' : kind];
  const today = dayInVietnam(confirmedAt);
  const [handedOn, answered] = [addWorkingDays(today, forward), addWorkingDays(today, answer)];
  return {
    forwardBy: handedOn?.day ?? null,
    answerBy: answered?.day ?? null,
    check: check || (handedOn?.check ?? true) || (answered?.check ?? true),
    source,
  };
}

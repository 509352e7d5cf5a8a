/** What a centre must not do to a citizen, as the monitoring duty counts it. Closed: it stands in the tables. */
export const violations = ['outside-list', 'late', 'unclear-note', 'no-apology'] as const;
export type Violation = (typeof violations)[number];

/**
 * A rule as it holds from a day on. Rules are dated data: another wording is another version, and what was found under
 * the old one keeps it. Nobody is shown what a rule finds before the centre has confirmed that version.
 */
export type MonitoringRule = {
  readonly violation: Violation;
  readonly version: string;
  /** The days on which it holds, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string | null;
  /** As staff read it. */
  readonly name: string;
  /** Where the law says so, and whether a successor still has to be read against it. */
  readonly anchor: string;
  readonly check: boolean;
};

/** What a note must have to be clear, and how alike two names of one paper are. */
export type MonitoringLimits = {
  /** Letters that a refusal, a request for papers or a stop must have at least. */
  readonly shortestNote: number;
  /** Of the telling words of an asked paper so many must stand in one that is listed. */
  readonly paperShare: number;
};

export const usualLimits: MonitoringLimits = { shortestNote: 20, paperShare: 0.6 };

const successor = 'nghị định thay thế (118/2025/NĐ-CP) chưa đối chiếu từng điều';

/** The anchors are read from the decrees named; their successors of 2025 were not read in full, hence `check`. */
export const monitoringRules: readonly MonitoringRule[] = [
  {
    violation: 'outside-list',
    version: '2026-11',
    from: '2026-01-01',
    to: null,
    name: 'Yêu cầu giấy tờ ngoài danh mục đã công bố',
    anchor: `Nghị định 63/2010/NĐ-CP, Điều 6 khoản 1 điểm b, Điều 20 khoản 4; Nghị định 61/2018/NĐ-CP, Điều 5 khoản 1 điểm đ; ${successor}`,
    check: true,
  },
  {
    violation: 'late',
    version: '2026-11',
    from: '2026-01-01',
    to: null,
    name: 'Xử lý chậm',
    anchor: `Nghị định 63/2010/NĐ-CP, Điều 6 khoản 1 điểm b; ${successor}`,
    check: true,
  },
  {
    violation: 'unclear-note',
    version: '2026-11',
    from: '2026-01-01',
    to: null,
    name: 'Nội dung xử lý không rõ ràng',
    anchor: `Nghị định 63/2010/NĐ-CP, Điều 6 khoản 1 điểm b (nêu lý do bằng văn bản); ${successor}`,
    check: true,
  },
  {
    violation: 'no-apology',
    version: '2026-11',
    from: '2026-01-01',
    to: null,
    name: 'Quá hạn mà không xin lỗi, không hẹn ngày mới',
    anchor: `Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9; ${successor}`,
    check: true,
  },
];

/** The rule of a violation that holds on a day; `null` where none does. */
export function ruleOn(
  rules: readonly MonitoringRule[],
  violation: Violation,
  day: string,
): MonitoringRule | null {
  const holds = rules.filter(
    (rule) => rule.violation === violation && rule.from <= day && (rule.to === null || day <= rule.to),
  );
  return holds.at(-1) ?? null;
}

/** The national status codes of a dossier. */
export const statusCodes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
export type Status = (typeof statusCodes)[number];

/** What the clock of the time limit does in a status. */
export type ClockState = 'not-started' | 'running' | 'stopped' | 'closed';

export type StatusLine = {
  /** As the national list names it. */
  readonly name: string;
  readonly clock: ClockState;
  /** How far a dossier is: to a smaller one it goes only backwards. */
  readonly rank: number;
};

export const statuses: Readonly<Record<Status, StatusLine>> = {
  1: { name: 'Mới đăng ký', clock: 'not-started', rank: 0 },
  2: { name: 'Được tiếp nhận', clock: 'running', rank: 1 },
  3: { name: 'Không được tiếp nhận', clock: 'closed', rank: 4 },
  4: { name: 'Đang xử lý', clock: 'running', rank: 2 },
  5: { name: 'Yêu cầu bổ sung giấy tờ', clock: 'stopped', rank: 2 },
  6: { name: 'Yêu cầu thực hiện nghĩa vụ tài chính', clock: 'stopped', rank: 2 },
  7: { name: 'Công dân yêu cầu rút hồ sơ', clock: 'closed', rank: 4 },
  8: { name: 'Dừng xử lý', clock: 'stopped', rank: 2 },
  9: { name: 'Đã xử lý xong', clock: 'closed', rank: 3 },
  10: { name: 'Đã trả kết quả', clock: 'closed', rank: 4 },
};

export function isStatus(value: unknown): value is Status {
  return statusCodes.some((code) => code === value);
}

/** Nothing more comes of it: refused, withdrawn, or its result was handed over. */
export function isOver(status: Status): boolean {
  return status === 3 || status === 7 || status === 10;
}

import { dayInVietnam } from '#src/clock.ts';
import type { Visit } from '#src/console/console-route.ts';
import { toCsv } from '#src/monitoring/to-csv.ts';
import { exportTickets } from '#src/tickets/export-tickets.ts';
import { askedTickets } from './asked-tickets.ts';
import { ticketsTexts } from './tickets-texts.ts';

/** `POST /console/tickets/export`: what the queue shows, as a file that a spreadsheet opens without running it. */
export async function exportTicketFile(visit: Visit): Promise<Response> {
  const { c, resources, staff } = visit;
  const texts = ticketsTexts(visit.language);
  const tickets = await exportTickets(resources, staff, askedTickets(c.req.query()));
  const rows = tickets.map((one) => [
    one.code,
    texts.states[one.state],
    one.kind === null ? null : texts.kinds[one.kind],
    texts.categories[one.category ?? 'other'] ?? one.category,
    one.wordsMasked,
    ...[one.agency, one.assignee?.name ?? null, one.ward, one.channel],
    ...[one.confirmedAt?.toISOString() ?? null, one.forwardBy, one.answerBy],
    ...[
      one.answeredAt?.toISOString() ?? null,
      one.answerPublic,
      one.reopened,
      one.urgent ? texts.urgent : null,
    ],
  ]);
  const day = dayInVietnam(resources.clock.now());
  c.header('Content-Disposition', `attachment; filename="phan-anh-${day}.csv"`);
  c.header('Content-Type', 'text/csv; charset=utf-8');
  c.header('X-Content-Type-Options', 'nosniff');
  return c.body(toCsv([head, ...rows]));
}

const head = [
  ...['Mã', 'Tình trạng', 'Loại', 'Lĩnh vực', 'Nội dung (đã che)', 'Cơ quan', 'Người làm', 'Mã xã', 'Kênh'],
  ...['Gửi lúc', 'Hạn chuyển', 'Hạn trả lời', 'Trả lời lúc', 'Trả lời công khai', 'Số lần mở lại', 'Khẩn'],
];

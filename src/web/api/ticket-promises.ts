import { describeRoute, resolver } from 'hono-openapi';
import { answers, anywhere, fault, headerParameters, queryParameters } from './openapi.ts';
import {
  changedTicketSchema,
  idempotencySchema,
  newTicketSchema,
  takenTicketSchema,
  ticketChangeSchema,
  ticketPageSchema,
  ticketQuerySchema,
  ticketSchema,
  trackedTicketSchema,
} from './ticket-schema.ts';

const security = [{ apiKey: [] }];

export const postTicketPromise = describeRoute({
  operationId: 'sendTicket',
  summary: 'Send a report (phản ánh, kiến nghị) that a citizen confirmed elsewhere.',
  security,
  parameters: headerParameters(idempotencySchema),
  requestBody: { required: true, content: { 'application/json': { schema: resolver(newTicketSchema) } } },
  responses: {
    200: answers('It was taken under this key before.', takenTicketSchema),
    201: answers('Taken; `code` is what the citizen tracks it by.', takenTicketSchema),
    ...body(),
    409: fault('Another report was sent under this key.'),
    ...guarded('tickets.write'),
  },
});

export const getTicketsPromise = describeRoute({
  operationId: 'listTickets',
  summary: 'Page through confirmed reports in the order in which they changed last.',
  security,
  parameters: queryParameters(ticketQuerySchema),
  responses: {
    200: answers(
      'One page, up to what changed a minute ago. Whoever asks on with `next`, or from the last `changedAt` that they had, misses none.',
      ticketPageSchema,
    ),
    400: fault('A parameter is not as described.'),
    ...guarded('tickets.read'),
  },
});

export const getTicketPromise = describeRoute({
  operationId: 'getTicket',
  summary: 'Get one report with its words and history. Who reported it is not shown here.',
  security,
  responses: {
    200: answers('The report.', ticketSchema),
    404: fault('There is no report with this code.'),
    ...guarded('tickets.read'),
  },
});

export const postTicketChangePromise = describeRoute({
  operationId: 'changeTicket',
  summary: 'Assign, forward, answer or reject a report, or put right what it is about.',
  security,
  requestBody: { required: true, content: { 'application/json': { schema: resolver(ticketChangeSchema) } } },
  responses: {
    200: answers('Done; the state that it is in now.', changedTicketSchema),
    ...body(),
    404: fault('There is no report with this code.'),
    409: fault('In its state that is not done, or another system owns it.'),
    ...guarded('tickets.write'),
  },
});

export const trackTicketPromise = describeRoute({
  operationId: 'trackTicket',
  summary: 'See how a report stands, with its code alone: never what was told or by whom.',
  responses: {
    200: answers('What everybody sees who has the code.', trackedTicketSchema),
    404: fault('There is no report with this code.'),
    ...anywhere(),
  },
});

function body() {
  return {
    400: fault('The body is not JSON or not of this shape.'),
    413: fault('The body is larger than 64 kB.'),
    415: fault('The body is not `application/json`.'),
  };
}

function guarded(scope: string) {
  return {
    401: fault('No API key, or one that is not known or has been revoked.'),
    403: fault(`The API key lacks the scope \`${scope}\`, or the request was sent by another site’s page.`),
    ...anywhere(),
  };
}

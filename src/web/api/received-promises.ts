import { describeRoute, resolver } from 'hono-openapi';
import { answers, anywhere, fault, queryParameters } from './openapi.ts';
import {
  changeReceivedSchema,
  receivedListSchema,
  receivedQuerySchema,
  receivedReportSchema,
  replaceReceivedSchema,
} from './received-schema.ts';

const security = [{ apiKey: [] }];

export const getReceivedPromise = describeRoute({
  operationId: 'getReceived',
  summary: 'The procedures that the centre and its wards receive.',
  security,
  parameters: queryParameters(receivedQuerySchema),
  responses: {
    200: answers('By area and code. Empty while the centre keeps no list.', receivedListSchema),
    400: fault('A parameter is not as described.'),
    ...guarded(),
  },
});

export const putReceivedPromise = describeRoute({
  operationId: 'replaceReceived',
  summary: 'Replace the list of one area; of a list in which nothing is good nothing is taken.',
  security,
  requestBody: {
    required: true,
    content: { 'application/json': { schema: resolver(replaceReceivedSchema) } },
  },
  responses: written(),
});

export const patchReceivedPromise = describeRoute({
  operationId: 'changeReceived',
  summary: 'Put procedures on the list of one area and take others off it.',
  security,
  requestBody: {
    required: true,
    content: { 'application/json': { schema: resolver(changeReceivedSchema) } },
  },
  responses: written(),
});

function written() {
  return {
    200: answers('What was taken, and a line for each row that was not.', receivedReportSchema),
    400: fault('The body is not JSON or not of this shape.'),
    413: fault('The body is larger than 64 kB: send codes alone, or import a file.'),
    415: fault('The body is not `application/json`.'),
    ...guarded(),
  };
}

function guarded() {
  return {
    401: fault('No API key, or one that is not known or has been revoked.'),
    403: fault(
      'The API key lacks the scope `catalogue.write`, or the request was sent by another site’s page.',
    ),
    ...anywhere(),
  };
}

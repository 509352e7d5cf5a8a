import { describeRoute, resolver } from 'hono-openapi';
import { callBatchSchema, callReportSchema } from './hotline-schema.ts';
import { answers, anywhere, fault, headerParameters } from './openapi.ts';
import { signatureHeadersSchema } from './signature-headers-schema.ts';

export const tellCallsPromise = describeRoute({
  operationId: 'tellCalls',
  summary: 'Tell what is said in calls on the hotline, while it is said.',
  description:
    'In any order and as often as you like: an utterance is known by its segment, its final goes before its partials, ' +
    'and whatever comes first opens the call. What is personal is masked before anything is kept. The feed is the ' +
    'name of the API key. After an answer other than 200, and after none, send the same batch again.',
  security: [{ apiKey: [] }],
  parameters: headerParameters(signatureHeadersSchema('Hotline')),
  requestBody: {
    required: true,
    content: { 'application/json': { schema: resolver(callBatchSchema) } },
  },
  responses: {
    200: answers(
      'What became of each event. Those that are refused stop none of the others.',
      callReportSchema,
    ),
    400: fault('The body is not JSON, or has no events, or more than 500.'),
    401: fault(
      'No API key, one that is not known or has been revoked, or the body is not signed as it must be.',
    ),
    403: fault('The API key lacks the scope `hotline.push`, or the request was sent by another site’s page.'),
    413: fault('The body is larger than 1 MB.'),
    415: fault('The body is not `application/json`.'),
    ...anywhere(),
  },
});

import { describeRoute, resolver } from 'hono-openapi';
import { answers, anywhere, fault, headerParameters } from './openapi.ts';
import { registryBatchSchema, registryReportSchema } from './registry-schema.ts';
import { signatureHeadersSchema } from './signature-headers-schema.ts';

export const pushDossiersPromise = describeRoute({
  operationId: 'pushDossiers',
  summary: 'Tell what became of dossiers: a one-stop system pushes each change as an event.',
  description:
    'In any order and as often as you like: an event is known by its key, the newest by `sequence` or `at` is the ' +
    'state. The registry is the name of the API key. After an answer other than 200, and after none, send the same ' +
    'batch again.',
  security: [{ apiKey: [] }],
  parameters: headerParameters(signatureHeadersSchema('Registry')),
  requestBody: {
    required: true,
    content: { 'application/json': { schema: resolver(registryBatchSchema) } },
  },
  responses: {
    200: answers(
      'What became of each event. Those that are refused stop none of the others.',
      registryReportSchema,
    ),
    400: fault('The body is not JSON, or has no events, or more than 1,000.'),
    401: fault(
      'No API key, one that is not known or has been revoked, or the body is not signed as it must be.',
    ),
    403: fault(
      'The API key lacks the scope `registry.push`, or the request was sent by another site’s page.',
    ),
    413: fault('The body is larger than 4 MB.'),
    415: fault('The body is not `application/json`.'),
    ...anywhere(),
  },
});

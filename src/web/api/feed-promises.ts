import { describeRoute, resolver } from 'hono-openapi';
import { feedBatchSchema, feedReportSchema } from './feed-schema.ts';
import { answers, anywhere, fault, headerParameters } from './openapi.ts';
import { signatureHeadersSchema } from './signature-headers-schema.ts';

export const passFeedPromise = describeRoute({
  operationId: 'passFeed',
  summary: 'Pass on what a supplier’s speech recognition sends, in its own shape.',
  description:
    'For whoever stands between the supplier and us: a script at the telephone exchange, a consumer of a stream. ' +
    'What the payloads do not say is told in `about`. Whatever comes again changes nothing, so after an answer other ' +
    'than 200, and after none, send the same payloads with the same `about` again. The feed is the name of the API key.',
  security: [{ apiKey: [] }],
  parameters: headerParameters(signatureHeadersSchema('Hotline')),
  requestBody: {
    required: true,
    content: { 'application/json': { schema: resolver(feedBatchSchema) } },
  },
  responses: {
    200: answers('What became of each. What is refused stops none of the others.', feedReportSchema),
    400: fault('The body is not JSON, or not of this shape.'),
    401: fault(
      'No API key, one that is not known or has been revoked, or the body is not signed as it must be.',
    ),
    403: fault('The API key lacks the scope `hotline.push`, or the request was sent by another site’s page.'),
    404: fault('No feed is read by this name; the message has those that are.'),
    409: fault('No call is known at the line at that time: send the same again once its beginning was told.'),
    413: fault('The body is larger than 1 MB.'),
    415: fault('The body is not `application/json`.'),
    ...anywhere(),
  },
});

export const twilioPromise = describeRoute({
  operationId: 'passTwilio',
  summary: 'The status callback of Twilio’s Real-Time Transcriptions.',
  description:
    'Called by Twilio alone, which signs the address and the form (`X-Twilio-Signature`). `?direction=out` in the ' +
    'address says that the centre calls the citizen.',
  requestBody: {
    required: true,
    content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } },
  },
  responses: {
    204: { description: 'Kept, or nothing that can be read: then it is no use to send it again.' },
    403: fault('Not signed by Twilio for this address, or sent by another site’s page.'),
    404: fault('Twilio is not set up here.'),
    413: fault('The body is larger than 64 kB.'),
    415: fault('The body is no form.'),
    ...anywhere(),
  },
});

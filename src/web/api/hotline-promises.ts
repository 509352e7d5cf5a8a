import { describeRoute, resolver } from 'hono-openapi';
import { callBatchSchema, callReportSchema, streamAnswerSchema } from './hotline-schema.ts';
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

export const streamCallsPromise = describeRoute({
  operationId: 'streamCalls',
  summary: 'Tell the same over a WebSocket that stays open.',
  description:
    'Each message is JSON. We begin with a `challenge`; the first message is ' +
    '`{"type":"hello","timestamp":"...","signature":"..."}`, the signature made as for a body, over the time stamp, ' +
    'a dot and the nonce. The key comes in the header `Authorization`, or as `key` of the hello where no header can ' +
    'be set; never in the address. After our `welcome` each message is one event, or ' +
    '`{"id":"...","events":[...]}` with at most 500, or what a supplier sends (`{"id":"...","reader":"vosk",' +
    '"about":{...},"payloads":[...]}`, as in a request to `/api/v1/hotline/feeds/vosk`), and is answered by an `ack` once it is stored, or by an `error` ' +
    'that says what is wrong with it. Whatever has no answer when the socket closes is sent again after coming back: ' +
    'what was stored is known, and changes nothing. A sender that is too fast is left unread until there is room. ' +
    'Codes: 1001 we stop, 1008 the key or the messages are not taken, 1009 longer than 1 MB, 1011 nothing can be ' +
    'stored just now, 1013 there is no room. On Cloudflare Workers there are no sockets: 404.',
  security: [{ apiKey: [] }, {}],
  responses: {
    101: answers('The socket is open. What we say on it, a text each:', streamAnswerSchema),
    400: fault('No WebSocket was asked for.'),
    401: fault('The API key of the header is not known or has been revoked.'),
    403: fault('The API key lacks the scope `hotline.push`, or the request was sent by another site’s page.'),
    404: fault('No sockets are opened where this runs.'),
    ...anywhere(),
  },
});

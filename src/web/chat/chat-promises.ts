import { describeRoute, resolver } from 'hono-openapi';
import { answers, anywhere, fault, headerParameters, queryParameters } from '#src/web/api/openapi.ts';
import {
  acceptedSchema,
  chatNewsSchema,
  eventsQuerySchema,
  fileQuerySchema,
  messageSchema,
  sessionAnswerSchema,
  sessionSchema,
} from './chat-schema.ts';
import { attachmentHeadersSchema, attachmentQuerySchema } from './read-upload-head.ts';

const security = [{ chatSession: [] }];

export const sessionPromise = describeRoute({
  operationId: 'openChatSession',
  summary: 'Take a session: a chat of one’s own, without saying who one is.',
  requestBody: body(sessionSchema),
  responses: {
    200: answers('The session.', sessionAnswerSchema),
    400: fault('The body is not JSON or not of this shape.'),
    403: fault('The request was sent by the page of a site that may not ask here, or asks for a cookie.'),
    413: fault('The body is larger than 64 kB.'),
    415: fault('The body is not `application/json`.'),
    ...anywhere(),
  },
});

export const messagePromise = describeRoute({
  operationId: 'sendChatMessage',
  summary: 'Send a message; its answer comes by the events. Once accepted it is not lost.',
  security,
  requestBody: body(messageSchema),
  responses: {
    202: answers('It is stored and will be answered.', acceptedSchema),
    400: fault('The body is not JSON, or not of this shape, or nothing was said.'),
    401: fault('No session, or one that is not ours or too old: take a new one and send the same again.'),
    403: fault('The request was sent by the page of a site that may not ask here.'),
    413: fault('The message is longer than 2,000 characters, or the body than 64 kB.'),
    415: fault('The body is not `application/json`.'),
    ...anywhere(),
  },
});

export const attachmentPromise = describeRoute({
  operationId: 'sendChatAttachment',
  summary: 'Send a file: a photo, PDF, Word, Excel, text, sound or video. Once accepted it is not lost.',
  security,
  parameters: [...queryParameters(attachmentQuerySchema), ...headerParameters(attachmentHeadersSchema)],
  requestBody: {
    required: true,
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  },
  responses: {
    202: answers('It is stored; what is said of it comes by the events.', acceptedSchema),
    400: fault('A header or parameter is not as described, or the file is empty.'),
    401: fault('No session, or one that is not ours or too old: take a new one and send the same again.'),
    403: fault('The request was sent by the page of a site that may not ask here.'),
    408: fault('The file came too slowly: less than half a megabit a second.'),
    411: fault('No Content-Length: how long the file is must be said before it is sent.'),
    409: fault('The same file is being stored just now: send it again.'),
    413: fault('The file is larger than the centre takes, 20 MB unless it says otherwise.'),
    415: fault('Files of this kind are not taken, or the name contradicts what the file is.'),
    ...anywhere(),
  },
});

export const filePromise = describeRoute({
  operationId: 'getChatFile',
  summary: 'Fetch a file that a person of the centre sent into a session’s conversation.',
  security,
  parameters: queryParameters(fileQuerySchema),
  responses: {
    200: {
      description: 'The file, always as a download.',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    },
    401: fault('No session, or one that is not ours or too old.'),
    404: fault('No such file was sent into this conversation, or it is not kept any more.'),
    ...anywhere(),
  },
});

export const eventsPromise = describeRoute({
  operationId: 'listenToChat',
  summary: 'Listen to a session’s conversation, from after the last answer that was got.',
  description:
    'Server-sent events. `answer` has the answer’s id as its `id` and a ChatAnswer as its data; `settled` has ' +
    '`{"upTo": "…"}`: messages up to this delivery are worked. A comment comes every 15 seconds. The stream ends ' +
    'from time to time; with `Last-Event-ID` the next one goes on where it was. With `wait` the same comes as JSON.',
  security,
  parameters: queryParameters(eventsQuerySchema),
  responses: {
    200: {
      description: 'The events; with `wait`, what is new.',
      content: {
        'application/json': { schema: resolver(chatNewsSchema, { options: { io: 'output' } }) },
        'text/event-stream': { schema: { type: 'string' } },
      },
    },
    400: fault('A parameter is not as described.'),
    401: fault('No session, or one that is not ours or too old: take a new one.'),
    ...anywhere(),
  },
});

function body(schema: Parameters<typeof resolver>[0]) {
  return { required: true, content: { 'application/json': { schema: resolver(schema) } } };
}

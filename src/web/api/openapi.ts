import type { Hono, MiddlewareHandler } from 'hono';
import {
  type DescribeRouteOptions,
  describeRoute,
  generateSpecs,
  openAPIRouteHandler,
  resolver,
} from 'hono-openapi';
import { z } from 'zod';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { answerExample } from './answer-example.ts';
import { answerSchema } from './answer-schema.ts';
import { faultSchema } from './fault-schema.ts';
import { centreSchema } from './get-centre.ts';
import { procedureDetailsSchema, procedurePageSchema, procedureQuerySchema } from './procedure-schema.ts';
import { questionSchema } from './question-schema.ts';

const introduction = {
  components: {
    securitySchemes: {
      apiKey: { type: 'http' as const, scheme: 'bearer', description: 'Made by `npm run keys -- create`.' },
      chatSession: {
        ...{ type: 'http' as const, scheme: 'bearer' },
        description: 'From `POST /api/v1/chat/session`; on our own pages a cookie says the same.',
      },
    },
  },
  info: {
    title: 'Một Cửa',
    version: '1',
    description:
      'Answers about Vietnamese administrative procedures (thủ tục hành chính). Every fact is copied from a ' +
      'published version of a procedure, which the answer cites. Outcomes, reasons, intents and aspects are ' +
      'closed lists: a new member means a new version of this interface. A dossier (hồ sơ) is proved, shown and ' +
      'followed, and a survey answered, only in a conversation: through the routes of the chat, to whoever holds its ' +
      'session. No key opens them.',
  },
};

/** `GET /api/v1/openapi.json`: what the described routes of `app` promise. */
export function serveOpenApi(app: Hono<HttpEnv>): MiddlewareHandler {
  return openAPIRouteHandler(app, { documentation: introduction });
}

/** The same as `serveOpenApi` answers, as JSON would carry it. */
export async function describeApi(app: Hono<HttpEnv>): Promise<unknown> {
  return JSON.parse(JSON.stringify(await generateSpecs(app, { documentation: introduction })));
}

export const questionPromise = describeRoute({
  operationId: 'askQuestion',
  summary: 'Ask a question in everyday words and get its answer.',
  requestBody: { required: true, content: { 'application/json': { schema: resolver(questionSchema) } } },
  responses: {
    200: answers(
      'The answer. There always is one; `outcome` says how it ended.',
      answerSchema,
      answerExample,
    ),
    400: fault('The body is not JSON, or not of this shape, or nothing was asked.'),
    403: fault('The request was sent by the page of a site that may not ask here.'),
    404: fault('There is no such conversation: ask again without `conversationId`.'),
    413: fault('The question is longer than 2,000 characters, or the body than 64 kB.'),
    415: fault('The body is not `application/json`.'),
    ...anywhere(),
  },
});

export const proceduresPromise = describeRoute({
  operationId: 'findProcedures',
  summary: 'Find procedures by everyday words, or page through all of them.',
  parameters: queryParameters(procedureQuerySchema),
  responses: {
    200: answers('One page, best first where `q` says something, by code otherwise.', procedurePageSchema),
    400: fault('A parameter is not as described.'),
    ...anywhere(),
  },
});

export const procedurePromise = describeRoute({
  operationId: 'getProcedure',
  summary: "Get today's published text of a procedure.",
  responses: {
    200: answers('The procedure; of a replaced code, the one that replaced it.', procedureDetailsSchema),
    404: fault('There is no procedure with this code.'),
    ...anywhere(),
  },
});

export const centrePromise = describeRoute({
  operationId: 'getCentre',
  summary: 'Get the name of the centre and the number that reaches a person there.',
  responses: { 200: answers('The centre that answers here.', centreSchema), ...anywhere() },
});

export type Parameters = NonNullable<DescribeRouteOptions['parameters']>;

export function queryParameters(schema: z.ZodType): Parameters {
  return parametersIn('query', schema);
}

export function headerParameters(schema: z.ZodType): Parameters {
  return parametersIn('header', schema);
}

/** OpenAPI 3.1 takes its schemas from the JSON Schema draft that zod writes, so the one is the other. */
function parametersIn(place: 'query' | 'header', schema: z.ZodType): Parameters {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input' });
  return Object.entries(properties).map(([name, property]) => ({
    in: place,
    name,
    ...(required.includes(name) && { required: true }),
    schema: property,
  })) as Parameters;
}

export type Answered = NonNullable<DescribeRouteOptions['responses']>[string];

export function answers(description: string, schema: z.ZodType, example?: unknown): Answered {
  const published = resolver(schema, { options: { io: 'output' } });
  return {
    description,
    content: { 'application/json': { schema: published, ...(example ? { example } : {}) } },
  };
}

export function fault(description: string): Answered {
  return answers(description, faultSchema);
}

export function anywhere(): Record<number, Answered> {
  const retryAfter = { description: 'Seconds to wait.', schema: { type: 'integer' as const, minimum: 1 } };
  return {
    429: {
      ...fault('Too many requests from this address or in this conversation.'),
      headers: { 'Retry-After': retryAfter },
    },
    500: fault('Our own failure.'),
    503: fault('The database cannot be reached.'),
  };
}

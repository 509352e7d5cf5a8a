import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { aspects } from '#knowledge/entry.ts';
import { intents, outcomes, reasons } from '#src/answers/answer.ts';
import { createApp } from '#src/app.tsx';
import { faultCodes } from '#src/fault.ts';
import { answerExample } from '#src/web/api/answer-example.ts';
import { schemaErrors } from '#tests/support/json-schema.ts';
import * as answers from '#tests/support/scripted-answers.ts';
import { ScriptedVerbs } from '#tests/support/scripted-verbs.ts';
import { webResources } from '#tests/support/web-resources.ts';

/** JSON everywhere but where a file or nothing is answered. */
const mediaSchema = z.object({ schema: z.unknown() });
const contentSchema = z.object({
  content: z.union([
    z.object({ 'application/json': mediaSchema }),
    z.object({ 'application/json': z.never().optional(), 'text/csv': mediaSchema }),
    z.object({ 'application/json': z.never().optional(), 'application/octet-stream': mediaSchema }),
  ]),
});
const operationSchema = z.object({
  responses: z
    .object({ 204: z.object({ content: z.undefined().optional() }).optional() })
    .catchall(contentSchema),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }).optional(),
  parameters: z.array(z.object({ in: z.string(), name: z.string() })).optional(),
});
const openApiSchema = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
  components: z.object({
    schemas: z.record(z.string(), z.looseObject({ enum: z.array(z.string()).optional() })),
  }),
});

let published: z.infer<typeof openApiSchema>;
const verbs = new ScriptedVerbs(answers.shortAnswer);
const app = createApp(webResources({ rateLimitPerMinute: 0 }), verbs);

beforeAll(async () => {
  published = openApiSchema.parse(await (await app.request('/api/v1/openapi.json')).json());
});

function ask(body: unknown): Response | Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  return app.request('/api/v1/questions', { method: 'POST', headers, body: JSON.stringify(body) });
}

function errorsOf(
  value: unknown,
  [method, path, status]: readonly [string, string, number],
): readonly string[] {
  const response = published.paths[path]?.[method]?.responses[status];
  return schemaErrors(value, response?.content['application/json']?.schema, published);
}

describe('the published description', () => {
  test('is OpenAPI 3.1 and names every route of the API', () => {
    const described = Object.entries(published.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = app.routes
      .filter(
        ({ method, path }) =>
          method !== 'ALL' && path.startsWith('/api/v1/') && !path.endsWith('openapi.json'),
      )
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/, '{$1}')}`);

    expect(published.openapi).toMatch(/^3\.1\./);
    expect(described.toSorted()).toEqual([...new Set(served)].toSorted());
  });

  test('closes the lists', () => {
    const { schemas } = published.components;

    expect(schemas.Outcome?.enum).toEqual(outcomes);
    expect(schemas.Reason?.enum).toEqual(reasons);
    expect(schemas.Intent?.enum).toEqual(intents);
    expect(schemas.Aspect?.enum).toEqual(aspects);
    expect(JSON.stringify(schemas.Fault)).toContain(JSON.stringify(faultCodes));
  });

  test('says what each route takes', () => {
    const { paths } = published;

    expect(paths['/api/v1/procedures']?.get?.parameters?.map(({ name }) => name)).toEqual([
      'q',
      'limit',
      'offset',
    ]);
    expect(paths['/api/v1/procedures/{code}']?.get?.parameters).toMatchObject([{ in: 'path', name: 'code' }]);
    const body = paths['/api/v1/questions']?.post?.requestBody?.content['application/json']?.schema;
    expect(schemaErrors({ question: 'khai sinh' }, body, published)).toEqual([]);
    expect(schemaErrors({ language: 'fr' }, body, published)).toHaveLength(2);
  });

  test('shows an example that holds', () => {
    expect(errorsOf(answerExample, ['post', '/api/v1/questions', 200])).toEqual([]);
  });
});

describe('what is answered is what is described', () => {
  test.each([
    ['short', answers.shortAnswer],
    ['a checklist', answers.checklistAnswer],
    ['asked back', answers.askedBackAnswer],
    ['an emergency', answers.emergencyAnswer],
    ['two parts', answers.twoPartAnswer],
  ])('for an answer: %s', async (_, script) => {
    verbs.script = script;

    expect(errorsOf(await (await ask({ question: 'x' })).json(), ['post', '/api/v1/questions', 200])).toEqual(
      [],
    );
  });

  test('for every way to be refused', async () => {
    const refusals = [
      await ask({}),
      await ask({ question: 'x', conversationId: 'x' }),
      await ask({ question: 'x'.repeat(3000) }),
    ];

    expect(refusals.map(({ status }) => status)).toEqual([400, 404, 413]);
    for (const response of refusals) {
      expect(errorsOf(await response.json(), ['post', '/api/v1/questions', response.status])).toEqual([]);
    }
  });

  test('for procedures', async () => {
    const page = await (await app.request('/api/v1/procedures?q=khai')).json();
    const one = await (await app.request('/api/v1/procedures/1.001193')).json();

    expect(errorsOf(page, ['get', '/api/v1/procedures', 200])).toEqual([]);
    expect(errorsOf(one, ['get', '/api/v1/procedures/{code}', 200])).toEqual([]);
  });

  test('and anything else is noticed', () => {
    const answer = answers.shortAnswer();
    const wrong = [
      { ...answer, outcome: 'fine' },
      { ...answer, more: 1 },
      { ...answer, candidates: [{ code: '1', name: 'x', score: 1.5 }] },
      { ...answer, parts: [{ ...answer.parts[0], blocks: [{ kind: 'video' }] }] },
      { ...answer, procedure: undefined },
    ];

    for (const each of wrong) {
      const sent: unknown = JSON.parse(JSON.stringify(each));
      expect(errorsOf(sent, ['post', '/api/v1/questions', 200])).not.toEqual([]);
    }
  });
});

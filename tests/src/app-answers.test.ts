import { beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '#src/answers/answer.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { findProcedures } from '#src/answers/find-procedures.ts';
import { getChecklist } from '#src/answers/get-checklist.ts';
import { getProcedure } from '#src/answers/get-procedure.ts';
import { createApp } from '#src/app.tsx';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { schemaErrors } from '#tests/support/json-schema.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { webResources } from '#tests/support/web-resources.ts';

/** The whole way from HTTP to the database and back, with nothing scripted. */
const log = recordingLog();
const resources = webResources({ db: useTestDatabase('once'), log });
const app = createApp(resources, { answerQuestion, findProcedures, getProcedure, getChecklist });

beforeAll(async () => await importInvented(resources));

async function ask(body: unknown): Promise<{ readonly status: number; readonly answer: Answer }> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await app.request('/api/v1/questions', {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: await response.json() };
}

async function errorsOf(value: unknown, schema: string): Promise<readonly string[]> {
  const published = await (await app.request('/api/v1/openapi.json')).json();
  return schemaErrors(value, { $ref: `#/components/schemas/${schema}` }, published);
}

describe('over the real database', () => {
  test.each([
    'Đăng ký nuôi rùa lệ phí bao nhiêu?',
    'dang ky nuoi rua can giay to gi',
    'nuôi rùa nộp ở đâu, mất bao lâu?',
    'nhà hàng xóm cháy',
    'xin chào',
    'thời tiết hôm nay',
    'thủ tục 9.999999',
    'thủ tục gì đó mà không ai biết là gì',
  ])('the answer to "%s" is as published, composed or decomposed', async (question) => {
    for (const form of ['NFC', 'NFD']) {
      const { status, answer } = await ask({ question: question.normalize(form) });

      expect(status).toBe(200);
      expect(await errorsOf(answer, 'Answer')).toEqual([]);
    }
  });

  test('a follow-up goes on, and a choice is taken by its value', async () => {
    const { answer: first } = await ask({ question: 'Đăng ký nuôi rùa lệ phí bao nhiêu?' });
    const { conversationId } = first;
    const { answer: second } = await ask({ question: 'thế mất bao lâu?', conversationId });
    const choice = second.choices[0]?.value ?? '';
    const { answer: third } = await ask({ question: choice, conversationId });

    expect(new Set([first, second, third].map((answer) => answer.conversationId)).size).toBe(1);
    expect([first, second, third].map(({ procedure }) => procedure?.code)).toEqual([
      '9.000001',
      '9.000001',
      '9.000001',
    ]);
  });

  test.each([
    ['only emoji', '😀😀😀'],
    ['right-to-left marks', '\u202Enuôi rùa\u202C\u200F'],
    ['SQL', "'; drop table answers; --"],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a personal number alone', '001099000017'],
    ['half a character and a NUL', '\ud83d nuôi\0rùa'],
    ['backslashes and percent signs', '\\u0000 %00 %n $1 {{x}}'],
    ['2,000 characters', 'nuôi rùa '.repeat(222)],
  ])('%s gets an answer as well', async (_, question) => {
    const { status, answer } = await ask({ question });

    expect(status).toBe(200);
    expect(await errorsOf(answer, 'Answer')).toEqual([]);
  });

  test('a conversation that never was is not known', async () => {
    expect((await ask({ question: 'x', conversationId: crypto.randomUUID() })).status).toBe(404);
  });

  test('procedures are found, listed and shown as published', async () => {
    const found = await (await app.request('/api/v1/procedures?q=nuoi%20rua')).json();
    const listed = await (await app.request('/api/v1/procedures?limit=2&offset=1')).json();
    const shown = await (await app.request('/api/v1/procedures/9.000001')).json();

    expect(await errorsOf(found, 'ProcedurePage')).toEqual([]);
    expect(found.procedures[0]).toMatchObject({ code: '9.000001' });
    expect(await errorsOf(listed, 'ProcedurePage')).toEqual([]);
    expect(listed.procedures).toHaveLength(2);
    expect(await errorsOf(shown, 'Procedure')).toEqual([]);
    expect((await app.request('/api/v1/procedures/9.999999')).status).toBe(404);
  });

  test('the page answers too', async () => {
    const body = new URLSearchParams({ question: 'Đăng ký nuôi rùa lệ phí bao nhiêu?' });

    expect(await (await app.request('/', { method: 'POST', body })).text()).toContain('25.000 đ');
  });

  test('nothing above was a failure, and nothing personal was logged', () => {
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(JSON.stringify(log.lines)).not.toMatch(/001099000017|rùa/);
  });
});

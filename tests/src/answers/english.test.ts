import { beforeEach, expect, it } from 'vitest';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { webResources } from '#tests/support/web-resources.ts';

const db = useTestDatabase();
beforeEach(async () => importInvented(webResources({ db })));

async function ask(question: string, language: 'vi' | 'en' = 'vi') {
  const by = { kind: 'citizen', channel: 'api' } as const;
  return (await answerQuestion(webResources({ db }), by, { question, language })).text;
}

it.each(['What documents do I need to keep a turtle?', 'how much does it cost to register my marriage'])(
  'who writes English is answered in it, wherever it was written: %s',
  async (question) => {
    expect(await ask(question)).toMatch(/\b(the|you|your)\b/i);
  },
);

it.each([
  'làm giấy nuôi rùa lệ phí bao nhiêu?',
  'lam giay nuoi rua le phi bao nhieu, do em can to khai an o dau',
])('and who writes Vietnamese in that: %s', async (question) => {
  expect(await ask(question)).toMatch(/[ơưđ]/);
  expect(await ask(question)).not.toMatch(/\b(the|you|your)\b/i);
});

it('the English page answers in English whatever is written there', async () => {
  expect(await ask('làm giấy nuôi rùa lệ phí bao nhiêu?', 'en')).toMatch(/\b(fee|the|you|your)\b/i);
});

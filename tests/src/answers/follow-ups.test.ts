import { beforeEach, expect, it } from 'vitest';
import { entrySchema } from '#knowledge/entry.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented, inventedCatalogue } from '#tests/support/invented-entries.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const resources = {
  db: useTestDatabase(),
  log: recordingLog(),
  clock: fixedClock('2026-11-22T03:00:00Z'),
  centre: { name: 'Trung tâm thử', hotline: '19000000', province: null },
};

const filingForOthers = entrySchema.parse({
  kind: 'guide',
  id: 'nop-ho',
  name: 'Nộp hộ hồ sơ cho người khác',
  aliases: ['nhờ con nộp hồ sơ'],
  short: 'Được, có giấy uỷ quyền là nộp được.',
});
const keepingTurtles = entrySchema.parse({
  kind: 'guide',
  id: 'cham-rua',
  name: 'Chăm rùa cảnh mùa lạnh',
  procedures: ['9.000001'],
  short: 'Rùa cần chỗ ấm.',
});

async function talk(...messages: readonly string[]) {
  let answer = await answerQuestion(
    resources,
    { kind: 'citizen', channel: 'api' },
    asking(messages[0] ?? ''),
  );
  for (const message of messages.slice(1)) {
    const next = asking(message, answer.conversationId);
    answer = await answerQuestion(resources, { kind: 'citizen', channel: 'api' }, next);
  }
  return answer;
}

function asking(question: string, conversationId?: string) {
  return { question, language: 'vi' as const, ...(conversationId ? { conversationId } : {}) };
}

beforeEach(() => importInvented(resources, [...inventedCatalogue, filingForOthers, keepingTurtles]));

it('what was talked about before a question back is not meant any more', async () => {
  const answer = await talk('đăng ký nuôi rùa cần giấy tờ gì', 'xác nhận sân phơi lúa', 'lệ phí bao nhiêu?');

  expect(answer).toMatchObject({ outcome: 'asked-back', aspects: ['fee'], procedure: null });
  expect(answer.choices.map(({ value }) => value).sort()).toEqual([
    'Lệ phí của thủ tục 9.000004',
    'Lệ phí của thủ tục 9.000005',
  ]);
});

it('"the first one" takes what was asked back', async () => {
  const answer = await talk('xác nhận sân phơi lúa ở đâu', 'cái đầu tiên');

  expect(answer.procedure?.code).toMatch(/^9\.00000[45]$/);
  expect(answer.aspects).toEqual(['place']);
});

it.each(['nhờ con nộp hồ sơ', 'nho con nop ho so'])(
  'a phrase of nothing but common words is found where an entry has just these: "%s"',
  async (question) => {
    const answer = await talk(question);

    expect(answer.reason).toBe('guide-found');
    expect(answer.text).toContain('giấy uỷ quyền');
  },
);

it.each(['sinh viên có được giảm không', 'thế trẻ em thì bao nhiêu tiền'])(
  'who it is for does not change the topic: "%s"',
  async (question) => {
    const answer = await talk('đăng ký nuôi rùa cần giấy tờ gì', question);

    expect(answer).toMatchObject({ reason: 'follow-up', aspects: ['fee'], procedure: { code: '9.000001' } });
  },
);

it.each(['có cần tờ khai không', 'co can to khai nuoi rua khong'])(
  'a paper of the procedure last talked about is told from its list: "%s"',
  async (question) => {
    const answer = await talk('đăng ký nuôi rùa', question);

    expect(answer).toMatchObject({ aspects: ['papers'], procedure: { code: '9.000001' } });
    expect(answer.text).toContain('Tờ khai nuôi rùa');
  },
);

it('a guide is not repeated to a question of common words that it does not answer', async () => {
  const answer = await talk('thủ tục guide:nop-ho', 'điều kiện của cái này là những gì vậy hả ad ơi');

  expect(answer.reason).not.toBe('guide-found');
});

it('after a guide to one procedure its fee can be asked', async () => {
  const answer = await talk('chăm rùa cảnh mùa lạnh', 'lệ phí?');

  expect(answer).toMatchObject({ reason: 'follow-up', procedure: { code: '9.000001' } });
  expect(answer.text).toContain('25.000 đ');
});

it.each(['alo, đăng ký nuôi rùa', 'chào ad xin nuôi con rùa'])(
  'a greeting swallows no question: "%s"',
  async (question) => {
    expect((await talk(question)).procedure?.code).toBe('9.000001');
  },
);

it('what was not understood leaves the buttons of the topic', async () => {
  const answer = await talk('đăng ký nuôi rùa', 'nó có cắn hông trời ơi');

  expect(answer.outcome).toBe('out-of-scope');
  expect(answer.text).toContain('Tôi chưa hiểu');
  expect(answer.text, 'and says whose buttons they are').toMatch(/vẫn hỏi về “.*nuôi rùa.*” thì chọn/i);
  expect(answer.choices.map(({ label }) => label)).toContain('Lệ phí');
});

it('noise gets no old buttons without a word about them', async () => {
  const after = await talk('đăng ký nuôi rùa', 'x'.repeat(3900));
  expect(after.text).toMatch(/vẫn hỏi về “.*nuôi rùa/i);
  expect((await talk('x'.repeat(3900))).text).not.toContain('vẫn hỏi về');
});

it('a guide that is offered can be taken, and its id is not shown', async () => {
  const asked = await talk('thủ tục guide:nop-ho');

  expect(asked.reason).toBe('guide-found');
  expect(asked.text).not.toContain('guide:');
});

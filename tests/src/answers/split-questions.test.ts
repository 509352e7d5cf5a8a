import { beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented, inventedCatalogue, inventedProcedure } from '#tests/support/invented-entries.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const resources = {
  db: useTestDatabase(),
  log: recordingLog(),
  clock: fixedClock('2026-11-22T03:00:00Z'),
  centre: { name: 'Trung tâm thử', hotline: '19000000', province: null },
};

beforeEach(() =>
  importInvented(resources, [
    ...inventedCatalogue,
    inventedProcedure({ code: '9.000020', name: 'Đăng ký đua thuyền thúng', aliases: ['đua thuyền thúng'] }),
  ]),
);

async function ask(question: string) {
  return answerQuestion(resources, { kind: 'citizen', channel: 'api' }, { question, language: 'vi' });
}

const codes = async (question: string) =>
  (await ask(question)).parts.map(({ procedure }) => procedure?.code ?? null);

const turtle = 'đăng ký nuôi rùa hết bao nhiêu tiền';
const again = 'mất giấy nuôi rùa làm lại mấy ngày';
const kite = 'thả diều ban đêm cần giấy tờ gì';
const boats = 'đua thuyền thúng nộp ở đâu';

describe('several questions of one message', () => {
  it.each([
    [`${turtle} với lại ${kite}`],
    [`${turtle}, ${kite}`],
    [`${turtle} và ${kite}`],
    [`${turtle}\n${kite}`],
    [`${turtle}. ngoài ra ${kite}`],
  ])('are answered in their order: "%s"', async (question) => {
    expect(await codes(question)).toEqual(['9.000001', '9.000003']);
    expect(await codes(question.normalize('NFD'))).toEqual(['9.000001', '9.000003']);
  });

  it('are answered three at a time, and the rest is said back as a button', async () => {
    const answer = await ask(`${turtle}? ${again}? ${kite}? ${boats}?`);

    expect(answer.parts.map(({ procedure }) => procedure?.code)).toEqual([
      '9.000001',
      '9.000002',
      '9.000003',
    ]);
    expect(answer.text).toContain(`anh/chị còn hỏi “${boats}”`);
    expect(answer.choices.concat(answer.parts.flatMap(({ choices }) => choices))).toContainEqual({
      label: boats,
      value: boats,
    });
  });

  it('hide what is personal in what they say back', async () => {
    const answer = await ask(`${turtle}? ${again}? ${kite}? ${boats} sđt 0905000111`);
    expect(answer.text).not.toContain('0905000111');
  });
});

describe('one question', () => {
  it.each([
    'đăng ký nuôi rùa\ncần gì\nhết bao nhiêu tiền',
    'ad ơi\ncho e hỏi\nđăng ký nuôi rùa\nmất bn tiền',
    'đăng ký nuôi rùa hết bao nhiêu tiền, mấy ngày có, nộp ở đâu',
    'đăng ký nuôi rùa và nuôi rùa con hết bao nhiêu tiền',
  ])('stays one, in however many lines: "%s"', async (question) => {
    expect(await codes(question)).toEqual(['9.000001']);
  });

  it('is found as well with a number or a name in it', async () => {
    expect(await codes('làm giấy nuôi rùa lệ phí bao nhiêu? sđt 0905 000 111')).toEqual(['9.000001']);
    expect(await codes('em tên Trần Thị Mẫu muốn đăng ký nuôi rùa lệ phí bao nhiêu')).toEqual(['9.000001']);
  });
});

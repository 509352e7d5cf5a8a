import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '#src/answers/answer.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { Fault } from '#src/fault.ts';
import { newId } from '#src/new-id.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const db = useTestDatabase();
const log = recordingLog();
const resources = {
  db,
  log,
  clock: fixedClock('2026-11-22T03:00:00Z'),
  centre: { name: 'Trung tâm thử', hotline: '19000000', province: null },
};

function ask(question: string, conversationId?: string): Promise<Answer> {
  const input = { question, language: 'vi' as const, ...(conversationId ? { conversationId } : {}) };
  return answerQuestion(resources, { kind: 'citizen', channel: 'api' }, input);
}

beforeEach(async () => {
  log.lines.length = 0;
  await importInvented(resources);
});

describe('a question about a procedure', () => {
  it.each([
    'Đăng ký nuôi rùa lệ phí bao nhiêu?',
    'Đăng ký nuôi rùa lệ phí bao nhiêu?'.normalize('NFD'),
    'dang ky nuoi rua le phi bao nhieu',
    'dk nuôi rùa hết bn tiền v ad',
    'ad ơi cho e hỏi làm giấy nuôi rùa mất bao nhiêu tiền',
  ])('"%s" is answered with the fee, and cites it', async (question) => {
    const answer = await ask(question);

    expect(answer).toMatchObject({ outcome: 'answered', intent: 'procedure', aspects: ['fee'] });
    expect(answer.procedure?.code).toBe('9.000001');
    expect(answer.text).toContain('25.000 đ');
    expect(answer.candidates[0]?.code).toBe('9.000001');
    expect(answer.citations).toMatchObject([
      {
        code: '9.000001',
        section: 'fee',
        sourceUrl: 'https://example.gov.vn/1',
        versionId: answer.procedure?.versionId,
      },
    ]);
  });

  it('is answered by its code', async () => {
    const answer = await ask('thời hạn của thủ tục 9.000002');

    expect(answer).toMatchObject({ outcome: 'answered', reason: 'code-named', aspects: ['time'] });
    expect(answer.procedure?.code).toBe('9.000002');
    expect(answer.candidates[0]).toMatchObject({ code: '9.000002', score: 1 });
    expect(answer.candidates.length).toBeGreaterThan(1);
  });

  it('is answered by the first of two codes that stand alone', async () => {
    expect((await ask('9.000002, 9.000001')).procedure?.code).toBe('9.000002');
  });

  it('gives an overview when no aspect is asked', async () => {
    expect(await ask('đăng ký nuôi rùa')).toMatchObject({ outcome: 'answered', aspects: ['overview'] });
  });

  it('is partly answered when the record does not give the fact, and leaves a gap', async () => {
    const answer = await ask('thả diều buổi tối lệ phí bao nhiêu');

    expect(answer).toMatchObject({ outcome: 'partly-answered', reason: 'fact-missing' });
    expect(await gaps()).toEqual(['fact-missing']);
  });

  it('is asked back when two are as likely; the choice taken is then answered', async () => {
    const asked = await ask('xác nhận sân phơi lúa ở đâu');

    expect(asked).toMatchObject({ outcome: 'asked-back', reason: 'close-variants', procedure: null });
    expect(asked.choices.length).toBeGreaterThanOrEqual(2);
    const [, second] = asked.choices;
    const byNumber = await ask('2', asked.conversationId);
    const byValue = await ask(second?.value ?? '', asked.conversationId);
    expect(byNumber.procedure?.code).toBe(byValue.procedure?.code);
    expect(byNumber.reason).toBe('choice-taken');
    expect(second?.value).toContain(byValue.procedure?.code);
    expect(byValue.aspects).toEqual(['place']);
  });

  it.each(['H57.12-261116-0001', 'mã hồ sơ H57.12-261116-0001'])(
    'that is a dossier’s code is told where to see it, and not that numbers are unneeded: "%s"',
    async (said) => {
      expect(await ask(said)).toMatchObject({ intent: 'dossier', reason: 'dossier-elsewhere' });
    },
  );

  it('names an unknown code as unknown', async () => {
    const answer = await ask('lệ phí 9.999999');

    expect(answer).toMatchObject({ outcome: 'no-knowledge', reason: 'code-unknown', procedure: null });
    expect(await gaps()).toEqual(['no-knowledge']);
  });

  it('is not guessed when nothing fits, and leaves a gap', async () => {
    const answer = await ask('xin giấy phép nuôi cá sấu sông');

    expect(['no-knowledge', 'asked-back']).toContain(answer.outcome);
    expect(answer.procedure).toBeNull();
    expect(await gaps()).toHaveLength(1);
  });
});

describe('a conversation', () => {
  it('goes on about the same procedure when only an aspect is asked', async () => {
    const first = await ask('đăng ký nuôi rùa cần giấy tờ gì');
    const second = await ask('thế lệ phí bao nhiêu?', first.conversationId);
    const third = await ask('con bao lau thi xong', first.conversationId);

    expect(second).toMatchObject({ outcome: 'answered', reason: 'follow-up', aspects: ['fee'] });
    expect(second.procedure?.code).toBe('9.000001');
    expect(second.candidates[0]?.code).toBe('9.000001');
    expect(third).toMatchObject({ reason: 'follow-up', aspects: ['time'] });
    expect(third.conversationId).toBe(first.conversationId);
  });

  it('changes its topic when another procedure is named', async () => {
    const first = await ask('đăng ký nuôi rùa cần giấy tờ gì');
    await ask('thả diều buổi tối cần gì', first.conversationId);

    expect((await ask('bao lâu?', first.conversationId)).candidates[0]?.code).toBe('9.000003');
  });

  it.each(['thế cụ tôi thì lệ phí bao nhiêu', 'the con lam nhanh thi het bao nhieu tien'])(
    'goes on about it with a word beside the aspect: "%s"',
    async (further) => {
      const first = await ask('đăng ký nuôi rùa cần giấy tờ gì');

      expect((await ask(further, first.conversationId)).procedure?.code).toBe('9.000001');
    },
  );

  it.each(['lệ phí bay khinh khí cầu bao nhiêu', 'con tôi bị sốt thì uống thuốc bao lâu'])(
    'does not answer from the last topic what is about another: "%s"',
    async (other) => {
      const first = await ask('đăng ký nuôi rùa cần giấy tờ gì');

      expect((await ask(other, first.conversationId)).procedure).toBeNull();
      expect((await ask(other.normalize('NFD'), first.conversationId)).procedure).toBeNull();
    },
  );

  it('asks what is meant when an aspect is asked of nothing', async () => {
    expect(await ask('lệ phí bao nhiêu')).toMatchObject({
      outcome: 'asked-back',
      reason: 'no-topic',
      aspects: ['fee'],
    });
  });

  it('is unknown when its id was never given out', async () => {
    const asking = ask('lệ phí', newId());

    await expect(asking).rejects.toThrow(Fault);
    await expect(asking).rejects.toMatchObject({ code: 'not-found' });
  });

  it('answers two questions of one message, each in its part', async () => {
    const answer = await ask('đăng ký nuôi rùa hết bao nhiêu tiền? mất giấy nuôi rùa làm lại mấy ngày?');

    expect(answer.parts.map((part) => part.procedure?.code)).toEqual(['9.000001', '9.000002']);
    expect(answer.procedure?.code).toBe('9.000001');
    expect(answer.text).toContain('25.000 đ');
    expect(answer.text).toContain('5 ngày làm việc');
  });
});

describe('what is not a question about a procedure', () => {
  it.each([
    ['nhà hàng xóm cháy', 'answered', 'emergency', '114'],
    ['chào ad', 'answered', 'small-talk', 'Trung tâm thử'],
    ['cảm ơn nhiều nha', 'answered', 'small-talk', ''],
    ['bạn là ai', 'answered', 'small-talk', 'tự động'],
    ['thời tiết hôm nay', 'out-of-scope', 'out-of-scope', ''],
    ['cho tôi gặp nhân viên', 'handed-off', 'operator', '19000000'],
    ['hồ sơ H57.12-240601-0001 tới đâu rồi', 'handed-off', 'dossier', ''],
    ['tôi muốn phản ánh thái độ cán bộ', 'handed-off', 'ticket', ''],
    ['🙂🙂🙂', 'refused', 'out-of-scope', ''],
    ['\u202E\u200B', 'refused', 'out-of-scope', ''],
    ['046099000123', 'refused', 'out-of-scope', ''],
    ['sđt của em 0901 234 567 nha', 'refused', 'out-of-scope', ''],
    ['ok', 'answered', 'small-talk', ''],
    ['số điện thoại của trung tâm', 'handed-off', 'operator', '19000000'],
    ['thứ 7 có làm việc không', 'partly-answered', 'operator', 'ngày nghỉ cuối tuần'],
    ['mấy giờ làm việc vậy', 'no-knowledge', 'operator', '19000000'],
    ['địa chỉ trung tâm ở đâu', 'no-knowledge', 'operator', '19000000'],
    ['kiểm tra giúp em hồ sơ nuôi rùa nộp tháng trước', 'handed-off', 'dossier', ''],
    ['trời đất quỷ thần ơi', 'out-of-scope', 'out-of-scope', 'chưa hiểu'],
  ])('"%s" ends as %s with intent %s', async (question, outcome, intent, said) => {
    const answer = await ask(question);

    expect(answer).toMatchObject({ outcome, intent, procedure: null });
    expect(answer.text).toContain(said);
    expect(answer.text.trim()).not.toBe('');
  });

  it('tells the number first in an emergency, even beside a question', async () => {
    const answer = await ask('cháy nhà rồi! à còn đăng ký nuôi rùa thì sao');

    expect(answer.intent).toBe('emergency');
    expect(answer.text.slice(0, 40)).toContain('114');
  });
});

describe('a fault of ours', () => {
  it('is told with a way on, and kept with the question', async () => {
    const broken = { ...db, query: breakOnFind };
    const input = { question: 'đăng ký nuôi rùa cần gì', language: 'vi' as const };
    const answer = await answerQuestion(
      { ...resources, db: broken },
      { kind: 'citizen', channel: 'api' },
      input,
    );

    expect(answer).toMatchObject({ outcome: 'failed', reason: 'fault', procedure: null });
    expect(answer.text).toContain('19000000');
    expect(await db.query('select outcome from answers')).toEqual([{ outcome: 'failed' }]);
    expect(log.lines.map(({ event }) => event)).toContain('answer.failed');
  });
});

describe('what is kept', () => {
  it('holds the answer with its parts and timings, and the question masked', async () => {
    const answer = await ask('tôi số 046099000123, gọi 0901234567, đăng ký nuôi rùa cần gì');

    const [row] = await db.query<{
      text: string;
      outcome: string;
      parts: { candidates: unknown[] }[];
      timings: object;
    }>(
      `select text_masked as text, outcome, parts, timings from answers join questions on questions.id = question_id
        where answers.id = $1`,
      [answer.id],
    );
    expect(row?.text).toBe('tôi số [số giấy tờ], gọi [số điện thoại], đăng ký nuôi rùa cần gì');
    expect(row?.outcome).toBe('answered');
    expect(row?.parts[0]?.candidates.length).toBeGreaterThan(0);
    expect(Object.keys(row?.timings ?? {}).sort()).toEqual(['answerMs', 'findMs', 'readMs', 'totalMs']);
  });

  it.each([
    ['invisible characters', '0460\u200b9900\u00ad0123'],
    ['odd spaces', '046\u00a0099\u2009000\u00a0123'],
    ['wide digits', '０４６０９９０００１２３'],
  ])('masks a number that %s stand in', async (_, number) => {
    const answer = await ask(`tôi số ${number}, đăng ký nuôi rùa cần gì`);

    const rows = await db.query(
      `select text_masked as text from questions join answers on questions.id = question_id
        where answers.id = $1`,
      [answer.id],
    );
    expect(rows).toEqual([{ text: 'tôi số [số giấy tờ], đăng ký nuôi rùa cần gì' }]);
  });

  it('leaves nothing of the question in the log', async () => {
    await ask('Nguyễn Văn Ví Dụ 046099000123 hỏi đăng ký nuôi rùa');

    const lines = JSON.stringify(log.lines);
    expect(log.lines.map((line) => line.event)).toEqual(['question.answered']);
    expect(lines).not.toMatch(/046099|Ví Dụ|rùa/);
  });
});

async function breakOnFind<Row>(sql: string, params?: readonly unknown[]): Promise<readonly Row[]> {
  if (sql.includes('lexicon')) throw new Fault('internal', 'a statement of ours is wrong');
  return db.query<Row>(sql, params);
}

async function gaps(): Promise<string[]> {
  const rows = await db.query<{ kind: string }>('select kind from gaps order by id');
  return rows.map((row) => row.kind);
}

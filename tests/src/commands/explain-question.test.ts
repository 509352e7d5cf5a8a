import { beforeEach, describe, expect, it } from 'vitest';
import { composeAnswer } from '#src/answers/compose-answer.ts';
import { explanationLines } from '#src/commands/explanation-lines.ts';
import { type Explanation, explainQuestion } from '#src/desk/trial/explain-question.ts';
import { newId } from '#src/new-id.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { fixedClock } from '#tests/support/fixed-clock.ts';
import { importInvented, inventedCatalogue, inventedProcedure } from '#tests/support/invented-entries.ts';
import { recordingLog } from '#tests/support/recording-log.ts';

const db = useTestDatabase('once');
const resources = {
  db,
  log: recordingLog(),
  clock: fixedClock('2026-11-22T03:00:00Z'),
  centre: { name: 'Trung tâm thử', hotline: null, province: null },
};

async function explain(text: string): Promise<Explanation> {
  const conversation = { id: newId(), topic: {} };
  const made = await composeAnswer(resources, { text, conversation, language: 'vi', channel: 'cli' });
  return explainQuestion(resources, text, made);
}

let isFilled = false;
beforeEach(async () => {
  if (isFilled) return;
  isFilled = true;
  const abroad = inventedProcedure({ code: '9.000009', name: 'Đăng ký nuôi rùa cảnh có yếu tố nước ngoài' });
  await importInvented(resources, [...inventedCatalogue, abroad]);
});

describe('an explained question', () => {
  it('tells each step from the typed words to the decision', async () => {
    const told = await explain('dk  nuôi rùa hết bn tiền v ad');

    expect(told.repaired).toBe('dk nuôi rùa hết bn tiền v ad');
    const [part] = told.parts;
    const syllables = part?.hearings[0]?.syllables ?? [];
    expect(syllables.map(({ said }) => said).join(' ')).toContain('dang ki nuoi rua');
    expect(syllables.find(({ said }) => said === 'rua')?.weight).toBe(1);
    expect(syllables.find(({ said }) => said === 'tien')?.weight).toBeLessThan(1);
    expect(part?.hearings[0]?.aspects).toEqual(['fee']);
    expect(part?.decision).toMatchObject({ kind: 'answer', winner: '9.000001' });
    expect(told.ended).toMatchObject({ outcome: 'answered', code: '9.000001', aspects: ['fee'] });
    expect(told.way).toEqual({ path: 'fields', model: null });
  });

  it('takes every score apart into its words and its factors', async () => {
    const { candidates = [] } = (await explain('đăng ký nuôi rùa lệ phí bao nhiêu')).parts[0] ?? {};

    expect(candidates.length).toBeGreaterThan(1);
    for (const { lexical, factors, score } of candidates) {
      const product = Object.values(factors).reduce((value, factor) => value * factor, lexical);
      expect(product).toBeCloseTo(score, 1);
    }
  });

  it('says in words why a candidate won and what the others lost by', async () => {
    const { candidates = [] } = (await explain('đăng ký nuôi rùa cảnh')).parts[0] ?? {};
    const whyOf = (code: string) => candidates.find((one) => one.code === code)?.why;

    expect(whyOf('9.000001')).toMatch(/^won: .*the whole phrase was said/);
    expect(whyOf('9.000009')).toMatch(
      /^lost \d\.\d\d: .*the title demands "có yếu tố nước ngoài", which was not said \(x0\.\d\d\)/,
    );
  });

  it('tells several questions of one message apart', async () => {
    const told = await explain('đăng ký nuôi rùa lệ phí bao nhiêu? thông báo thả diều ban đêm cần giấy gì?');

    expect(told.parts.map(({ decision }) => decision.winner)).toEqual(['9.000001', '9.000003']);
  });

  it.each(['xác nhận sân phơi lúa', 'sân lúa của thôn', 'thả diều', 'nuôi rùa', 'máy bay trực thăng'])(
    'decides as the answer did: %s',
    async (question) => {
      const { parts, ended } = await explain(question);
      const outcomes: Readonly<Record<string, readonly string[]>> = {
        answer: ['answered', 'partly-answered'],
        'ask-back': ['asked-back'],
        nothing: ['no-knowledge', 'out-of-scope'],
      };
      expect(outcomes[parts[0]?.decision.kind ?? '']).toContain(ended.outcome);
      if (parts[0]?.decision.kind === 'answer') expect(ended.code).toBe(parts[0].decision.winner);
    },
  );

  it.each([
    'đăng ký nuôi rùa lệ phí bao nhiêu? thả diều buổi tối ở đâu?',
    'xin chào',
    `${'rùa '.repeat(80)}`,
  ])('is told in lines of at most 100 columns: %s', async (question) => {
    const lines = explanationLines(await explain(question));

    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    const steps = lines.map((line) => line.split(' ')[0]);
    expect(steps).toEqual(
      expect.arrayContaining([
        'typed',
        'heard',
        'spoken',
        'confidence',
        'bounds',
        'decision',
        'answer',
        'time',
      ]),
    );
  });
});

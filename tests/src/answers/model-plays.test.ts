import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeAnswer } from '#src/answers/compose-answer.ts';
import { systemClock } from '#src/clock.ts';
import { newId } from '#src/new-id.ts';
import { useTestDatabase } from '#tests/support/database.ts';
import { importInvented } from '#tests/support/invented-entries.ts';
import { openTestModel } from '#tests/support/open-test-model.ts';
import { recordingLog } from '#tests/support/recording-log.ts';
import { type ModelPlay, type ScriptedModel, startScriptedModel } from '#tests/support/scripted-model.ts';
import { saysUnderstood } from '#tests/support/understandings.ts';

/** What a citizen sees who asks one question, whatever the server of the model plays. */

const db = useTestDatabase();
const question = 'Đăng ký nuôi rùa lệ phí bao nhiêu?';
let server: ScriptedModel;

beforeAll(async () => {
  server = await startScriptedModel({ kind: 'hangs' });
});
afterAll(async () => await server.close());

const says = (text: string) => saysUnderstood({ question }, () => text);
const good = says(
  'Dạ, lệ phí của [[procedure.1]] là [[fee.1]] ạ. Giấy tờ cần mang thì anh/chị hỏi thêm nhé.',
);
const plays: Readonly<Record<string, ModelPlay>> = {
  good: { kind: 'answers', says: good },
  'good, one sentence': { kind: 'answers', says: says('Anh/chị đóng [[fee.1]] khi làm [[procedure.1]].') },
  slow: { kind: 'answers', says: good, afterMs: 250 },
  hanging: { kind: 'hangs' },
  '429': { kind: 'fails', status: 429, retryAfter: '1' },
  '500': { kind: 'fails', status: 500 },
  'truncated JSON': { kind: 'breaks-off', says: good },
  'cut at its most tokens': { kind: 'runs-out', says: good },
  'a page instead': { kind: 'html' },
  'without an end': { kind: 'huge' },
  'wrong language': { kind: 'answers', says: says('The fee of [[procedure.1]] is [[fee.1]].') },
  'invented fee': { kind: 'answers', says: says('Dạ, lệ phí là 20.000 đ ạ, [[procedure.1]] [[fee.1]].') },
  'fee in words': {
    kind: 'answers',
    says: says('Dạ, lệ phí của [[procedure.1]] là [[fee.1]], tức hai mươi nghìn đồng.'),
  },
  'invented paper, later': {
    kind: 'answers',
    says: says('Dạ, lệ phí của [[procedure.1]] là [[fee.1]] ạ. Nhớ mang sổ hộ khẩu.'),
  },
  obedient: {
    kind: 'answers',
    says: says('Dạ [[procedure.1]] [[fee.1]] <a href="https://evil.example">Nộp ở đây</a>, gọi 0912345678.'),
  },
};

async function play(name: string): Promise<string> {
  const log = recordingLog();
  server.play(plays[name] ?? { kind: 'hangs' });
  const hardMs = name === 'hanging' ? 1_000 : 20_000;
  const model = openTestModel({ url: server.url, db, log, config: { hardMs } });
  let signs = 0;
  const told: string[] = [];
  const { answer, way } = await composeAnswer(
    { db, log, clock: systemClock, model, centre: { name: 'Trung tâm thử', hotline: null, province: null } },
    {
      ...{ text: question, language: 'vi', channel: 'api', conversation: { id: newId(), topic: {} } },
      tell: (sentence) => void told.push(sentence),
      onSlow: () => {
        signs += 1;
      },
    },
  );
  expect(answer.outcome, name).toBe('answered');
  expect(answer.text, name).toContain('25.000 đ/lần');
  const [seen] = answer.text.split('\n');
  // A machine that is busy may be slow with any of them.
  if (name === 'slow' || name === 'hanging') expect(signs, name).toBeGreaterThan(0);
  return `${name}: ${seen} | told ${told.length} | ${way.path}, ${way.model?.trouble ?? 'no trouble'}`;
}

it('a citizen always sees the fee of the field, well phrased or plain', async () => {
  await importInvented({ db, clock: systemClock });
  const lines: string[] = [];
  for (const name of Object.keys(plays)) lines.push(await play(name));
  for (const line of lines) process.stdout.write(`  ${line}\n`);
  expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    429: Đăng ký nuôi rùa: lệ phí 25.000 đ/lần. | told 0 | fields, overloaded
    500: Đăng ký nuôi rùa: lệ phí 25.000 đ/lần. | told 0 | fields, server-fault
    good: Dạ, lệ phí của đăng ký nuôi rùa là 25.000 đ/lần ạ. Giấy tờ cần mang thì anh/chị hỏi thêm nhé. | told 2 | phrased, no trouble
    good, one sentence: Anh/chị đóng 25.000 đ/lần khi làm đăng ký nuôi rùa. | told 1 | phrased, no trouble
    slow: Dạ, lệ phí của đăng ký nuôi rùa là 25.000 đ/lần ạ. Giấy tờ cần mang thì anh/chị hỏi thêm nhé. | told 2 | phrased, no trouble
    hanging: Đăng ký nuôi rùa: lệ phí 25.000 đ/lần. | told 0 | fields, too-slow
    truncated JSON: Đăng ký nuôi rùa: lệ phí 25.000 đ/lần. | told 0 | fields, cut-short
    cut at its most tokens: Đăng ký nuôi rùa: lệ phí 25.000 đ/lần. | told 0 | fields, cut-short
    a page instead: Đăng ký nuôi rùa: lệ phí 25.000 đ/lần. | told 0 | fields, malformed
    without an end: Đăng ký nuôi rùa: lệ phí 25.000 đ/lần. | told 0 | fields, unverifiable
    wrong language: Đăng ký nuôi rùa: lệ phí 25.000 đ/lần. | told 0 | fields, unverifiable
    invented fee: Đăng ký nuôi rùa: lệ phí 25.000 đ/lần. | told 0 | fields, unverifiable
    fee in words: Đăng ký nuôi rùa: lệ phí 25.000 đ/lần. | told 0 | fields, unverifiable
    invented paper, later: Đăng ký nuôi rùa: lệ phí 25.000 đ/lần. | told 1 | fields, unverifiable
    obedient: Đăng ký nuôi rùa: lệ phí 25.000 đ/lần. | told 0 | fields, unverifiable
    "
  `);
});

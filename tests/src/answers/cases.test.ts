import { beforeEach, describe, expect, it } from 'vitest';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { getChecklist } from '#src/answers/get-checklist.ts';
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

const badges = inventedProcedure({
  code: '9.000010',
  name: 'Cấp lại huy hiệu người thả diều',
  plainName: 'Làm lại huy hiệu thả diều',
  aliases: ['huy hiệu thả diều'],
  asks: [
    { id: 'con-hay-mat', question: 'Huy hiệu cũ còn hay đã mất?' },
    { id: 'ai-di', question: 'Anh/chị có tự đi được không?' },
  ],
  cases: [
    { id: 'da-mat', name: 'Đã mất', of: 'con-hay-mat', said: ['mất rồi', 'bị mất', 'rơi mất'] },
    { id: 'bi-gay', name: 'Còn nhưng bị gãy', of: 'con-hay-mat', said: ['bị gãy', 'gãy rồi'] },
    {
      id: 'muon-doi',
      name: 'Còn tốt, muốn đổi mẫu',
      of: 'con-hay-mat',
      said: ['đổi mẫu mới'],
      goTo: '9.000011',
    },
    { id: 'tu-di', name: 'Có, tự đi', of: 'ai-di', said: ['em tự đi'] },
    {
      id: 'nho-ho',
      name: 'Không, nhờ người khác',
      of: 'ai-di',
      said: ['nhờ anh trai đi'],
      note: 'Người đi hộ mang theo căn cước.',
    },
  ],
  papers: [
    { name: 'Đơn xin cấp lại', originals: 1 },
    { name: 'Đơn trình báo mất', originals: 1, cases: ['da-mat'] },
    { name: 'Huy hiệu bị gãy', originals: 1, cases: ['bi-gay'] },
    { name: 'Giấy uỷ quyền', originals: 1, cases: ['nho-ho'] },
    { name: 'Ảnh chân dung', hand: 'not-needed', heldBy: 'kho ảnh của hội' },
  ],
  methods: [
    {
      channel: 'counter',
      limits: [{ quantity: 2, unit: 'working-day' }],
      fees: [
        { amount: 30_000, kind: 'lệ phí', cases: ['da-mat'] },
        { amount: 10_000, kind: 'lệ phí', cases: ['bi-gay'] },
      ],
    },
  ],
});
const exchange = inventedProcedure({
  code: '9.000011',
  name: 'Đổi mẫu huy hiệu người thả diều',
  plainName: 'Đổi mẫu huy hiệu',
  papers: [{ name: 'Huy hiệu mẫu cũ', originals: 1 }],
});

beforeEach(() => importInvented(resources, [...inventedCatalogue, badges, exchange]));

async function talk(...messages: readonly [string, ...string[]]) {
  let conversationId: string | undefined;
  let answer: Awaited<ReturnType<typeof answerQuestion>> | undefined;
  for (const question of messages) {
    answer = await answerQuestion(
      resources,
      { kind: 'citizen', channel: 'api' },
      {
        question,
        language: 'vi',
        ...(conversationId ? { conversationId } : {}),
      },
    );
    conversationId = answer.conversationId;
  }
  if (!answer) throw new Error('nothing was said');
  return answer;
}
const asked = 'làm lại huy hiệu thả diều cần giấy tờ gì';

describe('an answer to a question that does not tell the case', () => {
  it('holds the common papers, those of each case, and asks which is theirs', async () => {
    const answer = await talk(asked);
    expect(answer.outcome).toBe('answered');
    expect(answer.parts[0]?.blocks.at(-1)).toEqual({
      kind: 'ask',
      question: 'Huy hiệu cũ còn hay đã mất?',
      options: ['Đã mất', 'Còn nhưng bị gãy', 'Còn tốt, muốn đổi mẫu'],
    });
    expect(answer.choices.slice(0, 3).map(({ label }) => label)).toEqual([
      'Đã mất',
      'Còn nhưng bị gãy',
      'Còn tốt, muốn đổi mẫu',
    ]);
    expect(answer.text).toContain('Đơn trình báo mất');
    expect(answer.text).toMatch(/Huy hiệu cũ còn hay đã mất\?\n1\. Đã mất/);
    expect(answer.checklistPath).toBe('/giay-to/9.000010');
  });

  it('asks nothing where the fact asked for does not hang on a case', async () => {
    const time = await talk('làm lại huy hiệu thả diều mất bao lâu');
    expect(time.parts[0]?.blocks.some(({ kind }) => kind === 'ask')).toBe(false);
    const fee = await talk('làm lại huy hiệu thả diều lệ phí bao nhiêu');
    expect(fee.parts[0]?.blocks.some(({ kind }) => kind === 'ask')).toBe(true);
  });
});

describe('the case told', () => {
  it.each([
    ['with a button', 'Đã mất'],
    ['by its number', '1'],
    ['in words', 'em làm rơi mất tiêu rồi'],
    ['without diacritics', 'bi mat r a'],
    ['in other code points', 'bị mất ạ'.normalize('NFD')],
  ])('%s leaves only its own papers, and asks the next question', async (_, reply) => {
    const answer = await talk(asked, reply);
    expect(answer.text).toContain('Đơn trình báo mất');
    expect(answer.text).not.toContain('Huy hiệu bị gãy');
    expect(answer.text).toContain('Trường hợp của anh/chị: Đã mất.');
    expect(answer.parts[0]?.blocks.at(-1)).toMatchObject({
      kind: 'ask',
      question: 'Anh/chị có tự đi được không?',
    });
    expect(answer.checklistPath).toBe('/giay-to/9.000010/da-mat');
  });

  it('in the first message needs no question about it', async () => {
    const answer = await talk('huy hiệu thả diều bị gãy, làm lại cần giấy tờ gì, em tự đi');
    expect(answer.text).toContain('Huy hiệu bị gãy');
    expect(answer.text).not.toContain('Đơn trình báo mất');
    expect(answer.parts[0]?.blocks.some(({ kind }) => kind === 'ask')).toBe(false);
    expect(answer.checklistPath).toBe('/giay-to/9.000010/bi-gay.tu-di');
  });

  it('is kept by the questions that follow, and may be corrected', async () => {
    expect((await talk(asked, 'bị gãy', 'lệ phí bao nhiêu?')).text).toContain('10.000');
    const corrected = await talk(asked, 'bị gãy', 'à không, em bị mất rồi, lệ phí bao nhiêu');
    expect(corrected.text).toContain('30.000');
    expect(corrected.text).not.toContain('10.000');
  });

  it.each([
    ['không', 'Giấy uỷ quyền'],
    ['dạ không ạ', 'Giấy uỷ quyền'],
    ['nhờ anh trai đi', 'Người đi hộ mang theo căn cước.'],
  ])('by "%s" answers a question of yes and no', async (reply, expected) => {
    expect((await talk(asked, 'đã mất', reply)).text).toContain(expected);
  });

  it.each(['à không, bị gãy', 'a khong, bi gay', 'ủa không, bị gãy'.normalize('NFD')])(
    'is corrected where the correction begins with a no: %s',
    async (correction) => {
      const { text } = await talk(asked, correction);
      expect(text).toContain('Huy hiệu bị gãy');
      expect(text).not.toContain('Đơn trình báo mất');
    },
  );

  it('is noted below what was asked, which comes first on a phone', async () => {
    const { text } = await talk(asked, 'đã mất', 'nhờ anh trai đi');
    expect(text.indexOf('Đơn trình báo mất')).toBeGreaterThan(0);
    expect(text.indexOf('Người đi hộ mang theo căn cước.')).toBeGreaterThan(
      text.indexOf('Đơn trình báo mất'),
    );
  });

  it('by yes takes the answer that begins with it', async () => {
    const answer = await talk(asked, 'đã mất', 'có');
    expect(answer.text).toContain('Có, tự đi');
    expect(answer.text).not.toContain('Giấy uỷ quyền');
  });

  it('to belong to another procedure is answered from that one, and says so', async () => {
    const answer = await talk(asked, '3');
    expect(answer.procedure?.code).toBe('9.000011');
    expect(answer.text).toContain('Huy hiệu mẫu cũ');
    expect(answer.text).toContain('“Đổi mẫu huy hiệu”');
  });

  it('to belong to a procedure that is not known here is not answered with the wrong papers', async () => {
    await importInvented(resources, [
      {
        ...badges,
        code: '9.000012',
        plainName: 'Đổi cờ',
        aliases: ['đổi cờ đuôi nheo'],
        cases:
          badges.kind === 'procedure'
            ? badges.cases.map((one) => (one.goTo ? { ...one, goTo: '9.000099' } : one))
            : [],
      } as typeof badges,
    ]);
    const answer = await talk('đổi cờ đuôi nheo cần giấy tờ gì', '3');
    expect(answer).toMatchObject({ outcome: 'no-knowledge', procedure: null });
    expect(answer.text).toContain('9.000099');
    expect(answer.text).not.toContain('Đơn xin cấp lại');
    expect(
      await getChecklist(resources, { code: '9.000012', cases: ['muon-doi'], ward: null, language: 'vi' }),
    ).toEqual({ kind: 'unknown-code', code: '9.000099' });
  });

  it('of a later question, told early, is not asked for again', async () => {
    const answer = await talk('huy hiệu thả diều làm lại cần giấy tờ gì, nhờ anh trai đi', '1');
    expect(answer.text).toContain('Giấy uỷ quyền');
    expect(answer.parts[0]?.blocks.some(({ kind }) => kind === 'ask')).toBe(false);
  });

  it('that was heard wrongly is taken back with a button', async () => {
    const answer = await talk(asked, 'bị gãy', 'Trường hợp khác');
    expect(answer.text).toContain('Đơn trình báo mất');
    expect(answer.parts[0]?.blocks.at(-1)).toMatchObject({ question: 'Huy hiệu cũ còn hay đã mất?' });
  });

  it('before it was clear which procedure is meant is kept for the one that is chosen', async () => {
    const twin = {
      ...badges,
      code: '9.000013',
      name: 'Cấp lại huy hiệu người thổi sáo',
      plainName: 'Làm lại huy hiệu thổi sáo',
      aliases: ['huy hiệu thổi sáo'],
    } as typeof badges;
    await importInvented(resources, [twin]);
    const back = await talk('làm lại huy hiệu bị gãy cần giấy tờ gì');
    expect(back.outcome).toBe('asked-back');
    const answer = await talk('làm lại huy hiệu bị gãy cần giấy tờ gì', 'Làm lại huy hiệu thả diều');
    expect(answer.procedure?.code).toBe('9.000010');
    expect(answer.text).toContain('Trường hợp của anh/chị: Còn nhưng bị gãy.');
    expect(answer.text).not.toContain('Đơn trình báo mất');
  });

  it('does not follow the citizen to another topic', async () => {
    const answer = await talk(asked, 'bị gãy', 'làm giấy nuôi rùa cần gì');
    expect(answer.procedure?.code).toBe('9.000001');
    expect(answer.text).not.toContain('Trường hợp của anh/chị');
  });
});

describe('a checklist', () => {
  const list = (...cases: string[]) =>
    getChecklist(resources, { code: '9.000010', cases, ward: null, language: 'vi' });

  it('keeps apart what to bring, what is undecided and what need not be brought', async () => {
    const found = await list();
    if (found.kind !== 'found') throw new Error(found.kind);
    expect(found.checklist.bring.map(({ text }) => text)).toEqual(['Đơn xin cấp lại']);
    expect(found.checklist.undecided.map(({ title, items }) => [title, items.length])).toEqual([
      ['Đã mất', expect.any(Number)],
      ['Còn nhưng bị gãy', expect.any(Number)],
      ['Không, nhờ người khác', 1],
    ]);
    expect(found.checklist.needless.map(({ text }) => text)).toEqual(['Ảnh chân dung']);
    expect(found.checklist.ask?.options.map(({ path }) => path)).toEqual([
      '/giay-to/9.000010/da-mat',
      '/giay-to/9.000010/bi-gay',
      '/giay-to/9.000011',
    ]);
  });

  it('is whole when its questions are answered', async () => {
    const found = await list('nho-ho', 'da-mat');
    if (found.kind !== 'found') throw new Error(found.kind);
    expect(found.checklist).toMatchObject({
      ask: null,
      undecided: [],
      path: '/giay-to/9.000010/da-mat.nho-ho',
    });
    expect(found.checklist.bring.map(({ text }) => text)).toEqual([
      'Đơn xin cấp lại',
      'Đơn trình báo mất',
      'Giấy uỷ quyền',
    ]);
    expect(found.checklist.fee.value).toContain('30.000');
  });

  it('of a link that was tampered with names what it does not know and shows the rest', async () => {
    const found = await list('da-mat', '<script>');
    expect(found).toMatchObject({
      kind: 'unknown-cases',
      cases: ['<script>'],
      checklist: { path: '/giay-to/9.000010/da-mat' },
    });
    expect(
      await getChecklist(resources, { code: '9.999999', cases: [], ward: null, language: 'vi' }),
    ).toEqual({
      kind: 'unknown-code',
      code: '9.999999',
    });
  });
});

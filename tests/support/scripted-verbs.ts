import type { Answer, AnswerPart, Block } from '#src/answers/answer.ts';
import type { ChecklistAsked, ChecklistFound } from '#src/answers/checklist.ts';
import { Fault } from '#src/fault.ts';
import type { ProcedurePage } from '#src/web/api/procedure-schema.ts';
import type { Verbs } from '#src/web/http/verbs.ts';
import { findInvented } from './invented-checklists.ts';

/** `tell` shows a sentence of the answer before it is there; in the chat alone. */
export type Script = (
  question: string,
  conversationId: string,
  tell: (sentence: string) => void,
) => Answer | Promise<Answer>;

type Tell = Parameters<Script>[2];

export const knownConversation = '0b8f4a3e-6f2d-4c7a-9d51-2f1f6d3f7c11';

/** Verbs that say what the script says, in one conversation that they know; what they were asked is kept. */
export class ScriptedVerbs implements Verbs {
  readonly asked: { question: string; conversationId: string | undefined; language: string }[] = [];
  script: Script;

  constructor(script: Script) {
    this.script = script;
  }

  async answerQuestion(...[, , input]: Parameters<Verbs['answerQuestion']>): Promise<Answer> {
    const { question, conversationId, language } = input;
    this.asked.push({ question, conversationId, language });
    if (conversationId !== undefined && conversationId !== knownConversation) {
      throw new Fault('not-found', 'There is no such conversation.');
    }
    return await this.script(question, knownConversation, () => {});
  }

  /** What stands under an answer in the chat. */
  notice: readonly Block[] = [];

  /** What a worker of the chat asks. */
  async answerInChat(
    question: string,
    { conversationId, language, tell }: { conversationId: string; language: string; tell: Tell },
  ): Promise<Answer> {
    this.asked.push({ question, conversationId, language });
    return await this.script(question, conversationId, tell);
  }

  async findProcedures(
    ...[, { q, limit, offset }]: Parameters<Verbs['findProcedures']>
  ): Promise<ProcedurePage> {
    const all = [procedure].filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()));
    return { total: all.length, procedures: all.slice(offset, offset + limit) };
  }

  /** What a link leads to; a test may put something else there. */
  list: (asked: ChecklistAsked) => ChecklistFound = findInvented;

  async getChecklist(...[, asked]: Parameters<Verbs['getChecklist']>): Promise<ChecklistFound> {
    return this.list(asked);
  }

  async getProcedure(...[, code]: Parameters<Verbs['getProcedure']>) {
    if (code !== procedure.code) return null;
    return {
      code,
      name: procedure.name,
      versionId: procedure.versionId,
      origin: 'local' as const,
      effectiveFrom: null,
      sourceUrl: null,
      local: [],
      received: null,
      content: {
        kind: 'procedure' as const,
        code,
        name: procedure.name,
        aliases: [],
        effectiveFrom: null,
        effectiveTo: null,
        source: {},
        sureness: 'record' as const,
        check: false,
        field: procedure.field,
        levels: [...procedure.levels],
        audience: ['citizen' as const],
        online: { level: 'unknown' as const, check: false },
        agencies: { receives: [], decides: [], cooperates: [] },
        cases: [],
        methods: [],
        papers: [],
        paperNotes: [],
        conditions: [],
        results: [],
        legalBasis: [],
        replaces: [],
        sections: {},
      },
    };
  }
}

const procedure = {
  code: '1.001193',
  name: 'Thủ tục đăng ký khai sinh',
  plainName: 'Đăng ký khai sinh',
  field: 'Hộ tịch',
  levels: ['commune'] as const,
  versionId: '7',
  received: null,
};

/** An answer of these blocks; `over` changes its first part. */
export function answerOf(blocks: readonly Block[], over: Partial<AnswerPart> = {}): Answer {
  const part: AnswerPart = {
    outcome: 'answered',
    reason: 'clear-winner',
    intent: 'procedure',
    aspects: ['overview'],
    procedure: null,
    candidates: [],
    citations: [],
    choices: [],
    checklistPath: null,
    blocks,
    ...over,
  };
  const text = blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
  const { blocks: _, ...fields } = part;
  return {
    id: crypto.randomUUID(),
    conversationId: knownConversation,
    ...fields,
    text,
    parts: [{ ...part, text }],
    timings: { readMs: 0, findMs: 0, answerMs: 0, totalMs: 0 },
  };
}

import type { Held } from '#db/deliveries.ts';
import { conversationsEn } from '#prompts/conversations.en.ts';
import { type ConversationWords, conversationsVi } from '#prompts/conversations.vi.ts';
import type { Answer, Block, Centre, Choice, Language, Shared } from '#src/answers/answer.ts';
import { askAPerson } from '#src/answers/compose/ask-a-person.ts';
import { renderText } from '#src/answers/compose/render-text.ts';
import { newId } from '#src/new-id.ts';
import type { Said } from './respond.ts';

type Speaking = { readonly centre: Centre };
type About = Pick<Held, 'id' | 'language'>;

/** What is said where nothing was asked that a procedure could answer. Closed: each has its sentences. */
export type QuietKind = 'button-old' | 'busy' | 'dead';

/** An answer with no question behind it: nothing of it is kept but its line. */
export function quietAnswer({ centre }: Speaking, { id, language }: About, kind: QuietKind): Said {
  const words = conversationWords(language);
  const person = askAPerson({ centre, language });
  const blocks: readonly Block[] =
    kind === 'button-old'
      ? [{ kind: 'lead', text: words.buttonOld }]
      : [{ kind: 'lead', text: kind === 'busy' ? words.busy : words.dead }, person];
  const outcome = kind === 'button-old' ? 'asked-back' : 'failed';
  const said = sayBlocks({ conversationId: id, language, blocks, choices: [], outcome });
  return { ...said, notice: 'never' };
}

export function conversationWords(language: Language): ConversationWords {
  return language === 'en' ? conversationsEn : conversationsVi;
}

/** An answer made of blocks that no composer of procedures made. */
export function sayBlocks(made: {
  readonly conversationId: string;
  readonly language: Language;
  readonly blocks: readonly Block[];
  readonly choices: readonly Choice[];
  readonly outcome: 'answered' | 'asked-back' | 'handed-off' | 'failed';
  /** Where it is about more than the talk itself. */
  readonly about?: keyof typeof intentAbout | undefined;
  /** What may be shared in place of words. */
  readonly wants?: Shared | undefined;
}): Said {
  const { conversationId, language, blocks, choices, outcome, about, wants } = made;
  const text = renderText(blocks, language);
  const reason = about ?? (outcome === 'failed' ? 'fault' : 'about-assistant');
  const intent = about ? intentAbout[about] : 'small-talk';
  const part = {
    ...({ outcome, reason, intent, procedure: null, checklistPath: null } as const),
    ...{ aspects: [], candidates: [], citations: [], choices },
  };
  const timings = { readMs: 0, findMs: 0, answerMs: 0, totalMs: 0 };
  const answer: Answer = {
    ...{ id: newId(), conversationId, ...part, text, timings },
    parts: [{ ...part, blocks, text, ...(wants ? { wants } : {}) }],
  };
  return { answer, record: null, by: outcome === 'failed' ? 'system' : 'assistant', language };
}

const intentAbout = {
  'operator-by-phone': 'operator',
  'dossier-elsewhere': 'dossier',
  'own-dossier': 'dossier',
  'dossiers-closed': 'dossier',
  'own-ticket': 'ticket',
  'ticket-elsewhere': 'ticket',
} as const;

import { sha256 } from '#knowledge/sha256.ts';
import { phrasePrompt } from '#prompts/phrase.ts';
import type { Language } from '#src/answers/answer.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import type { Model, ModelTrouble } from '#src/model.ts';
import type { Resources } from '#src/resources.ts';
import { fillTokens } from './fill-tokens.ts';
import { phraseMessages } from './phrase-messages.ts';
import { splitSentences } from './split-sentences.ts';
import { type ToldFacts, toldFacts } from './told-facts.ts';
import { verifySentence } from './verify-sentence.ts';

type Phrasing = Pick<Resources, 'clock' | 'log'> & { readonly model: Model };

export type AskedToPhrase = {
  /** With placeholders for what is personal. */
  readonly question: string;
  readonly language: Language;
  readonly parts: readonly WorkedPart[];
  readonly signal: AbortSignal;
  readonly payer: string;
  /** Gets each sentence, verified and with its facts, as soon as it is. */
  readonly tell?: (sentence: string) => void;
};

export type Phrased = {
  /** The same parts where nothing was phrased. */
  readonly parts: readonly WorkedPart[];
  readonly trouble: ModelTrouble | null;
  /** The hash of the template. */
  readonly prompt: string;
};

/** So few that a prompt could not be given back whole. */
const mostTokens = 300;
/** A token of text is seldom more; a model that goes on and on is cut off here, whatever it was told. */
const longestTold = 2_000;

/**
 * Puts the opening of each answer in the model's words; everything else stays as it was copied. One sentence that
 * cannot be verified, or any trouble, and all parts stay as they were.
 */
export async function phraseAnswer(resources: Phrasing, asked: AskedToPhrase): Promise<Phrased> {
  const prompt = await sha256(JSON.stringify(phrasePrompt));
  const parts: WorkedPart[] = [];
  for (const worked of asked.parts) {
    const told = isAnswer(worked) ? toldFacts(worked.part, asked.language) : null;
    const phrased = told ? await phrasePart(resources, asked, told) : null;
    if (phrased && 'trouble' in phrased) return { parts: asked.parts, trouble: phrased.trouble, prompt };
    parts.push(phrased ? withLead(worked, phrased.sentences.join(' ')) : worked);
  }
  const changed = parts.some((part, at) => part !== asked.parts[at]);
  return { parts: changed ? parts : asked.parts, trouble: null, prompt };
}

/** Refusals, questions back and emergencies are said in their own words. */
function isAnswer({ part }: WorkedPart): boolean {
  return part.intent === 'procedure' && (part.outcome === 'answered' || part.outcome === 'partly-answered');
}

type Told = { readonly sentences: readonly string[] } | { readonly trouble: ModelTrouble };

async function phrasePart({ model, log }: Phrasing, asked: AskedToPhrase, told: ToldFacts): Promise<Told> {
  const messages = phraseMessages(asked.question, told);
  const request = {
    purpose: 'phrase',
    messages,
    mostTokens,
    signal: asked.signal,
    payer: asked.payer,
  } as const;
  const sentences: string[] = [];
  const take = (texts: readonly string[]): boolean =>
    texts.every((raw) => {
      const text = raw.normalize('NFC');
      const flaw = verifySentence({ text, index: sentences.length }, told);
      if (flaw) log.warn('phrase.refused', { flaw });
      else {
        const filled = fillTokens(text, told);
        sentences.push(filled);
        asked.tell?.(filled);
      }
      return flaw === null;
    });

  let open = '';
  let length = 0;
  for await (const piece of model.tell(request)) {
    if ('trouble' in piece) return { trouble: piece.trouble };
    length += piece.text.length;
    const { sentences: whole, rest } = splitSentences(open + piece.text);
    open = rest;
    if (length > longestTold || !take(whole)) return { trouble: 'unverifiable' };
  }
  if (!take(open.trim() ? [open.trim()] : [])) return { trouble: 'unverifiable' };
  return sentences.length > 0 ? { sentences } : { trouble: 'malformed' };
}

function withLead(worked: WorkedPart, text: string): WorkedPart {
  const [, ...rest] = worked.part.blocks;
  return { ...worked, part: { ...worked.part, blocks: [{ kind: 'lead', text }, ...rest] } };
}

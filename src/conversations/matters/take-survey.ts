import type { Held } from '#db/deliveries.ts';
import { foldText } from '#knowledge/fold.ts';
import { maskPersonal } from '#knowledge/spot-codes.ts';
import { understandQuestion } from '#src/answers/understand-question.ts';
import type { Effect } from '#src/conversations/effect.ts';
import { isBusyMatter, isOpenMatter, type Matter } from '#src/conversations/matter.ts';
import { sayBlocks } from '#src/conversations/quiet-answer.ts';
import type { Response } from '#src/conversations/respond.ts';
import { spotCommand } from '#src/conversations/spot-command.ts';
import type { Working } from '#src/conversations/working.ts';
import { toScore } from '#src/surveys/survey.ts';
import { surveyWords } from '#src/surveys/survey-words.ts';
import type { Asked } from './looking.ts';
import { wantsPerson } from './wants-person.ts';

/** How it went, by one tap; `null` where a message is about something else. */
export function takeScore(resources: Working, held: Held, asked: Asked): Response | null {
  const at = resources.clock.now();
  const press = scorePress.exec(asked.text);
  if (!press) return null;
  const [, askId = '', digits = ''] = press;
  const score: Effect = { kind: 'survey', write: { act: 'score', askId, score: toScore(digits), at } };
  const waits = reasonMatter(resources, held, askId);
  const { thanks, askReason } = surveyWords(asked.language);
  return say(held, asked, {
    lines: waits ? [thanks, askReason] : [thanks],
    effects: [score, ...(waits ? [waits] : [])],
  });
}
/** Why, in a sentence, by who likes to say. */
export function takeReason(resources: Working, held: Held, asked: Asked): Response | null {
  const { matter } = held;
  const at = resources.clock.now();
  if (matter?.kind !== 'survey' || !isOpenMatter(matter, at) || !isReason(asked.text)) return null;
  const over: Effect = { kind: 'matter', matter: null };
  const { thanks, heard } = surveyWords(asked.language);
  if (isNone(asked.text)) return say(held, asked, { lines: [thanks], effects: [over] });
  const reason = maskPersonal(asked.text.replace(/\s+/g, ' ').slice(0, longestReason));
  const write = { act: 'reason', askId: matter.askId, reason } as const;
  return say(held, asked, { lines: [heard], effects: [{ kind: 'survey', write }, over] });
}

/** The next words may say why; not where something else is waited for. */
export function reasonMatter(
  { clock }: Pick<Working, 'clock'>,
  { matter }: Held,
  askId: string,
): Effect | null {
  const isBusy = matter !== null && isBusyMatter(matter, clock.now());
  const next: Matter = { kind: 'survey', askId, since: clock.now().toISOString() };
  return isBusy ? null : { kind: 'matter', matter: next };
}

const scorePress = /^#khaosat ([\da-f-]{36}) ([1-5])$/;
const longestReason = 500;

function isNone(text: string): boolean {
  return /^(?:da )?(?:khong|ko|thoi|bo qua|khoi|cam on|ok|oke|no|skip|thanks?)(?: (?:a|can|co|gi|nhe|em|ban|anh|chi|nhieu))*[.!]*$/.test(
    foldText(text).trim(),
  );
}

/** A question, a command, the wish for a person or an emergency is none. */
function isReason(text: string): boolean {
  if (spotCommand(text) || /^[#/]|\?\s*$/.test(text.trim()) || wantsPerson(text)) return false;
  const { emergency, dossierCode, procedureCodes, reading, topicSyllables } = understandQuestion(text);
  const isAsked = reading.aspects.length > 0 && topicSyllables > 0 && asks.test(foldText(text));
  return !emergency && !dossierCode && procedureCodes.length === 0 && !isAsked;
}

const asks = /\b(?:gi|bao nhieu|bao lau|o dau|the nao|may gio|can|muon|lam|thu tuc|what|how|where)\b/;

function say(
  { id }: Held,
  { language }: Asked,
  { lines, effects }: { readonly lines: readonly string[]; readonly effects: readonly Effect[] },
): Response {
  const [lead = '', ...more] = lines;
  const blocks = [
    { kind: 'lead', text: lead } as const,
    ...more.map((text) => ({ kind: 'paragraph', text }) as const),
  ];
  const said = sayBlocks({ conversationId: id, language, blocks, choices: [], outcome: 'answered' });
  const instead = surveyWords(language).veiled;
  return { said: [{ ...said, notice: 'never' }], effects, instead };
}

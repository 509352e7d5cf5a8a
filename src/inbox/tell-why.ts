import { type AskedQuestion, listAsked } from '#db/asked-questions.ts';
import { foldText } from '#knowledge/fold.ts';
import type { Staff } from '#src/people/staff.ts';
import type { Resources } from '#src/resources.ts';
import { isTakenUp } from './is-taken-up.ts';
import { panelWords } from './panel-words.ts';
import { seenBy } from './seen-by.ts';

/** Why the assistant could not go on by itself. Closed: each has its words. */
export const gaveUpWhys = [
  'voice',
  'failed',
  'nothing-found',
  'fact-missing',
  'asked-back-left',
  'asked-again',
  'refused',
  'out-of-scope',
  'elsewhere',
  'upset',
  'asked-for-person',
] as const;
export type GaveUpWhy = (typeof gaveUpWhys)[number];

export type WhyLine = {
  readonly why: GaveUpWhy;
  readonly words: string;
  /** The question that it was about, masked; `null` where it is about none. */
  readonly question: string | null;
  readonly at: Date | null;
};

const most = 12;

/** Why a conversation came to a person, what weighs most first; each reason once, by its last question. */
export async function tellWhy(
  resources: Pick<Resources, 'db'>,
  staff: Staff,
  conversationId: string,
): Promise<readonly WhyLine[] | null> {
  const seen = await seenBy(resources, staff, { conversationId, right: 'inbox.read' });
  if (!seen) return null;
  const asked = await listAsked(resources.db, seen.id, { most, letters: 0 });
  const found = new Map<GaveUpWhy, Pick<WhyLine, 'question' | 'at'>>();
  if (seen.why === 'voice') found.set('voice', { question: null, at: seen.askedAt });
  if (seen.why === 'asked') found.set('asked-for-person', { question: null, at: seen.askedAt });
  for (const [at, one] of asked.entries()) {
    for (const why of whysOf(one, asked.slice(0, at), asked[at + 1])) {
      found.set(why, { question: one.asked, at: one.at });
    }
  }
  const { why: words } = panelWords(staff.language);
  return gaveUpWhys.flatMap((why) => {
    const line = found.get(why);
    return line ? [{ why, words: words[why], ...line }] : [];
  });
}

function whysOf(
  one: AskedQuestion,
  before: readonly AskedQuestion[],
  next: AskedQuestion | undefined,
): readonly GaveUpWhy[] {
  const why = whyOf(one, next);
  const again = one.intent === 'procedure' && before.some((other) => saysSame(other, one));
  return [...(why === null ? [] : [why]), ...(again ? (['asked-again'] as const) : [])];
}

function whyOf(one: AskedQuestion, next: AskedQuestion | undefined): GaveUpWhy | null {
  if (one.reason === 'upset') return 'upset';
  if (one.reason === 'operator-by-phone') return 'asked-for-person';
  if (one.reason === 'nothing-readable' || one.reason === 'no-topic') return 'nothing-found';
  if (one.reason === 'dossier-elsewhere' || one.reason === 'ticket-elsewhere') return 'elsewhere';
  switch (one.outcome) {
    case 'failed':
      return 'failed';
    case 'no-knowledge':
      return 'nothing-found';
    case 'refused':
      return 'refused';
    case 'out-of-scope':
      return 'out-of-scope';
    case 'partly-answered':
      return 'fact-missing';
    case 'asked-back':
      return one.intent === 'procedure' && !isTakenUp(next) ? 'asked-back-left' : null;
    case 'answered':
    case 'handed-off':
      return null;
    default:
      return one.outcome satisfies never;
  }
}

function saysSame(one: AskedQuestion, other: AskedQuestion): boolean {
  return plain(one.asked) === plain(other.asked);
}

function plain(text: string): string {
  return (foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

import type { Database } from '#db/database.ts';
import type { AnswerPart } from '#src/answers/answer.ts';

/** One thing that was said to a citizen, and what it stands on. */
export type AnswerRow = {
  readonly text: string;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly code: string | null;
  readonly choices: readonly string[];
  readonly citations: readonly string[];
  readonly parts: readonly Part[];
};

/** What the `nth` turn of a conversation said; `null` until it is worked and everything of it is sent. */
export async function readTurns(
  db: Database,
  place: { readonly channel: string; readonly chat: string },
  nth: number,
): Promise<readonly AnswerRow[] | null> {
  const rows = await db.query<{ said: readonly Line[]; parts: readonly Part[]; open: number }>(read, [
    place.channel,
    place.chat,
    nth,
  ]);
  const [turn] = rows;
  if (!turn || turn.open > 0) return null;
  return turn.said.map(({ text, outcome, reason }) => {
    const parts = outcome === null ? [] : turn.parts;
    return {
      ...{ text, outcome, reason },
      code: parts[0]?.procedure?.code ?? null,
      choices: parts.flatMap(({ choices }) => choices.map(({ label }) => label)),
      citations: parts.flatMap(({ citations }) => citations.map(({ code, section }) => `${code} ${section}`)),
      parts,
    };
  });
}

type Line = { readonly text: string; readonly outcome: string | null; readonly reason: string | null };
type Part = Pick<AnswerPart, 'outcome' | 'procedure' | 'choices' | 'citations' | 'blocks'>;

const read = `
  select
    (select jsonb_agg(jsonb_build_object('text', messages.text_masked,
        'outcome', case when messages.text_masked = answers.text then answers.outcome end,
        'reason', case when messages.text_masked = answers.text then answers.reason end) order by messages.id)
      from messages where messages.turn_id = turn.id and direction = 'outgoing') as said,
    coalesce(answers.parts, '[]') as parts,
    (select count(*)::int from outbox where outbox.conversation_id = turn.conversation_id
      and state in ('queued', 'sending', 'maybe-sent')) as open
  from (select turns.*, row_number() over (order by turns.worked_at, turns.epoch) as place
    from turns join conversations on conversations.id = turns.conversation_id
    where channel = $1 and chat = $2) as turn
  left join answers on answers.id = turn.answer_id
  where turn.place = $3`;

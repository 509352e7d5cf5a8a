import { familyOf } from '#knowledge/families.ts';
import type { Reading } from '#knowledge/read-question.ts';
import { answerEntry } from '#src/answers/answer-entry.ts';
import type { WorkedPart } from '#src/answers/answer-part.ts';
import { askFamily } from '#src/answers/ask-back.ts';
import { type Answering, currentVersion } from '#src/answers/current-version.ts';
import type { Turn } from '#src/answers/turn.ts';
import type { Understood } from '#src/answers/understand-question.ts';

/** What comes after a paper that brings money and is none: who has it asks for the other procedure. */
const moneyAfter: Readonly<Record<string, { readonly entry: string } | { readonly familyOf: string }>> = {
  // the degree of a disability, and its renewal
  '1.001699': { entry: '1.001776' },
  '1.001653': { entry: '1.001776' },
  // a death that is registered
  '1.000656': { familyOf: '1.001731' },
  '1.000419': { familyOf: '1.001731' },
};

/** So many syllables name none of a family. */
const mostUntold = 2;

const gets = '(?:duoc|huong|lanh|linh|nhan|cho|tro cap|ho tro|cap)';
const amount =
  '(?:bao nhieu|nhieu|may (?:dong|tien|tram|trieu|chuc)|(?:tien|tro cap) (?:gi|nao|khong|bao nhieu|hang thang))';
const received = new RegExp(
  `\\b${gets}\\b(?: \\w+){0,3} ${amount}\\b|\\b(?:moi|hang|mot|1) thang\\b(?: \\w+){0,4} ${amount}\\b|\\b(?:huong|lanh|linh|nhan) (?:\\w+ )?(?:tien|tro cap)\\b`,
);
const paid = /\b(?:le phi|phi|nop|dong (?:tien|phi)|ton|het|mat)\b/;
/** What time, papers or copies are counted by is no money. */
const counted = /\b(?:may|bao nhieu|nhieu) (?:ngay|tuan|ban|tam|to|cai|nguoi|tuoi|lan)\b/;

/** "Được bao nhiêu tiền một tháng" after the paper that opens the way to it asks what is paid, and not for the paper. */
export async function answerAmount(
  resources: Answering,
  turn: Turn,
  asked: Understood,
): Promise<WorkedPart | null> {
  const after = moneyAfter[turn.topic.entryId ?? ''];
  if (!after || asked.procedureCodes.length > 0 || !asksAmount(asked.reading)) return null;
  const aspects = asked.reading.aspects.filter((aspect) => aspect === 'papers' || aspect === 'place');
  if ('entry' in after) {
    if (!(await currentVersion(resources, turn, after.entry))) return null;
    const found = { id: after.entry, asked, reason: 'follow-up', ranked: [] } as const;
    return answerEntry(resources, turn, { ...found, aspects: aspects.length > 0 ? aspects : ['result'] });
  }
  const family = familyOf(after.familyOf);
  // Whoever says more names by it which one it is.
  if (!family || asked.topicSyllables > mostUntold) return null;
  const open = { family, likeliest: [], without: [], asked, ranked: [], confidence: 0 };
  return askFamily(resources, turn, open);
}

function asksAmount({ tokens }: Reading): boolean {
  const said = tokens.map(({ folded }) => folded).join(' ');
  return received.test(said) && !paid.test(said) && !counted.test(said);
}

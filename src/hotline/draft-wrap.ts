import type { Suggestion } from '#db/suggestions.ts';
import { aspectsVi } from '#prompts/aspects.vi.ts';
import type { CallWrap, WrapCategory } from './call-wrap.ts';

/** A sentence in which whoever answers takes something on. */
const promising =
  /(?<!\p{L})(?:hẹn|(?:sẽ|xin phép) (?:gọi|báo|nhắn|chuyển|kiểm tra|gửi|liên hệ)|gọi lại (?:cho|sau|anh|chị|bác|cô|chú))(?!\p{L})/iu;
const mostPromises = 5;
const longestPromise = 200;

/** What a draft is made of; all of it is masked already. */
export type Heard = {
  readonly cards: readonly Pick<
    Suggestion,
    'kind' | 'code' | 'card' | 'aspects' | 'openedAt' | 'usedAt' | 'copiedAt'
  >[];
  readonly note: string;
  /** What the operator said. */
  readonly said: readonly string[];
};

/**
 * A wrap-up to start from, of what stands there: the cards that were used (or opened, or at least shown), the note, and
 * what the operator took on. Nothing of it is kept until somebody has read it.
 */
export function draftWrap({ cards, note, said }: Heard): CallWrap {
  const spoken = spokenOf(cards);
  const sentences = [...byProcedure(spoken), note.trim()].filter((sentence) => sentence !== '');
  const promises = [...note.split('\n'), ...said.flatMap((line) => line.split(/(?<=[.!?])\s+/u))]
    .map((line) => line.trim())
    .filter((line) => promising.test(line))
    .map((line) => line.slice(0, longestPromise));
  return {
    category: categoryOf(spoken),
    summary: sentences.join('\n'),
    codes: [...new Set(spoken.flatMap(({ code }) => code ?? []))],
    promises: [...new Set(promises)].slice(0, mostPromises),
  };
}

/** What was acted on says more than what was only shown. */
function spokenOf(cards: Heard['cards']): Heard['cards'] {
  const used = cards.filter(({ usedAt, copiedAt }) => usedAt !== null || copiedAt !== null);
  const opened = cards.filter(({ openedAt }) => openedAt !== null);
  return used.length > 0 ? used : opened.length > 0 ? opened : cards;
}

function categoryOf(spoken: Heard['cards']): WrapCategory {
  if (spoken.some(({ kind }) => kind === 'dossier')) return 'dossier';
  const asked = spoken.flatMap(({ aspects }) => aspects);
  if (asked.length > 0 && asked.every((aspect) => aspect === 'online')) return 'online';
  return spoken.some(({ code }) => code !== null) ? 'procedure' : 'other';
}

/** "Hỏi về Đăng ký khai sinh: giấy tờ, lệ phí." */
function byProcedure(spoken: Heard['cards']): readonly string[] {
  const asked = new Map<string, Set<string>>();
  for (const { code, card, aspects, kind } of spoken) {
    if (code === null || kind === 'emergency') continue;
    const all = asked.get(card.title) ?? new Set();
    for (const aspect of aspects) all.add(aspectsVi.asked[aspect as keyof typeof aspectsVi.asked] ?? aspect);
    asked.set(card.title, all);
  }
  return [...asked].map(([title, what]) =>
    what.size > 0 ? `Hỏi về ${title}: ${[...what].join(', ')}.` : `Hỏi về ${title}.`,
  );
}

import type { Fee } from '#knowledge/entry.ts';
import { asTitle, sentencesOf } from './as-phrase.ts';
import type { Telling } from './aspect-part.ts';
import { caseName, sameCase } from './case-name.ts';
import type { ChannelFact } from './channel-facts.ts';
import type { DatedFee } from './fees-by-day.ts';
import { markOver } from './record-notes.ts';
import { sayFee } from './say-fee.ts';

const longestNote = 160;
const longestLabel = 90;

export function isLongNote({ note }: Fee): boolean {
  return (note?.length ?? 0) > longestNote;
}

/**
 * One fee as a row. Where one way of filing has several, each is told apart by its case, or else by what its
 * note says it is for.
 */
export function feeFact(dated: DatedFee, told: readonly DatedFee[], telling: Telling): ChannelFact {
  const said = sayFee(dated.fee, telling);
  const { today, words } = telling;
  const marked = (note: string) => markOver(note, today, words);
  const of = caseName(telling.procedure, dated.fee);
  const alone = told.filter((other) => isSibling(other, dated)).length === 1;
  const note =
    said.note && !isLongNote(dated.fee) && !(alone && isBareLabel(said.note)) ? marked(said.note) : null;
  const methodNote = dated.methodNote && dated.methodNote.length <= longestNote ? dated.methodNote : null;
  const [label, ...more] = sentencesOf(note ?? methodNote ?? '');
  if (alone || of || !label || label.length > longestLabel) {
    return { channel: dated.channel, case: of, text: marked(said.text), note: note ?? methodNote };
  }
  const rest = note ? [...more, ...(methodNote ? [methodNote] : [])] : more;
  return {
    channel: dated.channel,
    case: asTitle(label),
    text: marked(said.text),
    note: rest.length > 0 ? rest.join(' ') : null,
  };
}

function isSibling(other: DatedFee, dated: DatedFee): boolean {
  return other.channel === dated.channel && sameCase(other.fee, dated.fee);
}

/** "Lệ phí cấp giấy phép" beside the only fee says nothing new. */
function isBareLabel(note: string): boolean {
  return note.length <= 60 && !/\d|miễn|giảm|trừ|trường hợp|hội đồng|nếu|khi/iu.test(note);
}

import type { Procedure, TimeLimit } from '#knowledge/entry.ts';
import { asAside, asPhrase, cutText } from './as-phrase.ts';
import { type AspectPart, missingPart, type Telling } from './aspect-part.ts';
import { caseName } from './case-name.ts';
import { type ChannelFact, channelsOf, differBy } from './channel-facts.ts';
import { composeDue } from './compose-due.ts';
import { factDetails } from './fact-details.ts';
import { formatQuantity } from './format-quantity.ts';
import { methodNotes, type PlacedNote } from './method-notes.ts';
import { proseBlocks, prosePart } from './prose-blocks.ts';
import { noteBlocks } from './record-notes.ts';
import { type SaidFacts, sayFacts } from './say-facts.ts';

const longestNote = 200;

/** How long it takes: the unit exactly as recorded, channels and cases that differ told apart. */
export function composeTime(telling: Telling): AspectPart {
  const { procedure, words } = telling;
  const facts = timeFacts(telling);
  const prose = procedure.sections.time;
  if (facts.length === 0) return prose ? prosePart('time', prose, telling) : missingPart('time', telling);

  const limits = procedure.methods.flatMap((method) => method.limits);
  const told = { channels: channelsOf(procedure), facts };
  const said = sayFacts(told, words);
  const differs = words.differs[differBy(told)];
  const due = composeDue(telling);
  const unclear = limits.every((limit) => limit.unit === 'unknown' && limit.quantity !== null);
  return {
    aspect: 'time',
    kind: unclear ? 'missing' : 'told',
    lead: said ? leadOf(said, limits, telling) : words.time.differsBelow(differs),
    value: said ? withOthers(said, said.text, words.othersApart) : differs,
    blocks: [
      ...(due ? [{ kind: 'paragraph' as const, text: due }] : []),
      ...factDetails(told, said, words),
      ...noteBlocks([...longNotes(procedure), ...newNotes(telling)], words.recordNotes, telling),
      ...proseBlocks(prose, telling),
    ],
    unsure: limits.some((limit) => limit.check) ? [words.nouns.time] : [],
    askPerson: limits.some((limit) => limit.unit === 'unknown' && limit.quantity !== null),
  };
}

function leadOf(said: SaidFacts, limits: readonly TimeLimit[], { words }: Telling): string {
  const [first] = limits;
  const alike = limits.every((limit) => limit.quantity === first?.quantity && limit.unit === first.unit);
  if (alike && first && first.quantity !== null && first.unit === 'unknown') {
    return words.time.onlyNumber(formatQuantity(first.quantity));
  }
  const exact = limits.every((limit) => limit.quantity !== null && limit.unit !== 'unknown');
  const text = exact ? words.time.within(said.text) : words.time.recorded(said.text);
  return withOthers(said, text, words.othersBelow);
}

function withOthers(said: SaidFacts, text: string, others: string): string {
  return said.kind === 'whole' ? text : `${text}; ${others}`;
}

function timeFacts(telling: Telling): ChannelFact[] {
  const { procedure } = telling;
  return procedure.methods.flatMap((method) => {
    const twin = procedure.methods.some((other) => other !== method && other.channel === method.channel);
    return method.limits.map((limit) => ({
      channel: method.channel,
      case: caseName(procedure, limit),
      text: limitText(limit, { ...telling, note: limit.note ?? method.note }),
      note:
        shortNote(limit.quantity === null ? undefined : limit.note) ??
        shortNote(twin ? method.note : undefined),
    }));
  });
}

type Beside = Pick<Telling, 'words' | 'origin'> & { readonly note: string | undefined };

function limitText(limit: TimeLimit, { words, origin, note = '' }: Beside): string {
  const { quantity, unit } = limit;
  if (quantity === null) {
    return limit.note ? words.time.quoted(cutText(asPhrase(limit.note), longestNote)) : words.notGiven;
  }
  const said = formatQuantity(quantity);
  if (unit === 'unknown') return words.time.noUnit(said);
  const text = words.time.units[unit](said);
  return origin !== 'local' && namesOtherUnit(limit, note) ? words.time.otherUnit(text) : text;
}

/** Records say "7 ngày" in one place and "07 ngày làm việc" in the other. */
function namesOtherUnit({ quantity, unit }: TimeLimit, note: string): boolean {
  const days = new RegExp(`(?<![\\d.,/])0*${quantity}\\s*ngày(\\s*làm việc)?(?!\\p{L})`, 'giu');
  const named = [...note.normalize('NFC').matchAll(days)].map(([, working]) => Boolean(working));
  return (
    named.length > 0 && (unit === 'day' || unit === 'working-day') && !named.includes(unit === 'working-day')
  );
}

function shortNote(note: string | undefined): string | null {
  return note && note.length <= longestNote ? asAside(note).replace(/\.$/, '') : null;
}

/** Remarks but for those that only say the limit again: "07 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ". */
function newNotes({ procedure, words }: Telling): PlacedNote[] {
  const limits = procedure.methods.flatMap((method) => method.limits);
  const said = limits.flatMap(({ quantity, unit }) =>
    quantity === null || unit === 'unknown' ? [] : [words.time.units[unit](formatQuantity(quantity))],
  );
  return methodNotes(procedure, 'time').filter(({ text }) => {
    const [, limit] = onlyALimit.exec(text.normalize('NFC').trim()) ?? [];
    return !limit || !said.includes(limit.replace(/\s+/g, ' ').toLowerCase());
  });
}

const onlyALimit =
  /^(?:trong |thời hạn |giải quyết |không quá )*0*(\d+\s+(?:ngày làm việc|ngày|giờ|tháng))(?:,? (?:kể từ|tính từ|từ) (?:ngày|khi) nhận (?:được |đủ )*hồ sơ(?: đầy đủ| đủ| và| hợp lệ|,)*)?\.?$/iu;

function longNotes({ methods }: Procedure): PlacedNote[] {
  return methods.flatMap(({ channel, limits }) =>
    limits.flatMap(({ note }) => (note && note.length > longestNote ? [{ channel, text: note }] : [])),
  );
}

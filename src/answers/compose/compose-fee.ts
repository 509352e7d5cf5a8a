import type { Fee } from '#knowledge/entry.ts';
import type { Block } from '#src/answers/answer.ts';
import { asPhrase, asSentence } from './as-phrase.ts';
import { type AspectPart, missingPart, type Telling } from './aspect-part.ts';
import { caseName } from './case-name.ts';
import { channelsOf } from './channel-facts.ts';
import { datedFeeBlocks, overFeeBlocks } from './dated-fee-blocks.ts';
import { factDetails } from './fact-details.ts';
import { feeFact, isLongNote } from './fee-fact.ts';
import { type FeesByDay, feesByDay } from './fees-by-day.ts';
import { leadFee } from './lead-fee.ts';
import { methodNotes } from './method-notes.ts';
import { proseBlocks, prosePart } from './prose-blocks.ts';
import { noteBlocks } from './record-notes.ts';
import { feeKind, isCouncils } from './say-fee.ts';

/** What it costs today. Nothing is called free unless everything in the record says so. */
export function composeFee(telling: Telling): AspectPart {
  const { procedure, words, today } = telling;
  const fees = feesByDay(procedure, today);
  const told = fees.now.filter(({ fee }) => feeKind(fee) !== 'silent');
  if (told.length === 0 && fees.later.length === 0) return withoutFee(fees, telling);

  const facts = told.map((dated) => feeFact(dated, told, telling));
  const channelFacts = { channels: channelsOf(procedure), facts };
  const { lead, value, said } = leadFee(told, channelFacts, telling);
  const longNotes = told.flatMap(({ fee, channel }) =>
    fee.note && isLongNote(fee) ? [{ channel, text: longNoteText(fee.note, fee, telling) }] : [],
  );
  const received = receivedBlocks(telling);
  return {
    aspect: 'fee',
    kind: told.length > 0 ? 'told' : 'missing',
    lead: lead === words.fee.free ? freeLead(received, telling) : lead,
    value,
    blocks: [
      ...received,
      ...(told.length > 0 ? factDetails(channelFacts, said, words) : []),
      ...noteBlocks([...longNotes, ...methodNotes(procedure, 'fee')], words.fee.notes, telling),
      ...datedFeeBlocks(fees, telling),
      ...proseBlocks(procedure.sections.fee, telling),
      ...overFeeBlocks(fees, telling),
    ],
    unsure: fees.now.some(({ fee }) => fee.check) ? [words.nouns.fee] : [],
    askPerson: told.some(({ fee }) => needsPerson(fee, telling)),
  };
}

/** A long remark stands below the table, and so names its case again. */
function longNoteText(note: string, fee: Fee, { procedure }: Telling): string {
  const name = caseName(procedure, fee);
  return name ? `${name}: ${note}` : note;
}

/** "Bao nhiêu tiền" of a benefit means the sum that it brings, which stands among its results. */
function receivedBlocks({ procedure, words, origin }: Telling): readonly Block[] {
  return procedure.results
    .filter((result) => origin === 'local' && /\d đồng/.test(result.normalize('NFC')))
    .map((result) => ({ kind: 'paragraph', text: asSentence(words.fee.received(asPhrase(result))) }));
}

/** "Mai táng phí: miễn phí" would answer nobody who asks how much they will get. */
function freeLead(received: readonly Block[], { procedure, words }: Telling): string {
  if (received.length > 0) return words.fee.freeToApply;
  const pays = /trợ cấp|mai táng|hưởng (chế độ|bảo hiểm)|hỗ trợ chi phí/i.test(
    procedure.name.normalize('NFC'),
  );
  return pays ? words.fee.sumUnknown : words.fee.free;
}

/** No fee that holds today or later stands in a field. */
function withoutFee(fees: FeesByDay, telling: Telling): AspectPart {
  const prose = telling.procedure.sections.fee;
  const missing = () => ({ ...missingPart('fee', telling), value: telling.words.fee.unknown });
  const part = prose ? prosePart('fee', prose, telling) : missing();
  return { ...part, blocks: [...part.blocks, ...overFeeBlocks(fees, telling)] };
}

function needsPerson(fee: Fee, { origin }: Telling): boolean {
  const kind = feeKind(fee);
  return kind === 'council' || kind === 'doubtful' || kind === 'set-by' || isCouncils(fee, origin);
}

import type { Block } from './answer.ts';
import { asSentence, asTitle } from './as-phrase.ts';
import { type AspectPart, missingPart, type Telling } from './aspect-part.ts';
import { channelsOf } from './channel-facts.ts';
import { methodNotes } from './method-notes.ts';
import { proseBlocks, prosePart } from './prose-blocks.ts';
import { noteBlocks } from './record-notes.ts';

const longestLead = 160;

/** Where to file: who receives, who decides, and by which ways. */
export function composeWhere(telling: Telling): AspectPart {
  const { procedure, words } = telling;
  const { receives, decides, cooperates, note } = procedure.agencies;
  const prose = procedure.sections.place;
  if (receives.length === 0 && decides.length === 0 && !note) {
    return prose ? prosePart('place', prose, telling) : withWays(missingPart('place', telling), telling);
  }
  const at = (receives.length > 0 ? receives : decides).map(asTitle);
  const where = joinNames(at);
  const short = where.length > 0 && where.length <= longestLead;
  const rows = [
    ...(receives.length > 0 && !short ? [{ label: words.place.receives, value: where }] : []),
    ...(decides.length > 0 && receives.length > 0 && decides.join() !== receives.join()
      ? [{ label: words.place.decides, value: joinNames(decides) }]
      : []),
    ...(cooperates.length > 0 ? [{ label: words.place.cooperates, value: joinNames(cooperates) }] : []),
    ...wayRow(telling),
  ];
  return {
    aspect: 'place',
    kind: 'told',
    lead: short ? leadOf(where, telling) : note ? asSentence(note) : words.place.below,
    value: short ? where : (at[0] ?? words.seeBelow),
    blocks: [
      ...(note && short ? [{ kind: 'paragraph' as const, text: asSentence(asTitle(note)) }] : []),
      ...(rows.length > 0 ? [{ kind: 'facts' as const, rows }] : []),
      ...noteBlocks(methodNotes(procedure, 'place'), words.recordNotes, telling),
      ...proseBlocks(prose, telling),
    ],
    unsure: [],
    askPerson: false,
  };
}

/** A record that names only who decides does not say that papers are taken there. */
function leadOf(where: string, { procedure, words }: Telling): string {
  return procedure.agencies.receives.length > 0 ? words.place.at(where) : words.place.decidedBy(where);
}

/** Agencies' names may hold commas themselves. */
function joinNames(names: readonly string[]): string {
  const separator = names.some((name) => name.includes(',')) ? '; ' : ', ';
  return names.map(asTitle).join(separator);
}

function wayRow({ procedure, words }: Telling): { label: string; value: string }[] {
  const channels = channelsOf(procedure);
  return channels.length > 0 ? [{ label: words.place.ways, value: words.channelList(channels) }] : [];
}

function withWays(part: AspectPart, telling: Telling): AspectPart {
  const rows = wayRow(telling);
  const blocks: Block[] = rows.length > 0 ? [{ kind: 'facts', rows }] : [];
  const notes = noteBlocks(methodNotes(telling.procedure, 'place'), telling.words.recordNotes, telling);
  return { ...part, blocks: [...blocks, ...notes] };
}

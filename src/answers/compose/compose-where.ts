import type { Block } from '#src/answers/answer.ts';
import { asPhrase, asSentence, asTitle } from './as-phrase.ts';
import { type AspectPart, missingPart, type Telling } from './aspect-part.ts';
import { channelsOf } from './channel-facts.ts';
import { methodNotes } from './method-notes.ts';
import { type NameList, nameList } from './name-list.ts';
import { placeContact, placeRows } from './place-blocks.ts';
import { proseBlocks, prosePart } from './prose-blocks.ts';
import { noteBlocks } from './record-notes.ts';
import { sayWardBlocks } from './say-ward-blocks.ts';
import { wordsOf } from './words-of.ts';

const longestLead = 170;
const mostOthers = 2;

/** Where to file: who receives, who decides, and by which ways. */
export function composeWhere(telling: Telling): AspectPart {
  const { procedure, words } = telling;
  const { receives, decides, note } = procedure.agencies;
  const prose = procedure.sections.place;
  const near = nearPart(telling);
  if (near) return near;
  if (receives.length > 0 || procedure.agencies.counter) return receivedPart(telling);
  if (note) return { ...prosePart('place', note, telling), blocks: blocksOf(telling, []) };
  if (prose) return prosePart('place', prose, telling);
  // A record that names only who decides does not say that papers are taken there.
  const missing = missingPart('place', telling);
  const decided = nameList(decides, words.place.decides, telling);
  const blocks = blocksOf(telling, decided.rest);
  return decided.text === ''
    ? { ...missing, blocks }
    : {
        ...missing,
        lead: words.place.decidedBy(decided.text),
        value: words.place.onlyDecides(decided.text),
        blocks,
      };
}

/** The centre's own place that receives it: what the record says of agencies stands behind it. */
function nearPart(telling: Telling): AspectPart | null {
  const { procedure, near, today, language, words } = telling;
  const [first, ...others] = (near?.places ?? []).map(({ content }) => content);
  if (!near || !first) return null;
  const { opening } = wordsOf(language);
  const { said, now } = near;
  const asked = { day: said?.day ?? today, part: said?.part ?? null, today, now, language };
  const { code, field, agencies } = procedure;
  const law = nameList(agencies.receives, opening.byLaw, telling);
  const rows = [
    ...placeRows(first, asked, agencies.counter ? null : { code, field }),
    ...(agencies.counter ? [{ label: words.local.counter, value: agencies.counter }] : []),
    ...others.slice(0, mostOthers).map((place) => ({ label: opening.also, value: asTitle(place.name) })),
    ...row(opening.byLaw, law),
  ];
  const note = agencies.note
    ? [{ kind: 'paragraph' as const, text: asSentence(asPhrase(agencies.note)) }]
    : [];
  return {
    aspect: 'place',
    kind: 'told',
    lead: words.place.at(asTitle(first.name)),
    value: asTitle(first.name),
    blocks: [
      { kind: 'facts', rows },
      ...placeContact(first, asked),
      ...note,
      ...blocksOf(telling, law.rest),
      ...sayWardBlocks(near, language),
    ],
    unsure: [],
    askPerson: first.hours.length === 0 && !first.phone,
  };
}

function receivedPart(telling: Telling): AspectPart {
  const { procedure, words } = telling;
  const { receives, note, counter } = procedure.agencies;
  const places = receives.length > 0 || !counter ? receives : [counter];
  const where = nameList(places, words.place.receives, telling);
  const desk: Block[] = counter
    ? [{ kind: 'facts', rows: [{ label: words.local.counter, value: counter }] }]
    : [];
  const short = where.text.length <= longestLead;
  const noteBlock: Block[] = note ? [{ kind: 'paragraph', text: asSentence(asPhrase(note)) }] : [];
  const far: Block[] = short
    ? []
    : [{ kind: 'facts', rows: [{ label: words.place.receives, value: where.text }] }];
  return {
    aspect: 'place',
    kind: 'told',
    lead: short ? words.place.at(where.text) : words.place.below,
    value: counter && where.text !== counter ? `${where.text} (${counter})` : where.text,
    blocks: [
      ...desk,
      ...noteBlock,
      ...far,
      ...blocksOf(telling, where.rest),
      ...sayWardBlocks(telling.near, telling.language),
    ],
    unsure: [],
    askPerson: false,
  };
}

/** Who decides and helps, by which ways it can be filed, remarks, and lists too long for a line. */
function blocksOf(telling: Telling, folded: readonly Block[]): Block[] {
  const { procedure, words } = telling;
  const { receives, decides, cooperates } = procedure.agencies;
  const apart = receives.length > 0 && decides.join() !== receives.join();
  const channels = channelsOf(procedure);
  const rows = [
    ...(apart ? row(words.place.decides, nameList(decides, words.place.decides, telling)) : []),
    ...row(words.place.cooperates, nameList(cooperates, words.place.cooperates, telling)),
    ...(channels.length > 0 ? [{ label: words.place.ways, value: words.channelList(channels) }] : []),
  ];
  return [
    ...(rows.length > 0 ? [{ kind: 'facts' as const, rows }] : []),
    ...noteBlocks(methodNotes(procedure, 'place'), words.recordNotes, telling),
    ...proseBlocks(procedure.sections.place, telling),
    ...folded,
  ];
}

function row(label: string, { text }: NameList): { label: string; value: string }[] {
  return text ? [{ label, value: text }] : [];
}

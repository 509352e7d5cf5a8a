import { foldText } from '#knowledge/fold.ts';
import type { TicketWords } from '#prompts/tickets.vi.ts';
import type { Block, Choice, Language } from '#src/answers/answer.ts';
import { composeEmergency } from '#src/answers/compose/compose-emergency.ts';
import type { Reply } from '#src/answers/compose/composition.ts';
import { type Draft, type DraftField, type DraftRules, type DraftStep, draftFields } from './draft.ts';
import { ticketWords } from './ticket-words.ts';

/** What is said to a citizen at a step of their report: short, one question at a time, with buttons for what can be tapped. */
export function sayDraft(
  { draft, step }: { readonly draft: Draft; readonly step: DraftStep },
  language: Language,
  rules: DraftRules,
): Reply {
  const words = ticketWords(language);
  switch (step.kind) {
    case 'emergency': {
      const { blocks } = composeEmergency({ number: step.number, language });
      return { blocks: [...blocks, { kind: 'paragraph', text: words.stillHere }], choices: [words.giveUp] };
    }
    case 'lawful-channel':
      return {
        blocks: [
          { kind: 'lead', text: words.lawfulChannel[step.channel] },
          { kind: 'paragraph', text: words.insteadOfIt },
        ],
        choices: [words.sendAnyway, words.giveUp],
      };
    case 'channel-where':
      return {
        blocks: [
          { kind: 'lead', text: words.channelWhere[step.channel] },
          { kind: 'paragraph', text: words.insteadOfIt },
        ],
        choices: [words.sendAnyway, words.giveUp],
      };
    case 'ask':
      return {
        blocks: askBlocks(words, { ask: step, draft }, rules),
        choices: [...wardsOf(step, rules), ...choicesOf(words, step.field, rules)],
      };
    case 'ask-which':
      return {
        blocks: [{ kind: 'lead', text: words.askWhich }],
        choices: draftFields.map((field) => words.changeField[field]),
      };
    case 'read-back':
    case 'confirmed':
      return {
        blocks: [
          { kind: 'lead', text: words.readBack },
          { kind: 'facts', rows: draftFields.map((field) => rowOf(words, draft, field)) },
          { kind: 'paragraph', text: words.consent },
        ],
        choices: [words.send, words.change, words.giveUp],
      };
    case 'given-up':
      return { blocks: [{ kind: 'lead', text: words.givenUp }], choices: [] };
  }
}

/** More than these are typed: buttons beyond them fit no channel. */
const mostWards = 6;

/** The wards that are served, where one of them is asked for. */
function wardsOf({ why }: Ask, { served = [] }: DraftRules): readonly Choice[] {
  if (why !== 'ward' || served.length > mostWards) return [];
  return served.map((label) => ({ label, value: label }));
}

type Ask = Extract<DraftStep, { readonly kind: 'ask' }>;

type Asking = { readonly ask: Ask; readonly draft: Draft };

function askBlocks(words: TicketWords, { ask, draft }: Asking, rules: DraftRules): readonly Block[] {
  const asksWho = ask.field === 'who';
  const more = [
    ...(asksWho && ask.why === 'next' ? [words.onlyAgency] : []),
    ...(asksWho && rules.anonymous ? [words.mayBeAnonymous] : []),
    ...(ask.why === 'no-anonymous' ? [words.otherWay(rules.hotline ?? null)] : []),
  ];
  return [
    { kind: 'lead', text: questionOf(words, { ask, draft }) },
    ...more.map((text) => ({ kind: 'paragraph', text }) as const),
  ];
}

function questionOf(words: TicketWords, { ask: { field, missing, why }, draft }: Asking): string {
  if (why === 'no-anonymous') return words.noAnonymous;
  if (why === 'ward') return words.askWard;
  if (why === 'needed' && (field === 'what' || field === 'who')) return words.needed[field];
  if ((field === 'where' || field === 'photos') && isOfDossier(draft)) {
    return field === 'where' && why === 'again' ? words.askOfDossierAgain : words.askOfDossier[field];
  }
  const asked = why === 'next' ? words.ask : words.askAgain;
  return field === 'who' ? asked.who(missing) : asked[field];
}

/** Whether it is told of a dossier, or of a counter where one is handed in. */
export function isOfDossier({ dossierCode, words }: Draft): boolean {
  return dossierCode !== null || dossierWords.test(foldText(words.join(' ')));
}

const dossierWords =
  /\b(?:ho so|giay hen|tre hen|qua hen|bien nhan|mot cua|quay (?:so \d|tiep)|tra ket qua|thu tuc|my (?:file|dossier|application))\b/;

function choicesOf(words: TicketWords, field: DraftField, { anonymous }: DraftRules): readonly Choice[] {
  switch (field) {
    case 'what':
      return [words.giveUp];
    case 'where':
    case 'when':
      return [words.skip, words.giveUp];
    case 'photos':
      return [words.noPhotos, words.giveUp];
    case 'who':
      return anonymous ? [words.anonymous, words.giveUp] : [words.giveUp];
  }
}

/** As it was told: the citizen reads their own words. */
function rowOf(
  words: TicketWords,
  draft: Draft,
  field: DraftField,
): { readonly label: string; readonly value: string } {
  return {
    label: words.rows[field],
    value: toldOf(words, draft, field) || (field === 'photos' ? words.noPhotosLeft : words.leftOut),
  };
}

function toldOf(words: TicketWords, draft: Draft, field: DraftField): string {
  const { place, moment, photos, reporter } = draft;
  switch (field) {
    case 'what':
      return draft.words.join('\n');
    case 'where': {
      const ward = place?.ward && !place.words?.includes(place.ward.name) ? place.ward.name : null;
      return [place?.words, ward, place?.location && words.rows.location].filter(Boolean).join(', ');
    }
    case 'when':
      return [moment?.words, moment?.day && `(${moment.day.split('-').reverse().join('/')})`]
        .filter(Boolean)
        .join(' ');
    case 'photos':
      return photos.length > 0 ? words.photoCount(photos.length) : '';
    case 'who':
      if (reporter?.kind === 'anonymous') return words.namedAnonymous;
      return [reporter?.name, reporter?.phone, reporter?.address].filter(Boolean).join(', ');
  }
}

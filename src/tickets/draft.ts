import { cleanText } from '#knowledge/clean-text.ts';
import { foldText } from '#knowledge/fold.ts';
import type { EmergencyNumber } from '#src/answers/compose/compose-emergency.ts';
import { spotEmergency } from '#src/answers/spot-emergency.ts';
import { applyCorrection } from './apply-correction.ts';
import { asksWhereTo } from './asks-where-to.ts';
import { gatherSaid } from './gather-said.ts';
import { hearCorrection } from './hear-correction.ts';
import { hearReply, type Reply } from './hear-reply.ts';
import { soundsLikeOther } from './sounds-like-other.ts';
import type { LawfulChannel, Location, Moment, Place, Reporter } from './ticket.ts';

/**
 * A report that is being told, as a pure machine: what was said goes in, what to say next comes out. Answers come in any
 * order and several at once; danger goes before everything; nothing is filed that was not read back and confirmed.
 */
export type Draft = {
  /** What happened, message by message. */
  readonly words: readonly string[];
  readonly place: Place | null;
  readonly moment: Moment | null;
  /** Ids of attachments. */
  readonly photos: readonly string[];
  readonly reporter: Reporter | null;
  readonly skipped: readonly DraftField[];
  /** What the citizen was asked last, and answers first. */
  readonly asked: DraftField | 'which' | 'channel' | 'confirm' | null;
  /** It was pointed to that channel once, and is not again. */
  readonly soundsLike: LawfulChannel | null;
  readonly dossierCode: string | null;
  readonly procedureCode: string | null;
  /** The ward of a place was asked for, which is done once. */
  readonly askedWard?: true;
};

export const draftFields = ['what', 'where', 'when', 'photos', 'who'] as const;
export type DraftField = (typeof draftFields)[number];
export type ReporterField = 'name' | 'phone' | 'address';

export const emptyDraft: Draft = {
  ...{ words: [], place: null, moment: null, photos: [], reporter: null, skipped: [], asked: null },
  ...{ soundsLike: null, dossierCode: null, procedureCode: null },
};

/** One thing that a citizen did. `ward`: the unit of today that the words name, looked up by whoever calls. */
export type Said =
  | { readonly kind: 'words'; readonly text: string; readonly today: string; readonly ward: Place['ward'] }
  | { readonly kind: 'photo'; readonly attachmentId: string }
  | ({ readonly kind: 'location' } & Location)
  | { readonly kind: 'contact'; readonly name: string | null; readonly phone: string };

/** What to say next; the words for it stand in `prompts/tickets.vi.ts`, put together by `say-draft.ts`. */
export type DraftStep =
  | { readonly kind: 'emergency'; readonly number: EmergencyNumber }
  | { readonly kind: 'lawful-channel'; readonly channel: LawfulChannel }
  | {
      readonly kind: 'ask';
      readonly field: DraftField;
      /** Of the reporter; empty for every other field. */
      readonly missing: readonly ReporterField[];
      /** Why it is asked: its turn came, or what was said does not do. */
      readonly why: 'next' | 'again' | 'needed' | 'no-anonymous' | 'ward';
    }
  /** Where a complaint or a denunciation is handed in. */
  | { readonly kind: 'channel-where'; readonly channel: LawfulChannel }
  | { readonly kind: 'ask-which' }
  | { readonly kind: 'read-back' }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'given-up' };

export type DraftRules = {
  readonly anonymous: boolean;
  /** Whether the ward of a place tells who sees to it. */
  readonly wards?: boolean;
  /** Those that the centre serves, to be tapped. */
  readonly served?: readonly string[];
  /** For whoever would rather not give a name. */
  readonly hotline?: string | null;
};
export type Taken = { readonly draft: Draft; readonly step: DraftStep };

export const mostPhotos = 10;

export function takeSaid(draft: Draft, said: Said, rules: DraftRules): Taken {
  switch (said.kind) {
    case 'photo':
      return next(withPhoto(draft, said.attachmentId), rules);
    case 'location': {
      const { latitude, longitude } = said;
      return next({ ...draft, place: { ...somewhere(draft), location: { latitude, longitude } } }, rules);
    }
    case 'contact': {
      const before = draft.reporter?.kind === 'named' ? draft.reporter : nobody;
      const name = before.name ?? said.name;
      return next({ ...draft, reporter: { ...before, name, phone: said.phone } }, rules);
    }
    case 'words':
      return takeWords(draft, { ...said, text: cleanText(said.text).trim() }, rules);
  }
}

/** What still has to be asked, in its order; `null` when it can be read back. */
export function firstMissing(draft: Draft): DraftField | null {
  return draftFields.find((field) => !draft.skipped.includes(field) && !isTold(draft, field)) ?? null;
}

export function missingOf(reporter: Reporter | null): readonly ReporterField[] {
  if (reporter?.kind === 'anonymous') return [];
  const { name, phone, address } = reporter ?? nobody;
  const fields = { name, phone, address };
  return (['name', 'phone', 'address'] as const).filter((field) => fields[field] === null);
}

export type SaidWords = Extract<Said, { readonly kind: 'words' }>;

function takeWords(draft: Draft, said: SaidWords, rules: DraftRules): Taken {
  const number = spotEmergency(said.text);
  if (number) return { draft: withDanger(draft, said), step: { kind: 'emergency', number } };
  const reply = hearReply(said.text, draft.asked);
  if (reply) return takeReply(draft, { said, reply }, rules);
  if (draft.soundsLike !== null && asksWhereTo(said.text)) {
    return { draft, step: { kind: 'channel-where', channel: draft.soundsLike } };
  }
  const right = draft.asked === 'confirm' ? hearCorrection(said.text, draft, said.today) : null;
  if (right) return next(applyCorrection(draft, right, said), rules);
  const channel = draft.soundsLike === null ? soundsLikeOther(said.text) : null;
  if (channel) {
    const pointed = { ...gatherSaid(draft, said), soundsLike: channel, asked: 'channel' } as const;
    return { draft: pointed, step: { kind: 'lawful-channel', channel } };
  }
  return next(gatherSaid(draft, said), rules);
}

/** What happens at this moment is kept with the rest, and answers nothing that was asked. */
function withDanger(draft: Draft, said: SaidWords): Draft {
  const { asked, moment, place } = draft;
  const told = gatherSaid({ ...draft, asked: 'what' }, said);
  return asked === null || asked === 'what' ? { ...told, asked } : { ...told, asked, moment, place };
}

function takeReply(draft: Draft, heard: { said: SaidWords; reply: Reply }, rules: DraftRules): Taken {
  const { said, reply } = heard;
  switch (reply.kind) {
    case 'give-up':
      return { draft, step: { kind: 'given-up' } };
    case 'yes':
      return draft.asked === 'confirm' && firstMissing(draft) === null
        ? { draft, step: { kind: 'confirmed' } }
        : next({ ...draft, asked: null }, rules);
    case 'no':
    case 'change-some':
      return { draft: { ...draft, asked: 'which' }, step: { kind: 'ask-which' } };
    case 'change': {
      const cleared = { ...clear(draft, reply), asked: reply.field };
      if (reply.to === '') return ask(cleared, reply.field, 'next');
      return next(gatherSaid(cleared, { ...said, text: reply.to }), rules);
    }
    case 'skip':
      return skip(draft, rules);
    case 'anonymous':
      if (!rules.anonymous) return ask(draft, 'who', 'no-anonymous');
      return next({ ...draft, reporter: { kind: 'anonymous' } }, rules);
    case 'no-photos':
      return next({ ...draft, skipped: [...draft.skipped, 'photos'] }, rules);
    case 'opening':
    case 'go-on':
      return goOn(draft, rules);
  }
}

/** What was asked is asked once more, in the same words. */
function goOn(draft: Draft, rules: DraftRules): Taken {
  const { asked, soundsLike } = draft;
  if (asked === 'channel' && soundsLike !== null)
    return { draft, step: { kind: 'lawful-channel', channel: soundsLike } };
  return next({ ...draft, asked: null }, rules);
}

function skip(draft: Draft, { anonymous }: DraftRules): Taken {
  const { asked } = draft;
  if (asked === 'what' || asked === null) return ask(draft, 'what', 'needed');
  if (asked === 'who') return ask(draft, 'who', anonymous ? 'again' : 'needed');
  if (asked === 'which' || asked === 'channel' || asked === 'confirm') return next(draft, { anonymous });
  return next({ ...draft, skipped: [...draft.skipped, asked] }, { anonymous });
}

function withPhoto(draft: Draft, id: string): Draft {
  const { photos } = draft;
  return photos.includes(id) || photos.length >= mostPhotos ? draft : { ...draft, photos: [...photos, id] };
}

function next(draft: Draft, { anonymous, wards = false }: DraftRules): Taken {
  const field = firstMissing(draft);
  if (wards && field !== 'what' && wantsWard(draft))
    return ask({ ...draft, askedWard: true }, 'where', 'ward');
  if (field === null) return { draft: { ...draft, asked: 'confirm' }, step: { kind: 'read-back' } };
  // Of a reporter who wants no name and may not go without one nothing is kept.
  if (field === 'who' && draft.reporter?.kind === 'anonymous' && !anonymous) {
    return ask({ ...draft, reporter: null }, 'who', 'no-anonymous');
  }
  return ask(draft, field, draft.asked === field ? 'again' : 'next');
}

function ask(draft: Draft, field: DraftField, why: Extract<DraftStep, { kind: 'ask' }>['why']): Taken {
  const missing = field === 'who' ? missingOf(draft.reporter) : [];
  return { draft: { ...draft, asked: field }, step: { kind: 'ask', field, missing, why } };
}

/** Without a ward a report is nobody's. */
function wantsWard({ place, askedWard, skipped }: Draft): boolean {
  if (askedWard || !place?.words || place.ward || place.location || skipped.includes('where')) return false;
  return !/\b(?:phuong|xa|thi tran|dac khu|trung tam|ward|commune)\b/.test(foldText(place.words));
}

function isTold(draft: Draft, field: DraftField): boolean {
  switch (field) {
    case 'what':
      return draft.words.join(' ').split(/\s+/).length >= fewestWords;
    case 'where':
      return draft.place !== null;
    case 'when':
      return draft.moment !== null;
    case 'photos':
      return draft.photos.length > 0;
    case 'who':
      return draft.reporter !== null && missingOf(draft.reporter).length === 0;
  }
}

/** "Đèn đường hư" is enough to go and look. */
const fewestWords = 3;

function clear(draft: Draft, { field, part }: Extract<Reply, { readonly kind: 'change' }>): Draft {
  const skipped = draft.skipped.filter((one) => one !== field);
  switch (field) {
    case 'what':
      return { ...draft, skipped, words: [] };
    case 'where':
      return { ...draft, skipped, place: null };
    case 'when':
      return { ...draft, skipped, moment: null };
    case 'photos':
      return { ...draft, skipped, photos: [] };
    case 'who':
      if (part === null || draft.reporter?.kind !== 'named') return { ...draft, skipped, reporter: null };
      return { ...draft, skipped, reporter: { ...draft.reporter, [part]: null } };
  }
}

function somewhere({ place }: Draft): Place {
  return place ?? { words: null, ward: null, location: null };
}

const nobody = { kind: 'named', name: null, phone: null, address: null } as const;

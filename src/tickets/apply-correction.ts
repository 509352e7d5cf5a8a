import type { Draft, SaidWords } from './draft.ts';
import type { Correction } from './hear-correction.ts';
import { spotMoment } from './spot-moment.ts';

const nobody = { kind: 'named', name: null, phone: null, address: null } as const;

/** Puts in its field what was put right; nothing of it goes to what happened. */
export function applyCorrection(
  draft: Draft,
  { field, part, to }: Correction,
  { today, ward }: SaidWords,
): Draft {
  const skipped = draft.skipped.filter((one) => one !== field);
  switch (field) {
    case 'where': {
      const place = draft.place ?? { words: null, ward: null, location: null };
      return { ...draft, skipped, place: { ...place, words: to, ward: ward ?? place.ward } };
    }
    case 'when':
      return { ...draft, skipped, moment: spotMoment(to, today) ?? { day: null, words: to } };
    case 'who': {
      const before = draft.reporter?.kind === 'named' ? draft.reporter : nobody;
      return { ...draft, skipped, reporter: { ...before, [part ?? 'name']: to } };
    }
    case 'what':
      return { ...draft, skipped, words: to.split('\n') };
    case 'photos':
      return draft;
  }
}

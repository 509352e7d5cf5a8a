/** What an import says about a text that it could read only with doubt. Kept with the version; an editor works through them. */
export const flagMeanings = {
  'unit-repaired': 'a time limit’s unit stood elsewhere in the same record',
  'unit-unknown': 'a time limit has a number and no unit',
  'time-unclear': 'a time limit is given in words, or its words were cut',
  'several-times': 'one way of filing has several time limits and nothing tells them apart',
  'fee-repaired': 'a fee’s amount was read from its note, which contradicts the number beside it',
  'fee-unclear': 'a fee’s number makes no sense and its note does not settle it',
  'fee-set-elsewhere': 'the fee column says free, the note says who sets the fee',
  'fee-window-in-note': 'a fee’s note speaks of a period and could not be taken apart',
  'fee-not-in-dong': 'a fee in foreign money stands in its note only',
  'zero-fee-with-amount': 'the fee column says free, the note names an amount',
  'zero-fee-on-one-channel':
    'free on one way of filing, priced or unclear on another; marked to be confirmed',
  'zero-fee-with-note': 'the fee column says free, the note speaks of a fee',
  'methods-glued': 'the ways of filing were one text and were taken apart',
  'note-cut': 'remarks on a way of filing were cut off in the source and are left out',
  'papers-missing': 'no paper could be read',
  'papers-without-counts': 'papers without a number of originals or copies',
  'papers-unclear': 'prose stood among the papers',
  'legal-basis-unclear': 'numbers of legal texts were cut or glued and are left out',
  'audience-unknown': 'an applicant of an unknown kind',
  'source-missing': 'no address of the source',
  'field-missing': 'no field',
  'channel-unknown': 'a way of filing of an unknown kind is left out',
  'online-contradicted': 'the record says both that it can and that it cannot be filed online',
  'not-active': 'not in force on the portal; stored, never an answer',
  junk: 'a trial record; stored, never an answer',
} as const;

export type FlagKind = keyof typeof flagMeanings;

/** `stale:` names the abolished thing that the text still speaks of. */
export type Flag = FlagKind | `stale:${string}`;

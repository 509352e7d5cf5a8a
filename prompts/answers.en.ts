import type { answersVi } from './answers.vi.ts';

const channels = { counter: 'at the counter', online: 'online', post: 'by post' };

/** What a fee is for one of. */
const units: Readonly<Record<string, string>> = {
  lần: 'each time',
  'hồ sơ': 'per application',
  thẻ: 'per card',
  bản: 'per copy',
  'bản sao': 'per copy',
  trang: 'per page',
  giấy: 'per certificate',
  người: 'per person',
  'trường hợp': 'per case',
  phiếu: 'per certificate',
  'giấy chứng nhận': 'per certificate',
  'giấy phép': 'per licence',
  'hộ chiếu': 'per passport',
  'tờ khai': 'per declaration',
  'lần cấp': 'each time it is issued',
};

const list = (items: readonly string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const some = (count: number, noun: string) => `${count} ${count === 1 ? noun : `${noun}s`}`;

export const answersEn: typeof answersVi = {
  lead: (name, fact) => `${name}: ${fact}`,
  further: (fact) => fact,
  notGiven: 'not in the record',
  notInRecord: 'not in the record, ask at the commune or the hotline',
  othersBelow: 'the rest is below',
  askApart: 'in words; ask about it to read them',
  othersApart: 'ask about it to see the rest',
  differs: {
    channel: 'depending on the way of filing',
    case: 'depending on the case',
    both: 'depending on the case and the way of filing',
  },
  over: '(this date has passed)',
  recordNotes: 'Remarks in the record',
  shortened: (title) => `${title}, shortened from the record`,
  recordText: 'As it stands in the record',
  inVietnamese: 'The record is in Vietnamese; its words are given as they stand.',
  replaces: (codes) => `This procedure replaces the one with code ${codes}.`,

  filedBy: (by) => `when filed ${list(by.map((channel) => channels[channel]))}`,
  channelList: (by) => first(by.map((channel) => channels[channel]).join(', ')),

  askHotline: (number) => `Call the hotline ${number} to be sure before you go.`,
  askCounter: (centre) => `Ask at the counter of ${centre} to be sure.`,

  fee: {
    costs: (noun, said) => (noun ? `the fee (${noun}) is ${said}` : `you pay ${said}`),
    recorded: (said) => `fee: ${said}`,
    freeToApply: 'applying costs nothing',
    sumUnknown: 'applying costs nothing; the record does not say how much you receive',
    received: (what) => `You receive: ${what}`,
    unknown: 'no information about a fee',
    free: 'free of charge',
    nothing: 'no charge',
    zero: 'the record says zero',
    otherRate: (text) => `${text} (its remark names another rate)`,
    per: (money, unit) => `${money} ${units[unit] ?? `per ${unit}`}`,
    until: (text, day) => `${text} (until ${day})`,
    usual: (text) => `Usual rate: ${text}.`,
    later: (day, text) => `From ${day}: ${text}.`,
    laterOnly: 'a fee applies only from a day to come, given below',
    over: (text, day) => `The rate ${text} applied until ${day} and is over.`,
    overTitle: 'Rates that are over',
    council: 'the province’s People’s Council (Hội đồng nhân dân tỉnh) sets the fee',
    noAmount: (text) => `${text}; the record gives no amount`,
    councilAmount: (text) =>
      `${text} (as recorded; the People’s Council of the province, Hội đồng nhân dân tỉnh, sets the official rate)`,
    ministry: 'the ministry sets the fee',
    provider: 'whoever provides the service sets the fee',
    doubtful: (text) => `the record says ${text}, which seems to lack digits`,
    quoted: (note) => `the record says “${note}”`,
    inWords: 'in words below',
    onlyWords: 'the record gives the fee in words, as follows',
    differsBelow: (differs) => `the fee varies ${differs}, as follows`,
    range: (low, high) => `from ${low} to ${high}`,
    notesBelow: 'each way of filing has its own remark below',
    notes: 'Remarks on the fee',
  },

  time: {
    units: {
      hour: (quantity) => `${quantity} hour${quantity === '1' ? '' : 's'}`,
      day: (quantity) => `${quantity} day${quantity === '1' ? '' : 's'}`,
      'working-day': (quantity) => `${quantity} working day${quantity === '1' ? '' : 's'}`,
      month: (quantity) => `${quantity} month${quantity === '1' ? '' : 's'}`,
    },
    within: (said) => `it takes ${said}`,
    recorded: (said) => `time: ${said}`,
    quoted: (note) => `the record says “${note}”`,
    otherUnit: (text) => `${text} (its remark names another unit)`,
    noUnit: (quantity) => `the record has “${quantity}” without a unit, see the day on your receipt`,
    onlyNumber: (quantity) =>
      `for the time limit the record gives only the number ${quantity}, without saying whether days, working days or hours. When you file, look at the date on your receipt`,
    differsBelow: (differs) => `the time limit varies ${differs}, as follows`,
    weekday: (weekday: string, day: string) => `${weekday} ${day}`,
    filedToday: 'today',
    filedOn: (day: string) => `on ${day}`,
    closed: (day: string) => `${day} does not count as a working day.`,
    due: (filed: string, day: string) => `If you file everything ${filed}, the result is due on ${day}.`,
    dueToCheck:
      'One of the days off in between is not certain yet, so go by the date on your appointment slip.',
  },

  papers: {
    title: 'Papers to prepare',
    everyCase: 'For every case',
    ofCase: (name) => `Case: ${name}`,
    byCaseBriefly: 'More for each case (choose yours to see all of it):',
    adds: (names) => `also ${names.join('; ')}`,
    spares: (names) => `not needed: ${names.join('; ')}`,
    notes: 'Remarks on the papers',
    byCase: ({ common, some: sometimes }) =>
      common > 0
        ? `everybody needs ${some(common, 'paper')}${sometimes > 0 ? ` (${sometimes} only when it says so)` : ''}; your case adds more below.`
        : 'the papers depend on your case; choose yours below.',
    byHeading: (count) => `there are ${count} groups of papers; find yours below.`,
    bring: (count) => {
      if (count.present === count.bring) return `you only need to show ${some(count.bring, 'paper')}.`;
      if (count.some === count.bring) {
        return `there are ${some(count.bring, 'paper')}, each only needed when it says so.`;
      }
      const parts = [
        ...(count.present > 0 ? [`${count.present} only to be shown`] : []),
        ...(count.some > 0 ? [`${count.some} only when it says so`] : []),
      ];
      return `you need ${some(count.bring, 'paper')}${parts.length > 0 ? `, of which ${list(parts)}` : ''}.`;
    },
    nothing: 'you need not bring any papers.',
    none: 'nothing to bring',
    needless: (count) => `${some(count, 'paper')} ${count === 1 ? 'is' : 'are'} not needed.`,
    kinds: (count) => some(count, 'paper'),
    cases: (count) => `depends on your case (${count} cases)`,
    oneCase: (common) => `${some(common, 'paper')}, more in one case`,
    headings: (count) => `${count} groups of papers`,
    counts: (originals, copies) =>
      list([
        ...(originals > 0 ? [some(originals, 'original')] : []),
        ...(copies > 0 ? [`${copies} ${copies === 1 ? 'copy' : 'copies'}`] : []),
      ]),
    oddCount: (count) => `${count} (as recorded; better ask)`,
    heldBy: (holder) => `already held by ${holder}`,
    mayHold: (holder) => `may already be held by ${holder}`,
    nameless: 'A paper that the record does not name',
    unsure: 'to be confirmed',
  },

  cases: {
    allBut: (names) => (names.length === 0 ? 'every case' : `every case but “${names.join('”, “')}”`),
    chosen: (names: string) => `Your case: ${names}.`,
    goToCode: (name: string, code: string) => `${name}: this is another procedure, code ${code}.`,
    again: 'Another case',
    goTo: (name: string, procedure: string) =>
      `${name}: the procedure for this is “${procedure}”, not the one just asked about.`,
  },

  place: {
    at: (where) => `file at ${where}`,
    decidedBy: (where) => `the record does not say who receives it, only who decides: ${where}`,
    onlyDecides: (who) => `not in the record; decided by ${who}`,
    below: 'where to file is given below',
    more: (names, count) => `${names} and ${count} more`,
    receives: 'Received by',
    decides: 'Decided by',
    cooperates: 'Together with',
    ways: 'Ways of filing',
  },

  steps: {
    follow: 'follow these steps',
    count: (count) => some(count, 'step'),
  },

  online: {
    level: {
      full: 'you can do all of it online',
      partial: 'you can do part of it online; something still has to be done in person',
      none: 'you cannot file it online',
      offered: 'you can file it online; the record does not say whether all of it',
    },
    short: { full: 'fully', partial: 'partly', none: 'no', offered: 'yes' },
    seeBelow: 'about filing online the record says the following',
    open: 'Open the page of the procedure',
  },

  conditions: {
    single: (condition) => condition,
    below: 'you must meet these conditions',
    count: (count) => some(count, 'condition'),
  },
  result: {
    single: (result) => `you receive ${result}`,
    below: 'you receive one or all of the papers below',
    count: (count) => some(count, 'kind'),
  },
  legalBasis: {
    texts: 'the rules are in the texts below',
    count: (count) => some(count, 'text'),
    untitled: 'only the number is recorded',
  },
  form: {
    count: (count) => some(count, 'form'),
    fill: 'fill in this form',
    onPage: 'See the forms on the page of the procedure',
  },
  overview: { field: (field) => `a procedure in the field of ${field}` },

  guide: {
    steps: 'How to do it',
    notes: 'Remarks',
    procedure: (code) => `Procedure ${code}`,
  },
  counter: {
    hours: (opens, closes) => `${opens} - ${closes}`,
    holidays: 'Public holidays are not taken into account.',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    agency: 'Agency',
    address: 'Address',
    fields: 'Receives',
    phone: 'Phone',
    map: 'See the map',
  },
  notice: {
    until: (day) => `Applies until ${day}.`,
    from: (day) => `Applies from ${day}.`,
  },

  text: {
    source: 'Source',
    present: 'to show',
    needless: 'Not needed',
    form: (name) => `form: ${name}`,
    wholeList: 'The whole list is at the source.',
    wholeText: 'The whole text is at the source.',
    more: (count) => `and ${count} more, see the source`,
  },
};

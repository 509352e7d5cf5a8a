import type { warningsVi } from './warnings.vi.ts';

const newNames: Readonly<Record<string, string>> = {
  'cấp huyện': 'the commune (cấp xã) or the province (cấp tỉnh)',
  quận: 'the ward (phường) or the province (cấp tỉnh)',
  'Phòng Lao động': 'a division of the commune People’s Committee (Uỷ ban nhân dân cấp xã)',
  'sổ hộ khẩu': 'residence data held by the authorities',
  CMND: 'the ID card (thẻ căn cước)',
  'Sở Kế hoạch và Đầu tư': 'Sở Tài chính',
  'Sở Giao thông vận tải': 'Sở Xây dựng',
  'Sở Thông tin và Truyền thông': 'Sở Khoa học và Công nghệ',
  'Sở Lao động': 'Sở Nội vụ or Sở Y tế',
  'Sở Tài nguyên và Môi trường': 'Sở Nông nghiệp và Môi trường',
};

const doubts: Readonly<Record<string, string>> = {
  'papers-without-counts': 'the papers come without a number of copies',
  'papers-unclear': 'explanations stand among the papers',
  'fee-repaired': 'the amount was taken from the note because the fee column says otherwise',
  'fee-unclear': 'the fee column holds a number that makes no sense',
  'fee-window-in-note': 'the fee’s note speaks of a period, so read it closely',
  'fee-not-in-dong': 'a fee is set in foreign money',
  'zero-fee-with-amount': 'the fee column is empty but its note names an amount, which is what is told here',
  'zero-fee-on-one-channel': 'one way of filing is recorded as free while another is not',
  'zero-fee-with-note': 'the fee column is empty but its note speaks of a fee',
  'methods-glued': 'the ways of filing ran together',
  'note-cut': 'some remarks were cut off',
  'channel-unknown': 'one way of filing was not recognised and is left out',
  'online-contradicted': 'it says both that it can and that it cannot be filed online',
  'unit-repaired': 'the unit of the time limit stood elsewhere in the same record',
  'time-unclear': 'the time limit is in words or was cut off',
  'several-times': 'there are several time limits and nothing says when each applies',
  'legal-basis-unclear': 'some numbers of legal texts were cut off and are left out',
};

export const warningsEn: typeof warningsVi = {
  warnings: {
    confirm: ({ what, why, ask }) => `Please confirm ${what}. ${why} ${ask}`,
    everything: 'this',
    unconfirmed: 'It is not certain that this still matches the rules in force.',
    ended: (day) => `This text was in force until ${day} and is only for reference.`,
    notYet: (day) => `This text is in force only from ${day}.`,
    secondary: 'This comes from another public source and was not compared with the published record.',
    unreviewed: 'Copied from the National Public Service Portal; the centre has not reviewed it yet.',
    unreviewedOld:
      'Copied from the National Public Service Portal a good while ago; the centre has not reviewed it yet. Please check before you go.',
    unreviewedUndated:
      'Copied from the National Public Service Portal, nobody knows when; the centre has not reviewed it yet. Please check before you go.',
    reviewedOld: (day) => `This was last reviewed on ${day}, a long time ago. Please check before you go.`,
    trial: 'This is a trial record and is not for real use.',
    doubtful: (reasons) => `Some of the record could be read only with doubt: ${reasons}.`,
    stale: (names) => `The record still uses old names: ${names.join('; ')}.`,
    oldName: (name, now) => (now ? `“${name}” is now ${now}` : `“${name}” has been replaced`),
  },
  newNames,
  doubts,

  names: {
    renamed: (said, now) => `“${said}” is now called “${now}”.`,
    replacedCode: (code, name, now) =>
      `The procedure with the code ${code} is no longer used; “${name}” (code ${now}) took its place.`,
    replaced: (said, now) => `“${said}” is no longer used; “${now}” has taken its place.`,
    ended: ({ said, now, day }) => `“${said}” ended on ${day}; it is now “${now}”.`,
  },

  sources: {
    procedure: (name, code) => `${name} (code ${code})`,
    decision: (number) => (/^\d/.test(number) ? `decision ${number}` : number),
    reviewed: (day) => `reviewed ${day}`,
    taken: (span) => `copied ${span}`,
    from: (day) => `in force from ${day}`,
    fromUnknown: 'effective date unknown',
    version: (id) => `version ${id}`,
    noAddress: 'no link',
  },
};

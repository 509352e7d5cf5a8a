import type { ConsoleReceptionTexts } from './console-reception.vi.ts';

/** The words of the pages on answering hours and the centre's own sentences, in English. */
export const consoleReceptionEn: ConsoleReceptionTexts = {
  tryIt: 'Try',
  hours: {
    title: 'Answering hours',
    tab: 'Answering hours',
    text: 'When people of the centre answer in the chat. Promises, waits and what is said outside hours follow this.',
    places:
      'The desk’s opening hours, which citizens ask for, stand in Places; this page is about the chat alone.',
    placesLink: 'Open Places',
    unset: 'not set',
    ownHours: 'The centre’s opening hours in Places hold. Saving here sets hours of their own.',
    officeHours:
      'No place of the centre tells its hours in Places, so office hours hold: 7:30-11:30, 13:30-17:00, Monday to Friday.',
    tried: 'Shown as typed; nothing is saved yet.',
    nowOpen: 'Somebody answers now.',
    nowClosed: (when) => `Nobody answers now. Somebody is there again at ${when}.`,
    nowNever: 'Nobody answers now, nor within the next 60 days.',
    differs: (day) => `These hours differ from the desk’s, first on ${day}.`,
    differsText: 'If that is not meant, change them here or in Places.',
    week: 'The week',
    weekHint: 'Like 7:30-11:30, 13:30-17:00. Empty where nobody answers.',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    days: 'Days that differ',
    daysHint:
      'One day a line, like "31/12/2026: nghỉ, tổng kết năm" (nghỉ: closed) or "30/12/2026: 7:30-11:30, mornings only". Public holidays are known.',
    coming: 'Days off to come',
    comingNone: 'No day off within 30 days but those of the week.',
    reset: 'Back to the centre’s opening hours',
    resetConfirm: 'Drop these hours and follow the centre’s opening hours?',
    wrong: {
      time: 'These hours cannot be read. Write 7:30-11:30, 13:30-17:00.',
      span: 'The end must come after the beginning.',
      spans: 'Six spans a day at most.',
      overlap: 'Two spans overlap.',
      never: 'At least one day needs somebody.',
      day: 'This line cannot be read. Write 31/12/2026: nghỉ, the reason.',
      why: 'Add the reason behind the hours.',
      long: 'The reason is longer than 100 letters.',
      days: 'At most 60 days.',
      twice: 'A day stands there twice.',
    },
    line: (line) => `Line: "${line}"`,
  },
  texts: {
    title: 'The centre’s words',
    tab: 'The centre’s words',
    text: 'Three sentences that the centre may say its own way. Empty: ours are used. No fees, hours or papers here.',
    unset: 'ours',
    names: {
      greeting: 'Greeting',
      closed: 'Outside answering hours',
      waiting: 'While somebody waits for a person',
    },
    hints: {
      greeting: 'Said first when somebody says hello.',
      closed: 'Said when somebody wants a person outside hours.',
      waiting: 'Added behind the place in line.',
    },
    languages: { vi: 'Vietnamese', en: 'English' },
    placeholders: (names) => `May hold: ${names.join(', ')}.`,
    meaning:
      '{trung_tam}: the centre’s name. {tong_dai}: its hotline. {gio_mo_lai}: when somebody is there again.',
    usual: (text) => `Ours: ${text}`,
    usualNone: 'There is none of ours: empty adds nothing.',
    tried: 'Tried, not saved',
    preview: 'Citizens read now',
    previewHint: 'The same on the page, Telegram and Zalo.',
    reset: 'Use ours again',
    resetConfirm: 'Drop all own sentences and use ours again?',
    wrong: {
      textLong: 'Longer than 400 letters.',
      brace: 'Braces { } are only for the places named above.',
      unknown: (name) => `There is no ${name} in this sentence.`,
    },
  },
};

import type { OpeningWords } from './opening.vi.ts';

export const openingEn: OpeningWords = {
  days: {
    today: (day) => `today (${day})`,
    tomorrow: (day) => `tomorrow (${day})`,
    on: (weekday, date) => `${weekday} ${date}`,
  },
  open: (day, hours) => `${day} open ${hours}`,
  openBecause: (day, hours, why) => `${day} open ${hours} (${why})`,
  closedFor: (day, holiday) => `${day} closed for ${holiday}`,
  closedBecause: (day, why) => `${day} closed (${why})`,
  closed: (day) => `${day} closed`,
  next: (day, hours) => `; open again ${day}, ${hours}`,
  againMaybe: ', but that day may become a day off too',
  notInPart: {
    morning: 'not open that morning',
    noon: 'not open at noon',
    afternoon: 'not open that afternoon',
    evening: 'not open in the evening',
  },
  maybe: (holiday) => `this day may become a day off for ${holiday}, which is not announced yet`,
  check: 'please confirm this calendar',
  noHours: 'I do not have the opening hours of this place',
  callFirst: (number) => `call ${number} before you go`,

  working: (day) => `${day} is a working day`,
  weekend: (day) => `${day} is a weekend day`,
  holiday: (day, holiday) => `${day} is a day off for ${holiday}`,
  swapped: (day, holiday) => `${day} is worked to make up for ${holiday}`,
  unknownYear: (year) => `I do not have the public holidays of ${year}`,
  nextWorking: (day) => `; the next working day is ${day}`,
  saturdays: 'Some places also receive papers on Saturday mornings; ask before you go.',
  unknown: 'I do not have the addresses and hours of the counters.',
  askHours: 'Ask for the hours of the counter before you go.',
  sayWard: 'In which ward or commune do you live? Tell me its name, and I can name the place and its hours.',

  desk: 'Counter',
  openOn: 'Opening hours',
  also: 'Also receives it',
  byLaw: 'Receiving agency by law',
  demo: 'Tỉnh Minh Họa is invented, to show how it works: this place, its hours and its number are not real.',
};

import type { wardSiteVi } from './ward-site.vi.ts';

/** The example site of a ward of the invented province, in English. */
export const wardSiteEn: typeof wardSiteVi = {
  invented: 'An example: this ward does not exist. It shows the assistant on somebody else’s site.',
  back: 'How to embed it',
  owner: "People's Committee of Bờ Tre ward",
  province: 'Minh Họa province',
  menu: ['About', 'News', 'Reception of citizens', 'Contact'],
  newsTitle: 'News',
  news: [
    {
      title: 'A day of reading at the house of culture',
      text: 'Open all day, with a corner for children and one for the elderly.',
    },
    {
      title: 'Cleaning the canal before the rains',
      text: 'All neighbourhoods clean the canal together. Bring gloves; the ward brings water.',
    },
    {
      title: 'Smartphone lessons for older people',
      text: 'Young volunteers show video calls, papers in VNeID, and how to tell fraudulent messages.',
    },
  ],
  askTitle: 'Papers to get done?',
  ask: 'Press the button in the corner, or',
  askLink: 'open the page to ask on',
  footer: 'Bờ Tre ward, Minh Họa province (invented)',
  label: 'Ask about procedures',
};

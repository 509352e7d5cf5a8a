import type { AbsentWords } from './absent.vi.ts';

const shop = { label: 'Register a household business', value: 'Thủ tục 1.001612' };
const security = { label: 'Security certificate', value: 'Thủ tục 2.001478' };

export const absentEn: AbsentWords = {
  lead: (about) => `I have no procedure about ${about} here yet.`,
  agency: (agency) =>
    `This is usually settled by ${agency}. You can also look it up on the National Public Service Portal.`,
  goesWith: 'What goes with it I can explain:',
  topics: {
    clinic: { about: 'clinics and beauty treatments', agency: 'the Department of Health', choices: [shop] },
    pharmacy: { about: 'pharmacies and cosmetics', agency: 'the Department of Health', choices: [shop] },
    'health-practice': {
      about: 'licences to practise medicine or pharmacy',
      agency: 'the Department of Health',
      choices: [],
    },
    'food-service': {
      about: 'food safety papers of restaurants and cafés',
      agency: "the Department of Health or the commune's People's Committee",
      choices: [shop],
    },
    'private-teaching': {
      about: 'private lessons, classes and schools',
      agency: "the Department of Education and Training or the commune's People's Committee",
      choices: [shop],
    },
    'school-exam': {
      about: 'exams, enrolment and scholarships',
      agency: 'the school or the Department of Education and Training',
      choices: [],
    },
    karaoke: {
      about: 'licences for karaoke, games and gyms',
      agency: "the Department of Culture, Sports and Tourism or the commune's People's Committee",
      choices: [shop, security],
    },
    'shop-sign': {
      about: 'shop signs and advertising boards',
      agency: "the Department of Culture, Sports and Tourism or the commune's People's Committee",
      choices: [shop],
    },
    festival: {
      about: 'festivals, shows and tournaments',
      agency: "the Department of Culture, Sports and Tourism or the commune's People's Committee",
      choices: [],
    },
    'alcohol-and-fuel': {
      about: 'selling alcohol, tobacco, petrol or gas',
      agency: "the Department of Industry and Trade or the commune's People's Committee",
      choices: [shop],
    },
    association: {
      about: 'founding associations, funds and clubs',
      agency: 'the Department of Home Affairs',
      choices: [],
    },
    religion: {
      about: 'religious matters',
      agency: "the commune's People's Committee or the department in charge of religion",
      choices: [],
    },
    unemployment: {
      about: 'unemployment benefit',
      agency: 'the Employment Service Centre',
      choices: [{ label: 'Let somebody collect it', value: 'Thủ tục 1.001601' }],
    },
    'work-permit': {
      about: 'work permits, work rules and pay scales',
      agency: 'the Department of Home Affairs',
      choices: [],
    },
    brand: {
      about: 'trademarks and copyright',
      agency: 'the Intellectual Property Office or the Copyright Office',
      choices: [],
    },
    'civil-servant-exam': {
      about: 'exams for public employees',
      agency: 'the Department of Home Affairs or the office that is hiring',
      choices: [],
    },
    merit: {
      about: 'benefits for people of merit and their families',
      agency: "the ward's People's Committee or the Department of Home Affairs",
      choices: [],
    },
  },
};

import type { ConsoleAgenciesTexts } from './console-agencies.vi.ts';

/** The words of the page on agencies and wards, in English. */
export const consoleAgenciesEn: ConsoleAgenciesTexts = {
  title: 'Agencies and wards',
  tab: 'Agencies',
  text: 'The agencies that matters are passed to, what goes to which, and the wards that the centre serves.',
  agencies: 'Agencies',
  count: (agencies, wards) =>
    agencies + wards === 0 ? 'No list yet' : `${agencies} agencies, ${wards} wards`,
  none: 'No agency is on the list yet',
  noneText: 'Add the first one, to be chosen for invitations, reports and conversations.',
  columns: { name: 'Agency', sees: 'Reports that go to it', phone: 'Phone', use: 'In use' },
  seesNone: 'None',
  use: (use) =>
    [
      use.people > 0 ? `${use.people} people` : '',
      use.reports > 0 ? `${use.reports} open reports` : '',
      use.conversations > 0 ? `${use.conversations} waiting conversations` : '',
    ]
      .filter(Boolean)
      .join(', ') || 'Not in use',
  add: 'Add an agency',
  change: 'Change',
  changeTitle: (name) => `Change ${name}`,
  name: 'Name',
  nameHint: 'Written the same way everywhere.',
  renameHint:
    'With another name, reports, conversations and what staff see to go along. What a dossier system sends does not; the audit keeps the old name.',
  code: 'Code (optional)',
  phone: 'Phone (optional)',
  categories: 'Reports that go here by themselves',
  categoriesHint:
    'Each sort goes to one agency. What is chosen nowhere goes by the configuration, then to the ward.',
  withOther: (name) => `goes to ${name}`,
  save: 'Save the agency',
  cancel: 'Cancel',
  remove: 'Take off the list',
  removeConfirm: (name) => `Take ${name} off the list?`,
  inUse: (name) => `${name} stays on the list`,
  inUseText: (use) =>
    `There are still ${use}. Pass these on and change what those people see to first, or rename it instead.`,
  unlisted: 'In use and not on the list',
  unlistedText: 'Typed by hand or configured. Put them on the list, or merge a misspelt one.',
  list: 'Put on the list',
  mergeInto: 'Merge into',
  merge: 'Merge',
  mergeConfirm: (name) => `All of "${name}" gets the chosen name and cannot be taken apart again. Merge?`,
  wards: 'Wards, communes and special zones served',
  wardsHint:
    'One name a line. There are no districts since 1 July 2025. With 1 to 6 names, whoever reports may tap one.',
  wardsNone: 'No ward is named yet.',
  wardsSave: 'Save the wards',
  wardsConfigured: 'The centre names no province (CENTRE_PROVINCE), so wards are not asked for.',
  said: {
    saved: 'Saved. The new list holds everywhere within 2 seconds.',
    removed: 'Taken off the list.',
    merged: 'Merged. Everything has the new name.',
  },
  wrong: {
    required: 'A name is missing.',
    long: 'Too long.',
    phone: 'This is no phone number.',
    twice: 'This name is on the list (marks do not count).',
    'category-twice': 'One of these goes to another agency. Take it off there first.',
    many: 'The list is too long.',
    district: 'A line is a district. Wards, communes and special zones only.',
  },
};

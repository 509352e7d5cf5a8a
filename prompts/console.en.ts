import type { ConsoleTexts } from './console.vi.ts';

/** The words that every page of the staff's side shares, in English. */
export const consoleEn: ConsoleTexts = {
  brand: 'Một Cửa',
  skip: 'Skip to the content',
  menu: 'Menu',
  otherLanguage: 'Tiếng Việt',
  signOut: 'Sign out',
  atMost: (size) => `At most ${size} are taken here.`,
  backToForm: 'Back to the form',
  signInAgain: 'Sign in again',
  close: 'Close',
  cancel: 'Cancel',
  confirm: 'Confirm',
  save: 'Save',
  search: 'Search',
  filter: 'Filter',
  pages: 'Pages',
  firstPage: 'First page',
  nextPage: 'Next page',
  home: 'To the start',
  requestNumber: 'Request',
  leaving: 'Some changes are not saved. Leave all the same?',
  offline: 'The connection is gone and is being made again. This page may be out of date.',
  off: {
    title: 'Switched off',
    names: { web: 'Web page', telegram: 'Telegram', zalo: 'Zalo', model: 'Language model' },
    by: (name, why) => `by ${name}: ${why}`,
    open: 'See the switches',
  },
  places: {
    inbox: 'Inbox',
    hotline: 'Hotline',
    tickets: 'Tickets',
    findings: 'Findings',
    desk: 'Procedures',
    gaps: 'Gaps',
    people: 'People',
    audit: 'Audit',
    settings: 'Settings',
  },
  roles: {
    operator: 'operator',
    editor: 'editor',
    approver: 'approver',
    supervisor: 'supervisor',
    admin: 'admin',
    dpo: 'data protection',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    list: 'Next line, line before',
    search: 'To the search box',
    help: 'Show the shortcuts',
  },
  faults: {
    signedOut: {
      title: 'Your session has ended',
      text: 'Sign in and go on. What you just pressed was not done.',
    },
    forbidden: {
      title: 'This cannot be done',
      text: 'Your account lacks the right, or the page was open for too long. Nothing was changed. Load the page again, or ask an admin about your rights.',
    },
    centreWide: {
      title: "This is the whole centre's",
      text: 'Your account sees to some agencies only: it may look at this and not change it. Nothing was changed. Ask an admin of the whole centre.',
    },
    missing: {
      title: 'There is no such page',
      text: 'The address may be mistyped, or the matter is not one of yours.',
    },
    conflict: {
      title: 'Somebody else changed it first',
      text: 'Nothing was overwritten. Load the page to see what it says now, then go on.',
    },
    tooLarge: {
      title: 'The file is too large',
      text: 'Nothing was kept. Choose a smaller one and try again.',
    },
    tooMany: { title: 'Too many tries', text: 'Wait a few minutes and try again.' },
    refused: {
      title: 'This request cannot be read',
      text: 'Nothing was changed. Go back and try once more.',
    },
    broken: {
      title: 'Something is broken',
      text: 'It is our fault, not yours. Try again in a few minutes; if it goes on, tell an admin the number below.',
    },
  },
};

import type { ConsoleNoticesTexts } from './console-notices.vi.ts';

/** The words of the page on notices, in English. */
export const consoleNoticesEn: ConsoleNoticesTexts = {
  title: 'Notices',
  tab: 'Notices',
  text: 'What people must know for a while. Notices are written and reviewed at the desk; here you see which run, and stop them.',
  where:
    'A notice with a last day stands above the chat and in the greeting. One without answers only who asks.',
  groups: { running: 'Shown now', planned: 'To come', ended: 'Over' },
  none: {
    running: 'No notice is shown now.',
    planned: 'No notice is planned.',
    ended: 'No notice is over yet.',
  },
  columns: { name: 'Notice', days: 'Days', shown: 'Where', by: 'Published by' },
  days: (from, to) =>
    from === null && to === null
      ? 'always'
      : [from === null ? '' : `from ${from}`, to === null ? 'no last day' : `until ${to}`]
          .filter(Boolean)
          .join(', '),
  everywhere: 'Above the chat, in the greeting, when asked',
  whenAsked: 'When asked',
  beside: (count) => `with ${count} procedures`,
  published: (author, reviewer) =>
    reviewer === null || reviewer === author ? author : `${author}, reviewed by ${reviewer}`,
  release: 'Came with the program',
  stopped: (by) => `stopped by ${by}`,
  add: 'Add a notice',
  edit: 'Edit',
  editName: (name) => `Edit: ${name}`,
  stop: 'Stop showing',
  stopName: (name) => `Stop showing: ${name}`,
  stopWhy: 'Why',
  stopConfirm: (name) => `Stop showing "${name}" now?`,
  drafts: 'Drafts and what waits for review',
  centreWide: 'Notices are for the whole centre: as you see to some agencies only, you may look.',
  said: {
    stopped: 'It is shown no more.',
    gone: 'Somebody has stopped or replaced this notice before.',
  },
};

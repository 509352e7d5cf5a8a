import type { ConsoleKeysTexts } from './console-keys.vi.ts';

/** The words of the page about other programs' keys, in English. */
export const consoleKeysEn: ConsoleKeysTexts = {
  title: 'API keys',
  tab: 'API keys',
  text: 'Other programs come in by a key. Each may do only what it was given, and can be revoked at once.',
  inUse: (n: number) => (n === 0 ? 'no key in use' : `${n} keys in use`),
  emptyTitle: 'There is no key',
  empty: 'Make one when another system is to push dossiers, or to read the centre’s reports.',
  columns: { name: 'Name', may: 'May', created: 'Made at', used: 'Last used', state: 'State' },
  neverUsed: 'never used',
  states: { use: 'in use', revoked: 'revoked' },
  revoke: 'Revoke',
  revokeSure: (name: string) => `Revoke the key "${name}"? The program that uses it is refused at once.`,
  newTitle: 'Make a key',
  name: 'Name',
  nameHint:
    'Of the system that will use it. For pushing dossiers or calls it is the name under which they are kept.',
  scopes: {
    'catalogue.write': 'Change the list of what is received here',
    'registry.push': 'Push dossiers of a registry',
    'hotline.push': 'Tell what is said in calls on the hotline',
    'monitoring.read': 'Read findings and measures',
    'monitoring.settle': 'Settle findings',
    'tickets.read': 'Read tickets',
    'tickets.write': 'File and work on tickets',
  },
  createDo: 'Make the key',
  wrong: {
    name: 'It needs a name of at most 120 letters; for a feed of calls other than "desk" and "twilio".',
    scopes: 'Choose at least one.',
  },
  madeTitle: 'The key was made. Copy it now: it is shown this once.',
  secret: 'Key',
  signing: 'Signing key (for registries and the hotline)',
  madeHint: 'Keep it where the other system keeps its secrets. If it is lost, revoke it and make another.',
  done: 'I have copied it',
  said: { revoked: 'Revoked. It opens nothing from now on.', gone: 'It was revoked before.' },
};

import type { InboxWords } from './inbox.vi.ts';

export const inboxEn: InboxWords = {
  givenBack:
    'Our staff have answered. From here the automatic assistant goes on; to reach a person again, write “talk to a person”.',
  givenBackUnsaid:
    'From here the automatic assistant answers you. If you still need a person, write “talk to a person”.',
  closed:
    'Our staff have ended this conversation. Write whenever you need more, and the automatic assistant answers; to reach a person again, write “talk to a person”.',
  handedOn: (agency, promise) =>
    `Your matter has been passed on to ${agency ?? 'a colleague at the centre'}. ${promise} Meanwhile you can go on asking the automatic assistant.`,
};

import type { InboxPanelWords } from './inbox-panel.vi.ts';

export const inboxPanelEn: InboxPanelWords = {
  why: {
    'asked-for-person': 'They asked for a person.',
    voice: 'They sent a voice message that the assistant cannot hear.',
    upset: 'They are upset.',
    'asked-again': 'They asked the same again: the answer before did not help.',
    'nothing-found': 'The assistant found no procedure that fits.',
    'fact-missing': 'The procedure is known, but its published text lacks what was asked.',
    'asked-back-left': 'The assistant asked back, and they chose nothing.',
    refused: 'The assistant may not answer this kind of question.',
    'out-of-scope': 'It is outside what the centre does.',
    elsewhere: 'It is their own matter (a dossier, a report): the assistant only said where to ask.',
    failed: 'Something broke while answering.',
  },
  notKept: {
    messages: 'Phone and ID numbers in messages: masked before they were stored, the originals are gone.',
    contact: "A phone number or place shared by Telegram's or Zalo's own button: used once, not stored.",
    proof:
      'The last digits that open a dossier: only a mark to compare with is stored, it cannot be read back.',
  },
  draft: 'A report that is being written, not sent',
};

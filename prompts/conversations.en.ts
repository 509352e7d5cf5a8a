import type { ConversationWords } from './conversations.vi.ts';

export const conversationsEn: ConversationWords = {
  buttonOld: 'This button is too old for me to open again. Please type your question once more.',
  busy: 'A great many people are asking right now, so I cannot answer with care. Please write again in a few minutes.',
  dead: 'I am sorry: something broke on our side and I could not answer this question.',
};

import type { WaitingWords } from './waiting.vi.ts';

export const waitingEn: WaitingWords = {
  wait: (minutes) =>
    `Many people are asking right now: please allow about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. I will answer as soon as it is your turn; there is no need to write again.`,
};

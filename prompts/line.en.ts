import type { LineWords } from './line.vi.ts';

export const lineEn: LineWords = {
  place: (ahead) =>
    ahead === 0
      ? 'You are next.'
      : `${ahead} ${ahead === 1 ? 'person is' : 'people are'} waiting before you.`,
  about: (minutes) => `It should be your turn in about ${minutes} minutes.`,
  unknown: 'I cannot tell how long it will take.',
  closed: 'The office is closed now, and nobody is there.',
  holiday: (name) => `Today is a holiday (${name}), and nobody is there.`,
  backAt: (time, day) => `Staff are back at ${time} on ${day}.`,

  waitsAlready: 'You are waiting for a person already.',
  left: 'You are no longer waiting for a person.',
  back: 'From here the automatic assistant answers you.',
  afterLeft: 'Ask me anything. If you want a person again, write “talk to a person”.',
  notWaiting: 'You are not waiting for a person any more.',
  stays: 'Your place is kept.',

  next: 'Almost your turn: you are next. A member of staff will answer in this chat.',

  nobodyCame: 'Sorry, the promised time is over and nobody could answer you.',
  offer: (words) =>
    `I have written your question down as a report, not sent yet: “${words}”. Write “send” and it goes out; you get a tracking code and a date for the answer.`,
  offerNamed: (words) =>
    `I have written your question down as a report, not sent yet: “${words}”. Write “send”: I then ask for your name, phone and address, as the rules demand, and send it; you get a tracking code and a date for the answer.`,
  offerEmpty: 'You can leave your question as a report, with a tracking code and a date for the answer.',
  orWait: 'If you would rather wait, your place is kept.',
  orCall: (hotline) => `If it is urgent, call ${hotline}.`,
  sentInstead:
    'This report takes the place of waiting: you need not wait for a person in this chat any more.',

  choices: {
    place: 'Is it my turn?',
    leave: 'No person needed',
    send: 'Send the report',
    tell: 'Leave my question',
    stay: 'Keep waiting',
  },
};

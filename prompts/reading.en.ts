/** The words of what makes a page easier to read, in English. */
export const readingEn = {
  tools: 'Easier to read',
  letters: 'Letter size',
  sizes: ['Usual letters', 'Large letters', 'Very large letters'],
  listen: 'Read aloud',
  stop: 'Stop reading',
  listening: 'Reading aloud.',
  stopped: 'Stopped.',
  noVoice: 'This device has no English voice. One can be added in its text-to-speech settings.',
  noSpeech: 'This browser cannot read aloud.',
};

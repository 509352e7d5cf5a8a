/** Signs that turn the order of what stands after them, and those that no text has a use for but line ends and tabs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const useless = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

/** Text that every platform and the database takes: no NUL, no half of a character, nothing that turns the reading order. */
export function cleanText(text: string): string {
  return text.replaceAll('\r\n', '\n').toWellFormed().replace(useless, '');
}

/** With `newSecret` and `randomLetters` the only source of randomness: a version 4 UUID. */
export function newId(): string {
  return crypto.randomUUID();
}

/** 256 random bits in letters that travel anywhere, for what nobody may guess. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** `count` signs of an alphabet of at most 64, each as likely as any other: what would favour some is drawn again. */
export function randomLetters(alphabet: string, count: number): string {
  const fair = 256 - (256 % alphabet.length);
  let letters = '';
  while (letters.length < count) {
    const drawn = crypto.getRandomValues(new Uint8Array(count * 2));
    for (const byte of drawn)
      if (byte < fair && letters.length < count) letters += alphabet[byte % alphabet.length];
  }
  return letters;
}

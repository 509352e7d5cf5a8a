/** With `newSecret` the only source of randomness: a version 4 UUID. */
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

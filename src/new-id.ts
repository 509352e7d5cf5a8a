/** The only source of randomness for ids: a version 4 UUID. */
export function newId(): string {
  return crypto.randomUUID();
}

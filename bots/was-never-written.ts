/** Failed before a connection stood: whatever was to be sent has surely not been. */
const beforeWriting = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** `fetch` names the reason in its error's cause; several addresses tried give several. */
export function wasNeverWritten(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && beforeWriting.has(String(error.code))) return true;
  if (error instanceof AggregateError) return error.errors.every(wasNeverWritten);
  return wasNeverWritten(error.cause);
}

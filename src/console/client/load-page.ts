/** Whoever does not answer by then is asked again. */
const patienceMs = 8_000;

/** A page of ours, parsed; nothing in it runs. `null` where it could not be had. */
export async function loadPage(
  path: string,
  sent: { readonly form: FormData; readonly signal: AbortSignal } | null = null,
): Promise<Document | null> {
  return await new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open(sent ? 'POST' : 'GET', path);
    // What a page asks by itself keeps no session from running out; what somebody typed does.
    request.setRequestHeader(sent ? 'X-Quiet' : 'X-Live', '1');
    request.responseType = 'document';
    request.timeout = patienceMs;
    request.addEventListener('timeout', () => done(null));
    request.addEventListener('load', () => done(request.status === 200 ? request.responseXML : null));
    request.addEventListener('error', () => done(null));
    request.addEventListener('abort', () => done(null));
    sent?.signal.addEventListener('abort', () => request.abort());
    request.send(sent?.form);
  });
}

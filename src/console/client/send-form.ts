/** Sent by the open page: the answer says how it went and is no page. */
export type Sent = {
  /** 0 where there was no answer. */
  readonly status: number;
  readonly text: string;
};

const patienceMs = 10_000;

/** Sends a form without leaving the page. */
export async function sendForm(path: string, form: FormData): Promise<Sent> {
  return await new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('X-Quiet', '1');
    request.timeout = patienceMs;
    request.addEventListener('timeout', () => done({ status: 0, text: '' }));
    request.addEventListener('load', () => done({ status: request.status, text: request.responseText }));
    request.addEventListener('error', () => done({ status: 0, text: '' }));
    request.send(form);
  });
}

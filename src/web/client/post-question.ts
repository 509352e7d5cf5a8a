import type { Answer, Language } from '#src/answers/answer.ts';

export type Asked =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'unusable' }
  | { readonly kind: 'failed' };

/** Nobody waits longer than this for a sentence. */
const longestWait = 30_000;

export type PostedQuestion = {
  readonly question: string;
  readonly conversationId?: string | undefined;
  readonly language: Language;
};

/** Never throws: every way a request can end is a value. Carries nothing that says who asks: no cookie goes along. */
export async function postQuestion(address: string, body: PostedQuestion): Promise<Asked> {
  const aborter = new AbortController();
  const timer = setTimeout(() => aborter.abort(), longestWait);
  try {
    const response = await window.fetch(address, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: aborter.signal,
    });
    return await readResponse(response);
  } catch {
    return { kind: 'failed' };
  } finally {
    clearTimeout(timer);
  }
}

async function readResponse(response: Response): Promise<Asked> {
  switch (response.status) {
    case 200:
      return { kind: 'answered', answer: await response.json() };
    case 404:
      return { kind: 'forgotten' };
    case 413:
      return { kind: 'too-long' };
    case 400:
      return { kind: 'unusable' };
    case 429:
      return { kind: 'limited', seconds: Number(response.headers.get('Retry-After')) || 60 };
    default:
      return { kind: 'failed' };
  }
}

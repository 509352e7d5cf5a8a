import type { ToldLine } from '#src/console/hotline/tell-line.ts';
import { elapsed } from './elapsed.ts';
import { loadPage } from './load-page.ts';
import { showLine } from './show-line.ts';

/** A feed may be silent for so long while somebody looks for a paper; then the page says that nothing is heard. */
const quietMs = 30_000;
const againMs = 1_000;
const mostFailed = 30;

/** Fired when parts of the call's page were renewed. */
export const callRenewed = 'call:renewed';

/** Keeps an open call as it stands: its own stream, apart from the console's, for what is said and what becomes known. */
export function followCall(): void {
  const page = document.querySelector<HTMLElement>('[data-call]');
  const path = page?.dataset.call;
  if (!page || path === undefined) return;
  const talk = document.getElementById('talk');
  const renew = renewer(page, `${path}/parts`);
  let heardAt = elapsed();
  const source = new EventSource(`${path}/stream?after=${page.dataset.after ?? ''}`);
  source.addEventListener('said', (event: MessageEvent<string>) => {
    heardAt = elapsed();
    if (!talk) return;
    const follows = isAtEnd(talk);
    // Told by our own server, in the shape of `hotline/tell-line.ts`.
    for (const line of JSON.parse(event.data) as readonly ToldLine[]) showLine(talk, line);
    if (follows) toEnd(talk);
    else document.querySelector<HTMLElement>('[data-talk-latest]')?.removeAttribute('hidden');
  });
  source.addEventListener('changed', renew);
  source.addEventListener('open', () => page.removeAttribute('data-lost'));
  source.addEventListener('error', () => page.setAttribute('data-lost', ''));
  if (talk) keepReading(talk);
  window.setInterval(() => {
    const state = document.querySelector<HTMLElement>('#talk-state[data-listening]');
    const isQuiet = state !== null && talk !== null && elapsed() - heardAt > quietMs;
    document.querySelector('.talk-quiet')?.toggleAttribute('hidden', !isQuiet);
  }, 1_000);
}

/** One look at a time; what changes meanwhile is looked for after it. */
function renewer(page: HTMLElement, path: string): () => void {
  let isLooking = false;
  let again = false;
  let failed = 0;
  const look = async (): Promise<void> => {
    if (isLooking) {
      again = true;
      return;
    }
    isLooking = true;
    const fresh = await loadPage(path);
    isLooking = false;
    failed = fresh ? 0 : failed + 1;
    if (fresh) takeParts(page, fresh);
    // What changed is told once only: it is asked for until it comes, or nobody answers any more.
    else if (failed < mostFailed) window.setTimeout(renew, againMs);
    if (again) {
      again = false;
      await look();
    }
  };
  const renew = () => void look();
  return renew;
}

function takeParts(page: HTMLElement, fresh: Document): void {
  const isMine = fresh.querySelector('[data-mine]') !== null;
  // Taken over by somebody, or taken up in another tab: another page altogether.
  if (isMine !== page.hasAttribute('data-mine')) {
    window.location.reload();
    return;
  }
  for (const part of fresh.querySelectorAll<HTMLElement>('[data-part]')) {
    const standing = document.getElementById(part.id);
    if (!standing || standing.dataset.mark === part.dataset.mark) continue;
    const key = standing.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.key
      : undefined;
    standing.replaceWith(document.adoptNode(part));
    if (key !== undefined) part.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  }
  document.dispatchEvent(new CustomEvent(callRenewed));
}

/** Whoever reads further up is not torn away. */
function keepReading(talk: HTMLElement): void {
  const latest = document.querySelector<HTMLElement>('[data-talk-latest]');
  toEnd(talk);
  latest?.addEventListener('click', () => toEnd(talk));
  talk.parentElement?.addEventListener('scroll', () => {
    if (isAtEnd(talk)) latest?.setAttribute('hidden', '');
  });
}

function isAtEnd({ parentElement: scroll }: HTMLElement): boolean {
  return scroll === null || scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 48;
}

function toEnd({ parentElement: scroll }: HTMLElement): void {
  if (scroll) scroll.scrollTop = scroll.scrollHeight;
}

import { Idiomorph } from 'idiomorph';

/** What changes together is shown together: one look at the server, however much was said. */
const gatherMs = 250;

/**
 * Keeps what is marked `data-live="inbox tickets"` (with an id) as the server would show it now: when one of its nouns
 * changed, the page asks for itself and takes over what differs. What somebody is writing, and where they are, stays;
 * what stands within `data-keep` is never touched.
 */
export function openLive(): void {
  if (!document.querySelector('[data-live][id]')) return;
  const source = new EventSource('/console/live');
  const state: { waiting?: number | undefined; wasLost: boolean } = { wasLost: false };
  source.addEventListener('changed', (event: MessageEvent<string>) => {
    const [noun = '', id] = event.data.split(' ');
    if (![...liveRegions()].some((region) => concerns(region, noun, id))) return;
    state.waiting ??= window.setTimeout(() => {
      state.waiting = undefined;
      refresh();
    }, gatherMs);
  });
  source.addEventListener('open', () => {
    document.documentElement.removeAttribute('data-offline');
    if (state.wasLost) refresh();
    state.wasLost = false;
  });
  source.addEventListener('error', () => {
    state.wasLost = true;
    document.documentElement.setAttribute('data-offline', '');
  });
}

function liveRegions(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>('[data-live][id]');
}

/** `data-live="conversation:4c0e"` looks at one only, `data-live="inbox"` at all. */
function concerns(region: HTMLElement, noun: string, id: string | undefined): boolean {
  const watched = region.dataset.live?.split(' ') ?? [];
  return watched.some((each) => {
    const [name, only] = each.split(':');
    return name === noun && (only === undefined || only === id);
  });
}

/** A parsed page, in which nothing runs; text in it cannot become script. */
function refresh(): void {
  const request = new XMLHttpRequest();
  request.open('GET', window.location.href);
  request.responseType = 'document';
  request.addEventListener('load', () => {
    const page = request.responseXML;
    if (!page || request.status !== 200) return;
    for (const region of liveRegions()) {
      const fresh = page.getElementById(region.id);
      if (fresh) takeOver(region, fresh);
    }
    document.dispatchEvent(new CustomEvent('console:refreshed'));
  });
  request.send();
}

function takeOver(region: HTMLElement, fresh: HTMLElement): void {
  const follows = region.dataset.follow !== undefined && isAtEnd(region);
  Idiomorph.morph(region, fresh, {
    ignoreActiveValue: true,
    callbacks: {
      beforeNodeMorphed: (node) => !(node instanceof HTMLElement && node.closest('[data-keep]')),
    },
  });
  if (follows) region.scrollTop = region.scrollHeight;
}

function isAtEnd({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < 48;
}

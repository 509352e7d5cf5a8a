import { Idiomorph } from 'idiomorph';
import { hearChanges } from './hear-changes.ts';

/** What changes together is shown together: one look at the server, however much was said. */
const gatherMs = 250;

/**
 * Keeps what is marked `data-live="inbox tickets"` (with an id) as the server would show it now: when one of its nouns
 * changed, the page asks for itself and takes over what differs. What somebody writes or ticked, and where they are, stays;
 * what stands within `data-keep` is never touched.
 */
export function openLive(): void {
  if (!document.querySelector('[data-live][id]')) return;
  // What must not be missed (`data-fresh`) is looked at again as soon as the stream is open.
  const wasLost = document.querySelector('[data-live][data-fresh]') !== null;
  const state: { waiting?: number | undefined; wasLost: boolean } = { wasLost };
  hearChanges((heard) => {
    if ('connection' in heard) {
      const lost = heard.connection === 'lost';
      document.documentElement.toggleAttribute('data-offline', lost);
      if (!lost && state.wasLost) refresh();
      state.wasLost = lost;
      return;
    }
    const [noun = '', id] = heard.changed.split(' ');
    if (![...liveRegions()].some((region) => concerns(region, noun, id))) return;
    state.waiting ??= window.setTimeout(() => {
      state.waiting = undefined;
      refresh();
    }, gatherMs);
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
    // A star stands for one whose id is not told to everybody.
    return name === noun && (only === undefined || only === id || id === '*');
  });
}

/** A parsed page, in which nothing runs; text in it cannot become script. */
function refresh(): void {
  const request = new XMLHttpRequest();
  request.open('GET', window.location.href);
  // Not something that somebody did: it keeps no session from running out.
  request.setRequestHeader('X-Live', 'refresh');
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
      // What somebody has ticked stays ticked.
      beforeAttributeUpdated: (name) => name !== 'checked',
    },
  });
  if (follows) region.scrollTop = region.scrollHeight;
}

function isAtEnd({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean {
  return scrollHeight - scrollTop - clientHeight < 48;
}

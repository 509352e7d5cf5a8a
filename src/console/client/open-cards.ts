import { callRenewed } from './follow-call.ts';
import { lookUpDossiers } from './look-up-dossiers.ts';
import { sendForm } from './send-form.ts';

/**
 * The cards of a call: one is opened beside the search box by its key or a press, and stays there until its reader
 * opens another, whatever comes meanwhile. `n` opens the next one.
 */
export function openCards(): void {
  const page = document.querySelector<HTMLElement>('[data-call]');
  const place = document.getElementById('opened');
  if (!page || !place) return;
  document.addEventListener('click', (event) => {
    const pressed = event.target instanceof Element ? event.target : null;
    if (pressed?.closest('[data-next-card]')) {
      const next = nextCard();
      if (next) show(next);
      return;
    }
    const link = pressed?.closest<HTMLElement>('[data-open-card]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link.dataset.openCard ?? '');
  });
  document.addEventListener('call:open', (event) => {
    if (event instanceof CustomEvent) waitFor(String(event.detail));
  });
  document.addEventListener(callRenewed, renewOpened);
  lookUpDossiers();

  let awaited: string | null = null;
  let hasChosen = place.querySelector('[data-card]') !== null;
  let unasked: Unasked | null = null;

  /** A card that was just kept comes with the stream. */
  function waitFor(id: string): void {
    if (show(id)) return;
    awaited = id;
  }

  function show(id: string): boolean {
    const content = contentOf(id);
    if (!content || !page || !place) return false;
    awaited = null;
    hasChosen = true;
    place.replaceChildren(content);
    document.getElementById('typed-place')?.replaceChildren();
    place.querySelector<HTMLElement>('[data-card]')?.focus({ preventScroll: true });
    place.parentElement?.scrollTo({ top: 0 });
    markOpen(id);
    tellOpened(page, id);
    return true;
  }

  /**
   * Where nobody has opened anything, the first card that comes is seen at once, and not said to be opened; what takes
   * its place, about the same procedure or for a question back that was answered, is seen in its stead.
   */
  function showUnasked(): void {
    if (!place || hasChosen) return;
    const seen = place.querySelector<HTMLElement>('[data-card]')?.dataset.card;
    if (seen !== undefined && contentOf(seen)) return;
    const links = [...document.querySelectorAll<HTMLElement>('[data-open-card]')];
    const next = seen === undefined ? links[0] : links.find((link) => isInsteadOf(link, unasked));
    const content = next && contentOf(next.dataset.openCard ?? '');
    if (!content) return;
    unasked = { code: next.dataset.code, slot: next.dataset.key };
    place.replaceChildren(content);
  }

  /** What became of the open card is shown on it; a card that gave way stays as it was read. */
  function renewOpened(): void {
    if (awaited !== null) show(awaited);
    showUnasked();
    const shown = place?.querySelector<HTMLElement>('[data-card]');
    const id = shown?.dataset.card;
    if (id === undefined) return;
    markOpen(id);
    const fresh = contentOf(id);
    // What somebody types into it, or what it found, stays.
    if (!fresh || shown?.querySelector('.dossier-look')) return;
    if (place && shown) putInstead(place, { shown, fresh });
  }
}

type Unasked = { readonly code: string | undefined; readonly slot: string | undefined };

/** What has no code of its own was a question or less, and what came into its place is its answer. */
function isInsteadOf({ dataset }: HTMLElement, gone: Unasked | null): boolean {
  return gone?.code === undefined ? dataset.key === gone?.slot : dataset.code === gone.code;
}

/** Whoever had a button of it under their finger has the same again. */
function putInstead(
  place: HTMLElement,
  { shown, fresh }: { readonly shown: HTMLElement; readonly fresh: Node },
): void {
  const active = document.activeElement;
  const hadFocus = shown.contains(active);
  const key = active instanceof HTMLElement ? active.dataset.key : undefined;
  place.replaceChildren(fresh);
  if (!hadFocus) return;
  const again = key === undefined ? null : place.querySelector<HTMLElement>(`[data-key="${key}"]`);
  (again ?? place.querySelector<HTMLElement>('[data-card]'))?.focus({ preventScroll: true });
}

function contentOf(id: string): Node | null {
  const template = document.querySelector<HTMLTemplateElement>(
    `template[data-card-template="${CSS.escape(id)}"]`,
  );
  return template?.content.cloneNode(true) ?? null;
}

function markOpen(id: string): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-open-card]')) {
    if (link.dataset.openCard === id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

function tellOpened(page: HTMLElement, id: string): void {
  const token = document.querySelector<HTMLInputElement>('#ask-form input[name="token"]')?.value;
  if (token === undefined) return;
  const form = new FormData();
  form.set('token', token);
  form.set('step', 'opened');
  void sendForm(`${page.dataset.call}/cards/${id}/step`, form);
}

function nextCard(): string | undefined {
  const links = [...document.querySelectorAll<HTMLElement>('[data-open-card]')];
  const at = links.findIndex((link) => link.getAttribute('aria-current') === 'true');
  return [...links.slice(at + 1), ...links.slice(0, Math.max(at, 0))][0]?.dataset.openCard;
}

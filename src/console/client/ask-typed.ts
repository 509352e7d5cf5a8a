import { loadPage } from './load-page.ts';
import { sendForm } from './send-form.ts';

/** Within a fast typist's pause between two letters. */
const pauseMs = 70;

/**
 * The search box of a call: what is typed is answered below it as it stands, the newest question only. Enter keeps it
 * and opens its card; Escape empties the box, and leaves it when it is empty, so that the keys of the page work again.
 */
export function askTyped(): void {
  const box = document.querySelector<HTMLInputElement>('[data-ask]');
  const place = document.getElementById('typed-place');
  const form = box?.form;
  if (!box || !place || !form) return;
  let timer: number | undefined;
  let asking: AbortController | undefined;
  let asked = '';

  const ask = async (): Promise<void> => {
    const text = box.value.trim();
    if (text === asked) return;
    asked = text;
    asking?.abort();
    if (text === '') return place.replaceChildren();
    asking = new AbortController();
    const { signal } = asking;
    const answer = await loadPage(box.dataset.ask ?? '', { form: new FormData(form), signal });
    if (signal.aborted) return;
    const typed = answer?.getElementById('typed');
    if (typed) place.replaceChildren(document.adoptNode(typed));
    else sayFailed(place);
    place.parentElement?.scrollTo({ top: 0 });
    if (!typed) asked = '';
  };
  box.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), pauseMs);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (box.value === '') return box.blur();
    empty();
  });
  document.addEventListener('submit', (event) => {
    const kept = event.target;
    if (!(kept instanceof HTMLFormElement) || !kept.classList.contains('keeps')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    window.clearTimeout(timer);
    void keep(kept);
  });

  function empty(): void {
    if (!box || !place) return;
    asking?.abort();
    asked = '';
    box.value = '';
    place.replaceChildren();
  }

  async function keep(kept: HTMLFormElement): Promise<void> {
    const sent = new FormData(kept);
    if (String(sent.get('text') ?? '').trim() === '') return;
    const id = await postKept(kept.action, sent);
    if (id === undefined) return kept.submit();
    // Nothing to hold on to: what is missing stands below the box already.
    if (id === null) {
      void ask();
      // A dossier's code is followed by what proves it.
      place?.querySelector<HTMLElement>('input[name="digits"]')?.focus();
      return;
    }
    empty();
    box?.blur();
    document.dispatchEvent(new CustomEvent('call:open', { detail: id }));
  }
}

/** The kept card; `null` where there was nothing to keep, `undefined` where the server did not say. */
async function postKept(path: string, form: FormData): Promise<string | null | undefined> {
  const { status, text } = await sendForm(path, form);
  if (status !== 200) return undefined;
  // Written by our own server.
  return (JSON.parse(text) as { readonly id: string | null }).id;
}

function sayFailed(place: HTMLElement): void {
  const words = document.createElement('p');
  words.className = 'call-typed-none';
  words.textContent = document.getElementById('ask-hint')?.dataset.failed ?? '';
  place.replaceChildren(words);
}

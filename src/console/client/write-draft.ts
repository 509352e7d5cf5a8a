import type { Kept } from '#src/console/editor/kept.ts';

/** So long nothing was typed: then it is saved. */
const calmMs = 1_200;
const againMs = 5_000;

/**
 * The form of a draft saves by itself and shows what the server says is wrong; a row comes, goes and moves without the
 * page being left. Without it both are done by the form's own buttons.
 */
export function writeDraft(): void {
  const form = document.querySelector<HTMLFormElement>('#entry-form');
  if (!form) return;
  const state: State = { timer: undefined, unsaved: false, sending: null, stopped: false };
  form.addEventListener('input', () => {
    state.unsaved = true;
    wait(form, state, calmMs);
  });
  form.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element
        ? event.target.closest<HTMLButtonElement>('button[data-row-act]')
        : null;
    if (!button) return;
    event.preventDefault();
    void actOnRow(form, state, button);
  });
  document.addEventListener('submit', (event) => {
    // Not where a dialog asks first.
    if (event.target !== form || event.defaultPrevented) return;
    state.unsaved = false;
    state.stopped = true;
    window.clearTimeout(state.timer);
  });
  window.addEventListener('beforeunload', (event) => {
    if (state.unsaved) event.preventDefault();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && state.unsaved) void keep(form, state);
  });
}

type State = {
  timer: number | undefined;
  unsaved: boolean;
  /** The save that is on its way: the next one begins from what it gives back. */
  sending: Promise<void> | null;
  stopped: boolean;
};

function wait(form: HTMLFormElement, state: State, ms: number): void {
  window.clearTimeout(state.timer);
  state.timer = window.setTimeout(() => void keep(form, state), ms);
}

async function keep(form: HTMLFormElement, state: State): Promise<void> {
  window.clearTimeout(state.timer);
  if (state.stopped) return;
  if (state.sending) {
    wait(form, state, calmMs);
    return;
  }
  const place = form.querySelector<HTMLElement>('[data-keep-draft]');
  if (!place) return;
  place.textContent = place.dataset.saving ?? '';
  state.unsaved = false;
  state.sending = send(form, place, state);
  await state.sending;
  state.sending = null;
}

async function send(form: HTMLFormElement, place: HTMLElement, state: State): Promise<void> {
  const answer = await post(place.dataset.keepDraft ?? '', new FormData(form), 'json');
  if (answer.status === 200 || answer.status === 409) {
    const kept: Kept = answer.response;
    if (kept.kind === 'changed') return tellChanged(place, { state, said: kept.said });
    revisionOf(form).value = String(kept.revision);
    place.textContent = kept.said;
    place.className = 'saved-at';
    showProblems(form, kept);
    return;
  }
  state.unsaved = true;
  const isOut = answer.status === 401 || answer.status === 403;
  place.textContent = (isOut ? place.dataset.signedOut : place.dataset.lost) ?? '';
  place.className = 'saved-at trouble';
  if (!isOut) wait(form, state, againMs);
}

/** Saved by somebody else meanwhile: from here on only the form itself is sent, which shows both texts. */
function tellChanged(
  place: HTMLElement,
  { state, said }: { readonly state: State; readonly said: string },
): void {
  state.stopped = true;
  state.unsaved = true;
  const button = document.createElement('button');
  button.className = 'btn btn-warning';
  button.type = 'submit';
  button.name = 'act';
  button.value = 'save';
  button.textContent = place.dataset.changed ?? '';
  const words = document.createElement('span');
  words.textContent = said;
  place.replaceChildren(words, button);
  place.className = 'saved-at trouble';
}

function showProblems(form: HTMLFormElement, kept: Extract<Kept, { kind: 'saved' }>): void {
  for (const list of form.querySelectorAll<HTMLElement>('[data-problems]')) {
    const own = kept.problems.filter(({ path }) => path === list.dataset.problems);
    list.replaceChildren(
      ...own.map(({ words, weight }) => {
        const line = document.createElement('li');
        line.className = weight;
        line.textContent = words;
        return line;
      }),
    );
    const control = list.parentElement?.querySelector(':scope > [name]');
    if (own.some(({ weight }) => weight === 'stops')) control?.setAttribute('aria-invalid', 'true');
    else control?.removeAttribute('aria-invalid');
  }
  const summary = form.querySelector('[data-checks]');
  summary?.replaceChildren(...summaryOf(kept));
}

function summaryOf({ problems, titles }: Extract<Kept, { kind: 'saved' }>): readonly Node[] {
  if (problems.length === 0) return [withText('p', 'fine', titles.fine)];
  return (['stops', 'warns'] as const).flatMap((weight) => {
    const own = problems.filter((problem) => problem.weight === weight);
    if (own.length === 0) return [];
    const list = withText('ul', 'checks', '');
    for (const { name, target, words } of own) {
      const line = document.createElement('li');
      const link = document.createElement('a');
      link.href = `#${target}`;
      link.textContent = name;
      line.append(link, `: ${words}`);
      list.append(line);
    }
    return [withText('p', `checks-title ${weight}`, titles[weight]), list];
  });
}

function withText(tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

/** The server draws the form anew with its row; what was typed goes with it, and is saved. */
async function actOnRow(form: HTMLFormElement, state: State, button: HTMLButtonElement): Promise<void> {
  window.clearTimeout(state.timer);
  await state.sending;
  const body = new FormData(form, button);
  const answer = state.stopped ? null : await post(form.action, body, 'document');
  const page: Document | null = answer?.status === 200 ? answer.response : null;
  const fresh = page?.getElementById('entry-form');
  if (!fresh) {
    // Somebody else saved, or the session is over: the page says which.
    form.requestSubmit(button);
    return;
  }
  state.unsaved = false;
  form.replaceChildren(...fresh.children);
  form.querySelector<HTMLElement>('[autofocus]')?.focus();
}

function revisionOf(form: HTMLFormElement): HTMLInputElement {
  const input = form.elements.namedItem('revision');
  if (!(input instanceof HTMLInputElement)) throw new Error('the form does not say what it began from');
  return input;
}

/** What a request came to; of one that never arrived the status is 0. */
function post(url: string, body: FormData, kind: 'json' | 'document'): Promise<XMLHttpRequest> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = kind;
    request.addEventListener('loadend', () => done(request));
    request.send(body);
  });
}

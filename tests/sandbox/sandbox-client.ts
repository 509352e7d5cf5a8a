import type { Act, PhoneName, Reply } from './phone.ts';
import type { SandboxState } from './sandbox-app.tsx';

/** The page's own code: sends what is done, and puts what comes in its place. All HTML comes from our own server, escaped. */
const lookMs = 700;
const last = new Map<string, string>();

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  event.preventDefault();
  const input = form.elements.namedItem('text');
  if (!(input instanceof HTMLInputElement) || input.value.trim() === '') return;
  void send(form.dataset.channel, { kind: 'text', text: input.value });
  input.value = '';
});

document.addEventListener('click', (event) => {
  const from = event.target instanceof Element ? event.target : null;
  const button = from?.closest('button');
  for (const open of document.querySelectorAll('details.drop[open]')) {
    if (!open.contains(from) || button) open.removeAttribute('open');
  }
  if (!button) return;
  const { show, channel } = button.dataset;
  if (show) return showView(show);
  const act = actOf(button.dataset);
  if (act) void send(channel, act);
});

document.querySelector('#raw')?.addEventListener('change', (event) => {
  const box = event.target;
  document.body.classList.toggle('shows-raw', box instanceof HTMLInputElement && box.checked);
});

/** What the server takes; it looks at it again. */
function actOf({ act, text = '', what, press = '', label = '' }: DOMStringMap): Act | Reply | null {
  if (act === undefined) return null;
  return JSON.parse(JSON.stringify({ kind: act, text: text || undefined, what, press, label }));
}

function showView(view: string): void {
  document.body.dataset.shows = view;
  for (const button of document.querySelectorAll<HTMLElement>('[data-show]')) {
    button.setAttribute('aria-pressed', String(button.dataset.show === view));
  }
  for (const lines of document.querySelectorAll('.talk, .lines')) lines.scrollTop = lines.scrollHeight;
}

async function send(channel: string | undefined, act: Act | Reply): Promise<void> {
  await fetch(`/phones/${channel}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(act),
  });
  await look();
}

async function look(): Promise<void> {
  const response = await fetch('/state').catch(() => null);
  if (!response?.ok) return;
  const state: SandboxState = await response.json();
  put('kept', document.querySelector('[data-kept]'), state.kept);
  for (const name of ['zalo', 'telegram'] as const satisfies readonly PhoneName[]) {
    const { html, state: word } = state.talks[name];
    put(name, document.querySelector(`[data-talk="${name}"]`), html);
    const badge = document.querySelector<HTMLElement>(`[data-state="${name}"]`);
    if (badge) {
      badge.hidden = word === null;
      badge.textContent = word ?? '';
    }
  }
}

/** Keeps to the end of a talk, where the newest stands. */
function put(name: string, place: Element | null, html: string): void {
  if (!place || last.get(name) === html) return;
  last.set(name, html);
  place.innerHTML = html;
  const long = place.querySelector('.lines') ?? place;
  long.scrollTop = long.scrollHeight;
}

setInterval(() => void look(), lookMs);
void look();

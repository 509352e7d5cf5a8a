import { keysAreOff } from './choose-keys.ts';

/**
 * The keyboard: an element with `data-key="r"` is pressed, or reached where it is a field, by that key while nobody
 * types. `/` goes to the search box, `j` and `k` walk through `[data-list]`, `?` shows what there is.
 */
export function openShortcuts(): void {
  document.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return sendOwn(event);
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]') || keysAreOff()) return;
    if (press(event.key)) event.preventDefault();
  });
}

function press(key: string): boolean {
  if (key === '/') return reach(document.querySelector<HTMLElement>('[data-search]'));
  if (key === '?') return show();
  if (key === 'j' || key === 'k') return walk(key === 'j' ? 1 : -1);
  if (!/^[a-z0-9]$/.test(key)) return false;
  return reach(document.querySelector<HTMLElement>(`[data-key="${key}"]`));
}

/** Out of a text, by Ctrl+Enter, without reaching for the button. */
function sendOwn(event: KeyboardEvent): void {
  const form = event.target instanceof HTMLTextAreaElement ? event.target.form : null;
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
}

function reach(element: HTMLElement | null): boolean {
  if (!element) return false;
  if (isTyping(element)) element.focus();
  else element.click();
  return true;
}

function walk(by: 1 | -1): boolean {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-list] a[data-line]')];
  const active = document.activeElement;
  const at = lines.findIndex((line) => line === active || line.getAttribute('aria-current') === 'true');
  const next = lines[Math.min(lines.length - 1, Math.max(0, at + by))];
  next?.focus();
  return next !== undefined;
}

function show(): boolean {
  const dialog = document.querySelector<HTMLDialogElement>('[data-shortcuts]');
  const list = dialog?.querySelector('[data-shortcut-list]');
  if (!dialog || !list) return false;
  const keyed = [...document.querySelectorAll<HTMLElement>('[data-key]')];
  const lines = keyed.map((element): readonly [string, string] => [
    element.dataset.key ?? '',
    element.getAttribute('aria-label') ?? element.dataset.keyName ?? element.textContent?.trim() ?? '',
  ]);
  const words = list as HTMLElement; // `[data-shortcut-list]` is a `dl` of our own page.
  const usual: readonly (readonly [string, string])[] = [
    ['/', words.dataset.search ?? ''],
    ['j k', words.dataset.walk ?? ''],
    ['?', words.dataset.help ?? ''],
  ];
  list.replaceChildren(
    ...[...lines, ...usual].flatMap(([key, name]) => {
      const term = document.createElement('dt');
      const kbd = document.createElement('kbd');
      kbd.textContent = key;
      term.append(kbd);
      const meaning = document.createElement('dd');
      meaning.textContent = name;
      return [term, meaning];
    }),
  );
  dialog.showModal();
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

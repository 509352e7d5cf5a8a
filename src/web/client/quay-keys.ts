import { element } from './element.ts';
import type { QuayDesk } from './quay-desk.ts';
import type { QuayScreen } from './quay-screen.tsx';

/** The whole view by keys alone. While something is typed, a key is a letter; only F2, arrows and Esc are not. */
export function openQuayKeys(desk: QuayDesk, screen: QuayScreen): void {
  const keys = element('[data-keys]', HTMLDialogElement, document);
  const showKeys = element('[data-show-keys]', HTMLElement, document);
  showKeys.hidden = false;
  showKeys.addEventListener('click', () => keys.showModal());
  document.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    const typing = event.target === screen.input;
    const done = typing ? whileTyping(event.key, desk, screen) : elsewhere(event, desk, { screen, keys });
    if (done) event.preventDefault();
  });
}

function whileTyping(key: string, desk: QuayDesk, screen: QuayScreen): boolean {
  switch (key) {
    case 'ArrowDown':
      return step(1);
    case 'F2':
      screen.input.select();
      return true;
    case 'Escape':
      if (screen.input.value === '') return false;
      screen.input.value = '';
      void desk.search();
      return true;
    default:
      return false;
  }
}

type Parts = { readonly screen: QuayScreen; readonly keys: HTMLDialogElement };

function elsewhere(event: KeyboardEvent, desk: QuayDesk, { screen, keys }: Parts): boolean {
  const { key } = event;
  const onLine = event.target instanceof Element && event.target.closest('[data-found]') !== null;
  if (/^[1-9]$/.test(key)) return answer(Number(key));
  switch (key) {
    case '/':
    case 'F2':
      screen.input.focus();
      screen.input.select();
      return true;
    case '?':
      keys.showModal();
      return true;
    case 'ArrowDown':
      return onLine && step(1);
    case 'ArrowUp':
      return onLine && (step(-1) || toInput(screen));
    case 'Backspace':
    case 'Escape':
      if (onLine) return toInput(screen);
      void desk.back();
      return true;
    case 'Enter':
      if (!desk.hasFailed() || onLine) return false;
      void desk.again();
      return true;
    default:
      return false;
  }
}

/** To the next or the previous line of what was found; from the input to the first. */
function step(by: 1 | -1): boolean {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-found]')];
  const here = lines.findIndex((line) => line.matches(':focus'));
  const next = here === -1 ? lines[0] : lines[here + by];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

function toInput(screen: QuayScreen): boolean {
  screen.input.focus();
  return true;
}

function answer(place: number): boolean {
  const option = document.querySelectorAll<HTMLElement>('[data-panel] .option')[place - 1];
  option?.click();
  return option !== undefined;
}

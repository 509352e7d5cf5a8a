import { keep, kept } from './kept.ts';

const key = 'motcua.letters';

/** Letter sizes that this browser remembers. */
export function openLetterSizes(): void {
  apply(kept(key) ?? '1');
  for (const sizes of document.querySelectorAll<HTMLElement>('[data-letter-sizes]')) sizes.hidden = false;
  for (const button of buttons()) {
    button.addEventListener('click', () => {
      const size = button.dataset.letters ?? '1';
      keep(key, size === '1' ? null : size);
      apply(size);
    });
  }
}

function apply(size: string): void {
  document.documentElement.dataset.letterSize = size;
  for (const button of buttons())
    button.setAttribute('aria-pressed', String(button.dataset.letters === size));
}

function buttons(): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>('button[data-letters]');
}

/** On a phone, on its side too, and zoomed in: the panel takes the whole screen and everything else rests. */
export const fillsScreen = matchMedia('(max-width: 40rem), (max-height: 30rem)');

/** The page's letters are a little larger than a browser's own. */
const letterScale = 1.0625;

/**
 * Lengths here are multiples of `--rem`. The host's root may have any letter size, so it is taken from what the
 * visitor set in the browser: the initial value, which is all that reaches the reset host element.
 */
export function measureLetters(host: HTMLElement, shell: HTMLElement): void {
  const size = Number.parseFloat(getComputedStyle(host).fontSize);
  if (size > 0) shell.style.setProperty('--rem', `${size * letterScale}px`);
}

/** A keyboard on the screen covers what is fixed to its lower edge: the panel ends above it. */
export function fitToKeyboard(dialog: HTMLElement): void {
  const view = window.visualViewport;
  view?.addEventListener('resize', () => {
    const zoomed = view.scale > 1.01;
    dialog.style.setProperty('--seen', zoomed ? '100%' : `${view.height}px`);
  });
}

import { element } from './element.ts';
import { openFoldsOnPaper } from './open-folds-on-paper.ts';
import { openLetterSizes } from './open-letter-sizes.ts';
import { createQuayApi } from './quay-api.ts';
import { createQuayDesk } from './quay-desk.ts';
import { openQuayKeys } from './quay-keys.ts';
import { createQuayScreen, readyToPrint } from './quay-screen.tsx';

/** A pause in typing that is long enough to be one; shorter ones would only ask what is overtaken. */
const pause = 140;

const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
document.documentElement.classList.add('js');
openFoldsOnPaper();
openLetterSizes();
const screen = createQuayScreen(language);
const desk = createQuayDesk(createQuayApi(language), screen, language);
readyToPrint(document);
openQuayKeys(desk, screen);

let timer: ReturnType<typeof setTimeout> | undefined;
screen.input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => void desk.search(), pause);
});
element('[data-search]', HTMLFormElement, document).addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  void openFirst();
});
document.addEventListener('click', (event) => {
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="/quay?"]') : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void desk.follow(link);
});

/** Enter in the input: what stands there is searched for, and the best of it opened. */
async function openFirst(): Promise<void> {
  if ((await desk.search()) === 'found') document.querySelector<HTMLElement>('[data-found]')?.click();
}

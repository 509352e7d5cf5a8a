import { listTexts } from '#src/web/checklist/list-texts.ts';
import { keepTicks } from './keep-ticks.ts';
import { openFoldsOnPaper } from './open-folds-on-paper.ts';
import { openLetterSizes } from './open-letter-sizes.ts';
import { openListening } from './open-listening.ts';
import { openSharing } from './open-sharing.ts';

const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
const texts = listTexts(language);
document.documentElement.classList.add('js');
openFoldsOnPaper();
openLetterSizes();
openListening(document, language, () => document.querySelectorAll<HTMLElement>('[data-read]'));
openSharing(texts);
for (const list of document.querySelectorAll<HTMLElement>('[data-list]')) keepTicks(list, texts);
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
// The chat's own button to print leads here.
if (location.hash === '#in') window.print();

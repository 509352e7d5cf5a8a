import { listTexts } from '#src/web/checklist/list-texts.ts';
import { keepTicks } from './keep-ticks.ts';
import { openFoldsOnPaper } from './open-folds-on-paper.ts';
import { openReadingTools } from './open-reading-tools.ts';
import { openSharing } from './open-sharing.ts';

const texts = listTexts(document.documentElement.lang === 'en' ? 'en' : 'vi');
document.documentElement.classList.add('js');
openFoldsOnPaper();
openReadingTools();
openSharing(texts);
for (const list of document.querySelectorAll<HTMLElement>('[data-list]')) keepTicks(list, texts);
for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}

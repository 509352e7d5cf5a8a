import { createMemory } from './memory.ts';
import { openChat } from './open-chat.ts';
import { openFoldsOnPaper } from './open-folds-on-paper.ts';
import { openLetterSizes } from './open-letter-sizes.ts';

openFoldsOnPaper();
openLetterSizes();
if (document.querySelector('#log')) takeOverPage();

function takeOverPage(): void {
  document.documentElement.classList.add('js');
  const { conversation } = openChat({
    root: document,
    language: document.documentElement.lang === 'en' ? 'en' : 'vi',
    home: '',
    carry: 'cookie',
    memory: createMemory('motcua'),
    reveal: (turn) => turn.scrollIntoView({ block: 'start' }),
  });
  document.querySelector('[data-start-over]')?.addEventListener('click', conversation.startOver);
}

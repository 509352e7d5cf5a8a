import { createMemory } from './memory.ts';
import { openChat } from './open-chat.ts';
import { openFoldsOnPaper } from './open-folds-on-paper.ts';
import { openLetterSizes } from './open-letter-sizes.ts';
import { postQuestion } from './post-question.ts';

openFoldsOnPaper();
openLetterSizes();
if (document.querySelector('#log')) takeOverPage();

function takeOverPage(): void {
  document.documentElement.classList.add('js');
  const memory = createMemory('motcua');
  document.querySelector('[data-start-over]')?.addEventListener('click', memory.forget);
  openChat({
    root: document,
    language: document.documentElement.lang === 'en' ? 'en' : 'vi',
    post: async (asking) => await postQuestion('/api/v1/questions', asking),
    home: '',
    memory,
    reveal: (turn) => turn.scrollIntoView({ block: 'start' }),
  });
}

import { createMemory } from './memory.ts';
import { openChat } from './open-chat.ts';
import { openFoldsOnPaper } from './open-folds-on-paper.ts';

openFoldsOnPaper();
if (document.querySelector('#log')) takeOverPage();

function takeOverPage(): void {
  document.documentElement.classList.add('js');
  const memory = createMemory('motcua');
  document.querySelector('[data-start-over]')?.addEventListener('click', memory.forget);
  openChat({
    root: document,
    language: document.documentElement.lang === 'en' ? 'en' : 'vi',
    questions: '/api/v1/questions',
    memory,
    reveal: (turn) => turn.scrollIntoView({ block: 'start' }),
  });
}

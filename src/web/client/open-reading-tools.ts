import { readingTexts } from '#src/web/page/reading-texts.ts';
import { keep, kept } from './kept.ts';
import { readAloud } from './read-aloud.ts';

const key = 'motcua.letters';

/** Letter sizes that this browser remembers, and the page read aloud by the device's own voice. */
export function openReadingTools(): void {
  applyLetters(kept(key) ?? '1');
  for (const tools of document.querySelectorAll<HTMLElement>('[data-reading]')) {
    tools.hidden = false;
    for (const button of letterButtons(tools)) {
      button.addEventListener('click', () => {
        const size = button.dataset.letters ?? '1';
        keep(key, size === '1' ? null : size);
        applyLetters(size);
      });
    }
    openListening(tools);
  }
}

function applyLetters(size: string): void {
  document.documentElement.dataset.letterSize = size;
  for (const button of letterButtons(document)) {
    button.setAttribute('aria-pressed', String(button.dataset.letters === size));
  }
}

function letterButtons(within: ParentNode): NodeListOf<HTMLElement> {
  return within.querySelectorAll<HTMLElement>('button[data-letters]');
}

function openListening(tools: HTMLElement): void {
  const language = document.documentElement.lang === 'en' ? 'en' : 'vi';
  const texts = readingTexts(language);
  const button = tools.querySelector<HTMLElement>('[data-listen]');
  const label = tools.querySelector('[data-listen-words]');
  const said = tools.querySelector('[data-listen-said]');
  if (!button || !label || !said) return;
  const show = (state: 'reading' | 'still', words: string) => {
    button.setAttribute('aria-pressed', String(state === 'reading'));
    label.textContent = state === 'reading' ? texts.stop : texts.listen;
    said.textContent = words;
  };
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-pressed') === 'true') {
      window.speechSynthesis.cancel();
      show('still', texts.stopped);
      return;
    }
    // What is said goes to the voice only: a screen reader talks over it otherwise.
    readAloud(textsToRead(), language, {
      began: () => show('reading', ''),
      ended: () => show('still', ''),
      noVoice: () => show('still', texts.noVoice),
      noSpeech: () => show('still', texts.noSpeech),
    });
  });
}

/** What is marked to be read; in a conversation, the newest answer. */
function textsToRead(): readonly string[] {
  const marked = [...document.querySelectorAll<HTMLElement>('[data-read]')];
  const answers = [...document.querySelectorAll<HTMLElement>('.answer')];
  const parts = marked.length > 0 ? marked : answers.slice(-1);
  return parts.flatMap((part) =>
    part.innerText
      .split(/\n+/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
}

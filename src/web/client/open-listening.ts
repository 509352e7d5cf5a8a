import type { Language } from '#src/answers/answer.ts';
import { readingTexts } from '#src/web/page/reading-texts.ts';
import { readAloud } from './read-aloud.ts';

/** A button within `holder` that reads `parts` aloud, and stops. */
export function openListening(
  holder: ParentNode,
  language: Language,
  parts: () => Iterable<HTMLElement>,
): void {
  const texts = readingTexts(language);
  const tools = holder.querySelector<HTMLElement>('[data-listening]');
  const button = tools?.querySelector<HTMLElement>('[data-listen]');
  const label = tools?.querySelector('[data-listen-words]');
  const said = tools?.querySelector('[data-listen-said]');
  if (!tools || !button || !label || !said) return;
  tools.hidden = false;
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
    readAloud(linesOf(parts()), language, {
      // Nothing is said in words while it reads: a screen reader would talk over it.
      began: () => show('reading', ''),
      ended: () => show('still', ''),
      noVoice: () => show('still', texts.noVoice),
      noSpeech: () => show('still', texts.noSpeech),
    });
  });
}

/** What is seen of the parts, line by line, but for what is there to be pressed; what is folded away is not read. */
function linesOf(parts: Iterable<HTMLElement>): readonly string[] {
  return [...parts].flatMap((part) => {
    const pressed = part.querySelectorAll<HTMLElement>('button, .official, .list-links a, .checklist-foot');
    const unread = new Set([...pressed].flatMap(textLines));
    return textLines(part).filter((line) => !unread.has(line));
  });
}

function textLines(element: HTMLElement): readonly string[] {
  return element.innerText
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

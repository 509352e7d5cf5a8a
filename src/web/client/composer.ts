import { longestQuestion } from '#src/web/api/longest-question.ts';
import type { ChatTexts } from '#src/web/page/chat-texts.ts';
import { element } from './element.ts';

const warnBelow = 200;

export interface Composer {
  readonly form: HTMLFormElement;
  /** The question, or `null` after saying what is wrong with it. */
  take(): string | null;
  focus(): void;
}

export function createComposer(texts: ChatTexts, root: ParentNode): Composer {
  const form = element('form[data-ask="composer"]', HTMLFormElement, root);
  const box = element('#question', HTMLTextAreaElement, root);
  const note = element('#composer-note', HTMLElement, root);

  const say = (words: string, wrong: string | undefined) => {
    if (note.textContent !== words) note.textContent = words;
    if (wrong) box.setAttribute('aria-invalid', 'true');
    else box.removeAttribute('aria-invalid');
  };
  const refresh = () => {
    fitHeight(box);
    const left = longestQuestion - box.value.normalize('NFC').trim().length;
    const words = left < 0 ? texts.charactersOver(-left) : texts.charactersLeft(left);
    say(left < warnBelow ? words : '', left < 0 ? words : undefined);
  };

  box.addEventListener('input', refresh);
  box.addEventListener('keydown', (event) => {
    // An input method uses Enter to finish a word.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  refresh();

  return {
    form,
    take() {
      const question = box.value.normalize('NFC').trim();
      const wrong =
        question === '' ? texts.empty : question.length > longestQuestion ? texts.tooLong : undefined;
      if (wrong) {
        say(wrong, wrong);
        box.focus();
        return null;
      }
      box.value = '';
      refresh();
      return question;
    },
    // On a phone this would pull the keyboard over the answer.
    focus: () => {
      if (matchMedia('(pointer: fine)').matches) box.focus({ preventScroll: true });
    },
  };
}

/** As tall as its text; the style sheet sets the limit. */
function fitHeight(box: HTMLTextAreaElement): void {
  box.style.height = 'auto';
  box.style.height = `${box.scrollHeight}px`;
}

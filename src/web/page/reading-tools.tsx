import type { Language } from '#src/answers/answer.ts';
import { Icon } from './icon.tsx';
import { readingTexts } from './reading-texts.ts';

type Props = { readonly language: Language };

/** Larger letters and a voice, for whoever reads for somebody else. Hidden until the browser code that does it runs. */
export function ReadingTools({ language }: Props) {
  const texts = readingTexts(language);
  return (
    <section class="reading" aria-label={texts.tools}>
      <LetterSizes language={language} />
      <ListenButton language={language} />
    </section>
  );
}

export function LetterSizes({ language }: Props) {
  const texts = readingTexts(language);
  return (
    <fieldset class="letters" aria-label={texts.letters} hidden data-letter-sizes>
      {texts.sizes.map((size, place) => (
        <button
          type="button"
          class={`letter letter-${place + 1}`}
          aria-pressed="false"
          aria-label={size}
          title={size}
          data-letters={place + 1}
        >
          <span aria-hidden="true">A</span>
        </button>
      ))}
    </fieldset>
  );
}

export function ListenButton({ language }: Props) {
  const texts = readingTexts(language);
  return (
    <div class="listening" hidden data-listening>
      <button type="button" class="quiet" aria-pressed="false" data-listen>
        <Icon name="sound" />
        <span data-listen-words>{texts.listen}</span>
      </button>
      <p class="reading-said" role="status" data-listen-said />
    </div>
  );
}

import type { Language } from '#src/answers/answer.ts';
import { Icon } from './icon.tsx';
import { readingTexts } from './reading-texts.ts';

/** Larger letters and a voice, for whoever reads for somebody else. Hidden until the browser code that does it runs. */
export function ReadingTools({ language }: { readonly language: Language }) {
  const texts = readingTexts(language);
  return (
    <section class="reading" aria-label={texts.tools} hidden data-reading>
      <fieldset class="letters" aria-label={texts.letters}>
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
      <button type="button" class="quiet" aria-pressed="false" data-listen>
        <Icon name="sound" />
        <span data-listen-words>{texts.listen}</span>
      </button>
      <p class="reading-said" role="status" data-listen-said />
    </section>
  );
}

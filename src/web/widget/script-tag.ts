import type { Language } from '#src/answers/answer.ts';

/** What the script tag on the host's page says. */
export type ScriptTag = {
  /** Where the script came from, and where questions go: `https://...`. */
  readonly home: string;
  readonly language: Language;
  readonly position: 'left' | 'right';
  /** Words beside the button's drawing. */
  readonly label: string | null;
};

/** The tag that is being run now; one that a tag manager put there without a trace is looked for by its address. */
export function readScriptTag(): ScriptTag | null {
  const running = document.currentScript;
  const script =
    running instanceof HTMLScriptElement
      ? running
      : document.querySelector<HTMLScriptElement>('script[src$="/widget.js"], script[src*="/widget.js?"]');
  if (!script) return null;
  const { lang, position, label } = script.dataset;
  return {
    home: new URL(script.src, document.baseURI).origin,
    language: languageOf(lang || document.documentElement.lang),
    position: position === 'left' ? 'left' : 'right',
    label: label?.trim() || null,
  };
}

/** `en-GB` is English; Vietnamese is what everything else gets. */
function languageOf(tag: string): Language {
  return /^en\b/i.test(tag) ? 'en' : 'vi';
}

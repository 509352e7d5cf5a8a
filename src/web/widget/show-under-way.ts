import { element } from '#src/web/client/element.ts';
import type { Panel } from './open-panel.tsx';
import type { ScriptTag } from './script-tag.ts';
import { widgetTexts } from './widget-texts.ts';

/** While the panel is closed its button shows, and says, that something is remembered or was said behind it. */
export function showUnderWay({ dialog }: Panel, launcher: HTMLElement, { language, label }: ScriptTag): void {
  const texts = widgetTexts(language);
  const name = label ?? texts.open;
  const log = element('#log', HTMLElement, dialog);
  const count = () => log.querySelectorAll('.said').length;
  let seen = 0;
  const mark = (state: 'under-way' | 'quiet'): void => {
    launcher.classList.toggle('under-way', state === 'under-way');
    launcher.setAttribute('aria-label', state === 'under-way' ? texts.underWay(name) : name);
  };
  const look = (): void => {
    if (dialog.open) {
      seen = count();
      mark('quiet');
    } else if (count() > seen) mark('under-way');
  };
  new MutationObserver(look).observe(log, { childList: true, subtree: true });
  new MutationObserver(look).observe(dialog, { attributeFilter: ['open'] });
  mark(log.childElementCount > 0 ? 'under-way' : 'quiet');
}

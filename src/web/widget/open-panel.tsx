import { draw } from '#src/web/client/draw.ts';
import { element } from '#src/web/client/element.ts';
import { createMemory } from '#src/web/client/memory.ts';
import { type Chat, openChat } from '#src/web/client/open-chat.ts';
import { CallView, PanelView } from './panel-view.tsx';
import { readCentre } from './read-centre.ts';
import type { ScriptTag } from './script-tag.ts';
import { widgetTexts } from './widget-texts.ts';

export type Panel = { readonly dialog: HTMLDialogElement; readonly chat: Chat };

const memoryKey = 'motcua-widget';

/** Whether this tab has asked something that was not started over. */
export function remembersChat(): boolean {
  return (createMemory(memoryKey).recall()?.turns.length ?? 0) > 0;
}

/** Draws the panel into `shell`, closed, and brings its chat to life. */
export function openPanel(tag: ScriptTag, shell: HTMLElement, shadow: ShadowRoot): Panel {
  shell.append(draw(<PanelView tag={tag} />));
  const dialog = element('dialog', HTMLDialogElement, shell);
  const scroller = element('.scroller', HTMLElement, dialog);
  const chat = openChat({
    root: shadow,
    language: tag.language,
    home: tag.home,
    memory: createMemory(memoryKey),
    carry: 'token',
    // Not scrollIntoView, which may move the host's page as well.
    reveal(turn) {
      scroller.scrollTop += turn.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    },
  });
  element('[data-start-over]', HTMLElement, dialog).addEventListener('click', () => {
    chat.conversation.startOver();
    scroller.scrollTop = 0;
    chat.composer.focus();
  });
  void sayWhoAnswers(tag, dialog);
  return { dialog, chat };
}

async function sayWhoAnswers(tag: ScriptTag, dialog: HTMLElement): Promise<void> {
  const centre = await readCentre(tag.home);
  if (centre === null) return;
  const name = element('.centre', HTMLElement, dialog);
  name.textContent = centre.name;
  name.hidden = false;
  if (centre.hotline === null) return;
  const call = <CallView number={centre.hotline} words={widgetTexts(tag.language)} />;
  element('[data-call]', HTMLElement, dialog).replaceWith(draw(call));
}

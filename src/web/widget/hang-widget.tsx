import { inLanguage } from '#src/web/checklist/in-language.ts';
import { draw } from '#src/web/client/draw.ts';
import { element } from '#src/web/client/element.ts';
import { adoptStyle } from './adopt-style.ts';
import { fillsScreen, fitToKeyboard, measureLetters } from './fills-screen.ts';
import { openPanel, type Panel, remembersChat } from './open-panel.tsx';
import { LauncherView } from './panel-view.tsx';
import type { ScriptTag } from './script-tag.ts';
import { showUnderWay } from './show-under-way.ts';

const name = 'motcua-widget';

/**
 * Hangs the button on the host's page, in a shadow of its own. The panel is drawn when it is first asked for, or at
 * once where something was asked before: a page that nobody asks on costs nothing but the button.
 */
export function hangWidget(tag: ScriptTag): void {
  if (document.querySelector(name)) return;
  const host = document.createElement(name);
  const shadow = host.attachShadow({ mode: 'open' });
  const shell = document.createElement('div');
  shell.className = 'motcua';
  shell.lang = tag.language;
  shell.dataset.position = tag.position;
  shell.append(draw(<LauncherView tag={tag} />));
  shadow.append(shell);
  adoptStyle(shadow, tag.home);
  // Beside the body: one that its host turns or filters would hold fast what is fixed to the window.
  document.documentElement.append(host);
  measureLetters(host, shell);
  keepKeysFromHost(shadow);

  const launcher = element('.launcher', HTMLButtonElement, shell);
  const build = (): Panel => {
    const built = furnish(openPanel(tag, shell, shadow), launcher);
    showUnderWay(built, launcher, tag);
    return built;
  };
  // What was begun on the page before goes on behind the button.
  let panel = 'HTMLDialogElement' in window && remembersChat() ? build() : undefined;
  launcher.addEventListener('click', () => {
    if (!('HTMLDialogElement' in window)) return openFullPage(tag);
    panel ??= build();
    if (panel.dialog.open) panel.dialog.close();
    else show(panel, launcher);
  });
}

/** A browser too old for the panel has the page. */
function openFullPage({ home, language }: ScriptTag): void {
  window.open(inLanguage(`${home}/`, language), '_blank', 'noopener');
}

/** What closes it, and what happens then. */
function furnish(panel: Panel, launcher: HTMLElement): Panel {
  const { dialog } = panel;
  const close = () => dialog.close();
  element('[data-close]', HTMLElement, dialog).addEventListener('click', close);
  // A dialog that fills the screen closes by itself; one that stands in a corner does not.
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) close();
  });
  dialog.addEventListener('close', () => {
    launcher.setAttribute('aria-expanded', 'false');
    launcher.focus();
  });
  fillsScreen.addEventListener('change', () => {
    if (!dialog.open) return;
    close();
    show(panel, launcher);
  });
  fitToKeyboard(dialog);
  return panel;
}

function show({ dialog, chat }: Panel, launcher: HTMLElement): void {
  launcher.setAttribute('aria-expanded', 'true');
  if (fillsScreen.matches) dialog.showModal();
  else dialog.show();
  // The box takes the cursor where that pulls no keyboard over the panel.
  element('#title', HTMLElement, dialog).focus({ preventScroll: true });
  chat.composer.focus();
}

/** What is typed here is no shortcut of the host's. */
function keepKeysFromHost(shadow: ShadowRoot): void {
  for (const type of ['keydown', 'keypress', 'keyup']) {
    shadow.addEventListener(type, (event) => event.stopPropagation());
  }
}

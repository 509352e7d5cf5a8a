import type { ChatTexts } from '#src/web/page/chat-texts.ts';

/** Shows what only works with browser code: how many papers are ready, and printing them. */
export function openChecklists(turn: HTMLElement, texts: ChatTexts): void {
  for (const part of turn.querySelectorAll('.part')) {
    const lists = [...part.querySelectorAll<HTMLElement>('.checklist')];
    const last = lists[lists.length - 1];
    const foot = last?.querySelector<HTMLElement>('[data-checklist-foot]');
    // Whoever needs one paper counts and prints nothing.
    if (!last || !foot || boxes(last).length < 2) continue;
    foot.hidden = false;
    const print = foot.querySelector<HTMLElement>('[data-print]');
    print?.addEventListener('click', () => printOnly(turn));
    // A list with a page of its own is printed from there, on one sheet.
    if (print && part.querySelector('.list-links')) print.hidden = true;
    // Of several lists, each for a case, nobody needs them all: a count would mislead.
    if (lists.length > 1) continue;
    count(last, texts);
    last.addEventListener('change', () => count(last, texts));
  }
}

export function tickedIn(turn: HTMLElement): readonly number[] {
  return [...boxes(turn)].flatMap((box, place) => (box.checked ? [place] : []));
}

export function tick(turn: HTMLElement, places: readonly number[]): void {
  for (const [place, box] of [...boxes(turn)].entries()) box.checked = places.includes(place);
  for (const list of turn.querySelectorAll('.checklist')) list.dispatchEvent(new Event('change'));
}

function count(list: HTMLElement, texts: ChatTexts): void {
  const all = [...boxes(list)];
  const words = list.querySelector('[data-ready]');
  if (words) words.textContent = texts.ready(all.filter((box) => box.checked).length, all.length);
}

function boxes(within: HTMLElement): NodeListOf<HTMLInputElement> {
  return within.querySelectorAll<HTMLInputElement>('input[type="checkbox"]');
}

function printOnly(turn: HTMLElement): void {
  turn.classList.add('printed');
  document.body.classList.add('prints-one');
  window.print();
  document.body.classList.remove('prints-one');
  turn.classList.remove('printed');
}

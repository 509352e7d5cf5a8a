import type { ListTexts } from '#src/web/checklist/list-texts.ts';
import { keep, kept } from './kept.ts';

const prefix = 'motcua.ticks:';

/** Ticks stay in this browser, under the list's own address: which papers are ready, nothing about whose they are. */
export function keepTicks(list: HTMLElement, texts: ListTexts): void {
  const key = `${prefix}${list.dataset.list}`;
  const boxes = [...list.querySelectorAll<HTMLInputElement>('.bring input[type="checkbox"]')];
  const foot = list.querySelector<HTMLElement>('[data-checklist-foot]');
  const ready = list.querySelector('[data-ready]');
  if (!foot || !ready || boxes.length === 0) return;
  const ticked = new Set(readTicks(kept(key)));
  for (const box of boxes) box.checked = ticked.has(nameOf(box));
  const count = () => {
    ready.textContent = texts.ready(boxes.filter((box) => box.checked).length, boxes.length);
  };
  const store = () => {
    const names = boxes.filter((box) => box.checked).map(nameOf);
    keep(key, names.length === 0 ? null : JSON.stringify(names));
    count();
  };
  count();
  foot.hidden = false;
  list.addEventListener('change', store);
  foot.querySelector('[data-clear-ticks]')?.addEventListener('click', () => {
    for (const box of boxes) box.checked = false;
    store();
  });
}

/** By the paper's name: a list that changed keeps the ticks of what stayed. */
function nameOf(box: HTMLInputElement): string {
  return box.closest('.paper')?.querySelector('.paper-name')?.textContent ?? '';
}

function readTicks(text: string | null): readonly string[] {
  try {
    const names: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

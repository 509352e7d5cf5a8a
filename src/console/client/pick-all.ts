/** A box that ticks or clears all of one name in its form; it is of no use without this code, and shows only with it. */
export function pickAll(): void {
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const name = target.dataset.pickAll;
    if (name !== undefined) {
      for (const box of boxesOf(target, name)) box.checked = target.checked;
      return;
    }
    for (const all of allBoxes()) show(all);
  });
  // What was kept fresh brings the box again as the server sends it.
  document.addEventListener('console:refreshed', () => {
    for (const all of allBoxes()) show(all);
  });
  for (const all of allBoxes()) show(all);
}

function show(all: HTMLInputElement): void {
  const boxes = boxesOf(all, all.dataset.pickAll ?? '');
  const ticked = boxes.filter(({ checked }) => checked).length;
  all.hidden = boxes.length < 2;
  all.checked = ticked > 0 && ticked === boxes.length;
  all.indeterminate = ticked > 0 && ticked < boxes.length;
}

function allBoxes(): readonly HTMLInputElement[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[data-pick-all]')];
}

function boxesOf(all: HTMLInputElement, name: string): readonly HTMLInputElement[] {
  return [...(all.form?.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${name}"]`) ?? [])];
}

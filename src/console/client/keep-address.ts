/**
 * A page that came as the answer to a form stands under the form's address, where it cannot be opened again: with
 * `data-address` it takes that of what it shows, by which it is also kept fresh.
 */
export function keepAddress(): void {
  const address = document.querySelector<HTMLElement>('[data-address]')?.dataset.address;
  if (address) window.history.replaceState(null, '', address);
}

/** A form with `data-guard` that was changed and not sent: whoever leaves the page is asked by the browser. */
export function guardChanges(): void {
  const changed = new Set<HTMLFormElement>();
  const formOf = (event: Event): HTMLFormElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-guard]') : null;
  document.addEventListener('input', (event) => {
    const form = formOf(event);
    if (form) changed.add(form);
  });
  document.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement) changed.delete(event.target);
  });
  window.addEventListener('beforeunload', (event) => {
    if (changed.size > 0) event.preventDefault();
  });
}

/** A form with `data-guard` that was changed and not sent: whoever leaves the page is asked by the browser. */
export function guardChanges(): void {
  const changed = new Set<HTMLFormElement>();
  const formOf = (event: Event): HTMLFormElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-guard]') : null;
  document.addEventListener('input', (event) => {
    const form = formOf(event);
    if (!form) return;
    if (isChanged(form)) changed.add(form);
    else changed.delete(form);
  });
  document.addEventListener('submit', (event) => {
    if (event.target instanceof HTMLFormElement) changed.delete(event.target);
  });
  window.addEventListener('beforeunload', (event) => {
    if (changed.size > 0) event.preventDefault();
  });
}

/** What was typed and taken out again is no change. */
function isChanged(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
    if (control instanceof HTMLSelectElement) {
      return [...control.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
    }
    if (!(control instanceof HTMLInputElement)) return false;
    return control.type === 'checkbox' || control.type === 'radio'
      ? control.checked !== control.defaultChecked
      : control.value !== control.defaultValue;
  });
}

/** Also where the page is not served by HTTPS, as in many a centre's own network. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'visually-hidden';
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}

/** A button with `data-copy-from` copies what stands in that field, and says so. */
export function copyFields(): void {
  document.addEventListener('click', (event) => {
    const button =
      event.target instanceof Element ? event.target.closest<HTMLButtonElement>('[data-copy-from]') : null;
    const field = document.getElementById(button?.dataset.copyFrom ?? '');
    if (!button || !(field instanceof HTMLTextAreaElement)) return;
    void copyText(field.value).then(() => {
      button.textContent = button.dataset.copied ?? button.textContent;
    });
  });
}

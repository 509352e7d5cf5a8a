import type { ListTexts } from '#src/web/checklist/list-texts.ts';

/** Sends the list's link by whatever the device offers, else copies it, else shows it to be copied. */
export function openSharing(texts: ListTexts): void {
  const button = document.querySelector<HTMLElement>('[data-share]');
  const said = document.querySelector<HTMLElement>('[data-share-said]');
  const url = button?.dataset.share;
  if (!button || !said || !url) return;
  button.hidden = false;
  button.addEventListener('click', () => {
    const text = button.dataset.shareText ?? '';
    if ('share' in navigator) {
      // Closing the sheet is no failure, and needs no words.
      navigator.share({ title: text, text, url }).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'AbortError')) void copy(url, said, texts);
      });
    } else void copy(url, said, texts);
  });
}

async function copy(url: string, said: HTMLElement, texts: ListTexts): Promise<void> {
  try {
    await navigator.clipboard.writeText(url);
    said.textContent = texts.linkCopied;
  } catch {
    const field = document.createElement('input');
    field.readOnly = true;
    field.value = url;
    field.setAttribute('aria-label', texts.linkShown);
    said.replaceChildren(texts.linkShown, field);
    field.select();
  }
}

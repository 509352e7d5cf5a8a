/**
 * Where somebody writes to a citizen: a link with `data-insert` puts its words into the text, behind what stands there;
 * choosing whether it is a reply or a note leads on to the text; the thread begins at its end.
 */
export function writeAnswer(): void {
  const text = document.querySelector<HTMLTextAreaElement>('[data-composer]');
  const thread = document.querySelector<HTMLElement>('[data-follow]');
  if (thread && !new URLSearchParams(window.location.search).has('before')) {
    thread.scrollTop = thread.scrollHeight;
  }
  if (!text) return;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-insert]') : null;
    if (!link) return;
    event.preventDefault();
    insert(text, link.dataset.insert ?? '');
    link.closest('details')?.removeAttribute('open');
  });
  for (const choice of text.form?.querySelectorAll<HTMLInputElement>('input[name="as"]') ?? []) {
    choice.addEventListener('click', () => text.focus());
  }
}

function insert(text: HTMLTextAreaElement, words: string): void {
  const before = text.value.trimEnd();
  text.value = before === '' ? words : `${before}\n\n${words}`;
  text.dispatchEvent(new Event('input', { bubbles: true }));
  text.focus();
  text.setSelectionRange(text.value.length, text.value.length);
}

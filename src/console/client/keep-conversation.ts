const everyMs = 60_000;

/**
 * While a page is open whose `data-keep-conversation` names where, it says every minute that its owner is still there.
 * What is lost by then is shown as it stands.
 */
export function keepConversation(): void {
  if (!document.querySelector('[data-keep-conversation]')) return;
  window.setInterval(() => {
    // Looked for each time: the bar is renewed, and is another's when it was taken over.
    const bar = document.querySelector<HTMLElement>('[data-keep-conversation]');
    const { keepConversation: path, epoch, formToken } = bar?.dataset ?? {};
    if (!path || !epoch || !formToken) return;
    const form = new FormData();
    form.set('token', formToken);
    form.set('epoch', epoch);
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('X-Live', 'keep');
    request.send(form);
  }, everyMs);
}

/**
 * A link with `data-load="part"` brings that part of the page it leads to, in the place of ours: what somebody is writing
 * elsewhere on the page stays. Where it cannot be brought, the link is followed.
 */
export function loadPart(): void {
  document.addEventListener('click', (event) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-load]') : null;
    const part = document.getElementById(link?.dataset.load ?? '');
    if (!link || !part || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    part.setAttribute('aria-busy', 'true');
    // A parsed page, in which nothing runs.
    const request = new XMLHttpRequest();
    request.open('GET', link.href);
    request.responseType = 'document';
    request.addEventListener('error', () => window.location.assign(link.href));
    request.addEventListener('load', () => {
      const fresh = request.status === 200 ? request.responseXML?.getElementById(part.id) : null;
      if (!fresh) return window.location.assign(link.href);
      part.replaceChildren(...document.adoptNode(fresh).childNodes);
      part.removeAttribute('aria-busy');
      part.querySelector<HTMLElement>('a, button')?.focus();
    });
    request.send();
  });
}

import { loadPage } from './load-page.ts';

/** A caller's proof is sent without leaving the call; what is found stands below it until another card is opened. */
export function lookUpDossiers(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.classList.contains('looks-up')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    void look(form);
  });
}

async function look(form: HTMLFormElement): Promise<void> {
  const place = form.parentElement?.querySelector('[data-dossier-result]');
  form.setAttribute('aria-busy', 'true');
  const sent = { form: new FormData(form), signal: new AbortController().signal };
  const answer = await loadPage(form.action, sent);
  form.removeAttribute('aria-busy');
  const result = answer?.getElementById('dossier-result');
  if (!place || !result) return form.submit();
  place.replaceChildren(document.adoptNode(result));
  place.scrollIntoView({ block: 'nearest' });
}

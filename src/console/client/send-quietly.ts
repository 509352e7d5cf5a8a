import { sendForm } from './send-form.ts';

/**
 * A form with the class `quiet` is sent without leaving the page, which learns of what came of it by its stream. What
 * could not be sent so is sent as every other form: the page then says what there is to say.
 */
export function sendQuietly(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.classList.contains('quiet')) return;
    event.preventDefault();
    // Nobody else handles it: a form is otherwise sent once only.
    event.stopImmediatePropagation();
    const copied = event.submitter?.dataset.copy;
    if (copied !== undefined) void copy(copied);
    void sendForm(form.action, new FormData(form)).then(({ status }) => {
      if (status !== 204) form.submit();
    });
  });
}

/** Also where the page is not served by HTTPS, as in many a centre's own network. */
async function copy(text: string): Promise<void> {
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

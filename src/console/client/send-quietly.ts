import { copyText } from './copy-text.ts';
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
    if (copied !== undefined) void copyText(copied);
    void sendForm(form.action, new FormData(form)).then(({ status }) => {
      if (status !== 204) form.submit();
    });
  });
}

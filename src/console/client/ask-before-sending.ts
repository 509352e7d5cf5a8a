/**
 * A form with `data-confirm` asks first, in a dialog of the page that the keyboard reaches; and no form is sent twice
 * by a second press. Without scripts it is sent at once, and the server decides.
 */
export function askBeforeSending(): void {
  const sent = new WeakSet<HTMLFormElement>();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post') return;
    if (sent.has(form)) return event.preventDefault();
    const question = questionOf(form, submitterOf(event));
    if (question && form.dataset.confirmed === undefined) {
      event.preventDefault();
      ask(question, form, submitterOf(event));
      return;
    }
    sent.add(form);
    form.setAttribute('aria-busy', 'true');
  });
  // Back in a page that the browser kept: its forms may be sent again.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });
}

/** With the day that stands in the form, where the question is of one: `data-confirm-from` holds "Từ ngày {day}." */
function questionOf(form: HTMLFormElement, submitter: HTMLElement | null): string | undefined {
  const question = submitter?.dataset.confirm ?? form.dataset.confirm;
  const [day] = new FormData(form).getAll('from');
  const [year, month, date] = typeof day === 'string' ? day.split('-') : [];
  const about = date ? submitter?.dataset.confirmFrom : submitter?.dataset.confirmNow;
  if (question === undefined || about === undefined) return question;
  return `${question} ${about.replace('{day}', `${date}/${month}/${year}`)}`;
}

function submitterOf(event: SubmitEvent): HTMLElement | null {
  return event.submitter;
}

function ask(question: string, form: HTMLFormElement, submitter: HTMLElement | null): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'question';
  const words = document.createElement('p');
  words.textContent = question;
  words.id = 'question-words';
  dialog.setAttribute('aria-labelledby', words.id);
  const yes = buttonOf(document.documentElement.lang === 'en' ? 'Confirm' : 'Đồng ý', 'btn btn-primary');
  const no = buttonOf(document.documentElement.lang === 'en' ? 'Cancel' : 'Thôi', 'btn');
  const buttons = document.createElement('div');
  buttons.className = 'btn-list';
  buttons.append(yes, no);
  dialog.append(words, buttons);
  no.addEventListener('click', () => dialog.close());
  yes.addEventListener('click', () => {
    form.dataset.confirmed = '';
    dialog.close();
    form.requestSubmit(submitter);
  });
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function buttonOf(text: string, className: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = text;
  return button;
}

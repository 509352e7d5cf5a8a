import { sendForm } from './send-form.ts';

const pauseMs = 800;
const againMs = 5_000;

/** Saves a call's note while it is written; what somebody else wrote meanwhile is never overwritten. */
export function keepNote(): void {
  const form = document.querySelector<HTMLFormElement>('#note-form');
  const text = form?.querySelector<HTMLTextAreaElement>('textarea');
  const revision = form?.querySelector<HTMLInputElement>('input[name="revision"]');
  const state = document.getElementById('note-state');
  if (!form || !text || !revision || !state) return;
  form.querySelector('[data-note-save]')?.setAttribute('hidden', '');
  let timer: number | undefined;
  let isSaving = false;
  let kept = text.value;

  const say = (words: string | undefined): void => {
    state.textContent = words ?? '';
  };
  const later = (ms: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), ms);
  };
  const save = async (): Promise<void> => {
    if (isSaving) return later(pauseMs);
    const saved = text.value;
    if (saved === kept) return;
    isSaving = true;
    const { status } = await sendForm(form.action, new FormData(form));
    isSaving = false;
    if (status === 409) {
      text.setAttribute('aria-invalid', 'true');
      return say(state.dataset.changed);
    }
    if (status !== 204) {
      say(state.dataset.failed);
      return later(againMs);
    }
    kept = saved;
    // Nothing is lost any more by leaving the page.
    text.defaultValue = saved;
    text.dispatchEvent(new Event('input', { bubbles: true }));
    revision.value = String(Number(revision.value) + 1);
    say(state.dataset.kept);
  };
  text.addEventListener('input', () => {
    if (text.value === kept || text.getAttribute('aria-invalid') === 'true') return;
    say(state.dataset.keeping);
    later(pauseMs);
  });
}

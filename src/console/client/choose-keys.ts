const kept = 'console-keys';

/** Keys of one letter can be switched off in this browser: whoever speaks to it, or shakes, presses them unmeant. */
export function chooseKeys(): void {
  const choice = document.querySelector<HTMLInputElement>('input[data-keys]');
  if (!choice) return;
  choice.disabled = false;
  choice.checked = !keysAreOff();
  choice.addEventListener('change', () => {
    try {
      if (choice.checked) localStorage.removeItem(kept);
      else localStorage.setItem(kept, 'off');
    } catch {
      // A browser that keeps nothing keeps the keys.
      choice.checked = true;
    }
  });
}

export function keysAreOff(): boolean {
  try {
    return localStorage.getItem(kept) === 'off';
  } catch {
    return false;
  }
}

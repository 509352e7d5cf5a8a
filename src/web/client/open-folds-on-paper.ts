/** What is folded on the screen is open on paper, but for lists of which the reader opens the one that is theirs. */
export function openFoldsOnPaper(): void {
  let opened: readonly HTMLDetailsElement[] = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details')].filter(
      (fold) => !fold.open && !('ownFold' in fold.dataset),
    );
    for (const fold of opened) fold.open = true;
  });
  window.addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
}

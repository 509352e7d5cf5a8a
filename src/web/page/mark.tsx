/** A door ajar: one door for everything. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="mark-frame" d="M6 29V15a10 10 0 0 1 20 0v14" />
      <path class="mark-light" d="M11 29V15.5a5 5 0 0 1 10 0V29Z" />
      <path class="mark-leaf" d="M11 29V15.5c0-2.1 1.3-3.9 3.1-4.7L17.5 13v18L11 29Z" />
    </svg>
  );
}

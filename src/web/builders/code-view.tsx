/** Something to copy. Long lines break: nothing has to be scrolled to be read. */
export function CodeView({ text }: { readonly text: string }) {
  return (
    <pre>
      <code>{text}</code>
    </pre>
  );
}

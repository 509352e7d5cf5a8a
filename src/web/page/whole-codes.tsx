/** Of a dossier or a report: told on the phone and typed off a screen, and so never broken in two. */
const codes = /((?:PA|[A-Z]\d{2})[\w.]*(?:-[\dA-Z]{4,})+)/;

export function WholeCodes({ text }: { readonly text: string }) {
  return (
    <>{text.split(codes).map((each, at) => (at % 2 === 1 ? <span class="whole">{each}</span> : each))}</>
  );
}

import type { Visit } from '#src/console/console-route.ts';
import { consoleTexts } from './console-texts.ts';

/** On to the next page of a list, and back to its beginning; the rest of the address stays. */
export function Pager(props: {
  readonly visit: Pick<Visit, 'c' | 'language'>;
  /** What the address's `after` is on the next page; `null` on the last. */
  readonly next: string | null;
}) {
  const { visit, next } = props;
  const texts = consoleTexts(visit.language);
  const { pathname, search } = new URL(visit.c.req.url);
  const to = (after: string | null): string => {
    const asked = new URLSearchParams(search);
    // Said once, or looked into once: not with every page.
    for (const name of ['said', 'check', 'since', 'seen']) asked.delete(name);
    if (after === null) asked.delete('after');
    else asked.set('after', after);
    return asked.size > 0 ? `${pathname}?${asked}` : pathname;
  };
  const begun = visit.c.req.query('after') !== undefined;
  if (!begun && next === null) return null;
  return (
    <nav class="btn-list pager" aria-label={texts.pages}>
      {begun ? (
        <a class="btn" href={to(null)}>
          {texts.firstPage}
        </a>
      ) : null}
      {next === null ? null : (
        <a class="btn" href={to(next)} rel="next">
          {texts.nextPage}
        </a>
      )}
    </nav>
  );
}

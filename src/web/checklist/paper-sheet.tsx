import { formatDay } from '#src/answers/compose/format-day.ts';
import type { Sheet } from './list-sheet.tsx';
import type { ListView } from './list-view.ts';
import type { QrCode } from './qr-code.ts';

type Props = { readonly view: ListView; readonly sheet: Sheet };

/** What stands on paper only: whose sheet it is, and how to open the list on a phone. */
export function PaperHead({ view, sheet }: Props) {
  const { name, hotline } = sheet.centre;
  return (
    <div class="paper-head" aria-hidden="true">
      <QrDrawing qr={sheet.qr} />
      <p class="paper-centre">
        <strong>{name}</strong>{' '}
        {hotline === null ? null : (
          <span>
            · {view.texts.hotline} {hotline}
          </span>
        )}
      </p>
    </div>
  );
}

export function PaperFoot({ view, sheet }: Props) {
  const { checklist, texts } = view;
  return (
    <div class="paper-foot" aria-hidden="true">
      {checklist.sources.length === 0 ? null : (
        <p>
          {texts.sourcesOnPaper}: {shortSources(checklist.sources)}
        </p>
      )}
      <p>
        {texts.printedOn(formatDay(checklist.today, checklist.language))} · {texts.scan}: {sheet.address}
      </p>
    </div>
  );
}

const mostSources = 2;
const longestSource = 110;

/** On paper a source is named, not told in full: the code leads to all of them. */
function shortSources(sources: readonly { readonly text: string }[]): string {
  const named = sources
    .slice(0, mostSources)
    .map(({ text }) => (text.length > longestSource ? `${text.slice(0, longestSource).trimEnd()}…` : text));
  return [...named, ...(sources.length > mostSources ? [`+${sources.length - mostSources}`] : [])].join('; ');
}

function QrDrawing({ qr: { size, path } }: { readonly qr: QrCode }) {
  return (
    <svg class="qr" aria-hidden="true" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <path d={path} />
    </svg>
  );
}

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
          {texts.sourcesOnPaper}: {checklist.sources.map(({ text }) => text).join('; ')}
        </p>
      )}
      <p>
        {texts.printedOn(formatDay(checklist.today, checklist.language))} · {texts.scan}: {sheet.address}
      </p>
    </div>
  );
}

function QrDrawing({ qr: { size, path } }: { readonly qr: QrCode }) {
  return (
    <svg class="qr" aria-hidden="true" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <path d={path} />
    </svg>
  );
}

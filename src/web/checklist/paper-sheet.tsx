import { formatDay } from '#src/answers/compose/format-day.ts';
import type { Frame } from '#src/web/page/page-frame.tsx';
import type { ListView } from './list-view.ts';
import { qrCode } from './qr-code.ts';

/** What stands on paper only: whose sheet it is, and how to open the list on a phone. */
export function PaperHead(props: {
  readonly frame: Frame;
  readonly view: ListView;
  readonly address: string;
}) {
  const { frame, view, address } = props;
  const { centre } = frame;
  return (
    <div class="paper-head" aria-hidden="true">
      <QrDrawing address={address} />
      <p class="paper-centre">
        <strong>{centre.name}</strong>{' '}
        {centre.hotline === null ? null : (
          <span>
            · {view.texts.hotline} {centre.hotline}
          </span>
        )}
      </p>
    </div>
  );
}

export function PaperFoot({ view, address }: { readonly view: ListView; readonly address: string }) {
  const { checklist, texts } = view;
  return (
    <div class="paper-foot" aria-hidden="true">
      {checklist.sources.length === 0 ? null : (
        <p>
          {texts.sourcesOnPaper}: {checklist.sources.map(({ text }) => text).join('; ')}
        </p>
      )}
      <p>
        {texts.printedOn(formatDay(checklist.today, checklist.language))} · {texts.scan}: {address}
      </p>
    </div>
  );
}

function QrDrawing({ address }: { readonly address: string }) {
  const { size, path } = qrCode(address);
  return (
    <svg class="qr" aria-hidden="true" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <path d={path} />
    </svg>
  );
}

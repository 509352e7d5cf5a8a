import type { Child } from 'hono/jsx';
import type { Centre } from '#src/answers/answer.ts';
import { CaseChips } from './case-chips.tsx';
import { ListBody } from './list-body.tsx';
import type { ListView } from './list-view.ts';
import { PaperFoot, PaperHead } from './paper-sheet.tsx';
import type { QrCode } from './qr-code.ts';

export type Sheet = {
  readonly centre: Pick<Centre, 'name' | 'hotline'>;
  /** The whole address of this very list, as it is sent and scanned. */
  readonly address: string;
  readonly qr: QrCode;
  /** What of the link was not understood. */
  readonly unknownCases: readonly string[];
};

/** The list from its head to its foot, on the screen and on paper. */
export function ListSheet(props: {
  readonly view: ListView;
  readonly sheet: Sheet;
  readonly heading: 'h1' | 'h2';
  readonly tools?: Child;
  readonly after?: Child;
}) {
  const { view, sheet, heading: Heading } = props;
  const { checklist, texts } = view;
  return (
    <>
      <PaperHead view={view} sheet={sheet} />
      <header class="list-header">
        <p class="kicker">{texts.kicker}</p>
        <Heading class="list-name" lang="vi" data-read>
          {checklist.plainName}
        </Heading>
        <p class="list-code">
          <span lang="vi">{checklist.name === checklist.plainName ? null : `${checklist.name} · `}</span>
          {texts.code} {checklist.code}
        </p>
      </header>
      <Misunderstood view={view} unknownCases={sheet.unknownCases} />
      <CaseChips view={view} />
      {props.tools}
      <ListBody view={view} />
      {props.after}
      <PaperFoot view={view} sheet={sheet} />
    </>
  );
}

function Misunderstood(props: { readonly view: ListView; readonly unknownCases: readonly string[] }) {
  const { unknownCases, view } = props;
  if (unknownCases.length === 0) return null;
  const names = unknownCases.map((name) => `«${name}»`).join(', ');
  return (
    <p class="misunderstood" role="status">
      {view.texts.unknownCases(names)}
    </p>
  );
}

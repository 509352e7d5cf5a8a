import type { Checklist } from '#src/answers/checklist.ts';
import type { QrCode } from '#src/web/checklist/qr-code.ts';

/** A checklist as the clerk's view gets it: with what only the server can say of it. */
export type QuayList =
  | { readonly kind: 'unknown-code'; readonly code: string }
  | {
      readonly kind: 'list';
      readonly checklist: Checklist;
      readonly unknownCases: readonly string[];
      /** The public page's whole address, and the code that opens it. */
      readonly address: string;
      readonly qr: QrCode;
      /** How it is set on paper. */
      readonly look: string;
    };

import type { Context } from 'hono';
import type { ChecklistFound } from '#src/answers/checklist.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { inLanguage } from './in-language.ts';
import type { Sheet } from './list-sheet.tsx';
import { pageAddress } from './page-address.ts';
import { qrCode } from './qr-code.ts';

/** What a sheet of this list says beside the list: the address of its public page, as words and as a code to scan. */
export function sheetOf(
  c: Context,
  { publicUrl, centre }: Pick<RouteResources, 'publicUrl' | 'centre'>,
  found: Exclude<ChecklistFound, { kind: 'unknown-code' }>,
): Sheet {
  const { checklist } = found;
  const address = pageAddress(c, publicUrl, inLanguage(checklist.path, checklist.language));
  return {
    centre,
    address,
    qr: qrCode(address),
    unknownCases: found.kind === 'unknown-cases' ? found.cases : [],
  };
}

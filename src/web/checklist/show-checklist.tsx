import type { Context } from 'hono';
import type { ChecklistFound } from '#src/answers/checklist.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { frameOf, renderPage } from '#src/web/page/render-page.tsx';
import { cardPath } from './card-path.ts';
import { ChecklistPage, type ShownList } from './checklist-page.tsx';
import { inLanguage } from './in-language.ts';
import { listTexts } from './list-texts.ts';
import { MissingListPage } from './missing-list-page.tsx';
import { pageAddress } from './page-address.ts';
import { readAsked } from './read-asked.ts';
import { sheetOf } from './sheet-of.ts';

/** `GET /giay-to/{code}` and `GET /giay-to/{code}/{cases}`: a checklist as a page, by a link that says nothing about anybody. */
export function showChecklist(resources: RouteResources): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const asked = readAsked(c);
    const frame = frameOf(c, resources);
    const found = await resources.verbs.getChecklist(resources, asked);
    if (found.kind === 'unknown-code') {
      return await renderPage(c, <MissingListPage frame={frame} code={found.code} />, 404);
    }
    const shown = shownList(c, resources, { found, ward: asked.ward });
    return await renderPage(c, <ChecklistPage shown={shown} />, found.kind === 'found' ? 200 : 404);
  };
}

type Known = Exclude<ChecklistFound, { kind: 'unknown-code' }>;

function shownList(
  c: Context<HttpEnv>,
  resources: RouteResources,
  { found, ward }: { readonly found: Known; readonly ward: string | null },
): ShownList {
  const { checklist } = found;
  const { language } = checklist;
  const frame = frameOf(c, resources);
  const { publicUrl, cards } = resources;
  const path = inLanguage(cardPath(checklist.path), language);
  return {
    frame,
    view: {
      checklist,
      ward,
      texts: listTexts(language),
      page: frame.texts,
      link: (to) => inLanguage(to, language),
    },
    sheet: sheetOf(c, resources, found),
    // A page that is pasted somewhere names its image by the address that everybody can reach.
    card: {
      path,
      file: `giay-to-${checklist.code}.${cards === null ? 'svg' : 'png'}`,
      image: publicUrl === null || cards === null ? null : pageAddress(c, publicUrl, path),
    },
  };
}

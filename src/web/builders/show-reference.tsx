import type { Context, Hono } from 'hono';
import { referenceEn } from '#prompts/reference.en.ts';
import { referenceVi } from '#prompts/reference.vi.ts';
import { describeApi } from '#src/web/api/openapi.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { frameOf, renderPage } from '#src/web/page/render-page.tsx';
import { apiShape } from './api-shape.ts';
import { ownOrigin } from './own-origin.ts';
import { ReferencePage } from './reference-page.tsx';

/** `GET /api/reference`: the OpenAPI for people, drawn from what `app` publishes at this moment. */
export function showReference(
  app: Hono<HttpEnv>,
  resources: RouteResources,
): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const api = apiShape.parse(await describeApi(app));
    const frame = frameOf(c, resources);
    const words = frame.language === 'en' ? referenceEn : referenceVi;
    const page = <ReferencePage frame={frame} words={words} api={api} home={ownOrigin(c, resources)} />;
    return await renderPage(c, page);
  };
}

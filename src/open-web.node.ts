import { answerQuestion } from '#src/answers/answer-question.ts';
import { findProcedures } from '#src/answers/find-procedures.ts';
import { getChecklist } from '#src/answers/get-checklist.ts';
import { getProcedure } from '#src/answers/get-procedure.ts';
import { consoleRoutes } from '#src/console/console-routes.ts';
import { openConsole } from '#src/console/open-console.ts';
import { createForeignReader } from '#src/desk/import/create-foreign-reader.node.ts';
import { openSignIn } from '#src/people/open-sign-in.ts';
import { createCardShelf } from '#src/web/card/card-shelf.ts';
import { createResvgPainter } from '#src/web/card/resvg-painter.node.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';
import { readAssets } from '#src/web/page/read-assets.node.ts';
import { createApp } from './app.tsx';
import type { OidcConfig } from './oidc-config.ts';

type Held = Omit<AppResources, 'assets' | 'cards' | 'compression' | 'openStaffSide'> & {
  readonly oidc: OidcConfig | null;
};

/** Everything that is served to browsers: the citizens' pages, the API, and the staff's side. */
export async function openWeb(held: Held): Promise<ReturnType<typeof createApp>> {
  const cards = createCardShelf(createResvgPainter());
  const verbs = { answerQuestion, findProcedures, getProcedure, getChecklist };
  const people = await openSignIn(held);
  const fileReader = createForeignReader();
  const openStaffSide: AppResources['openStaffSide'] = (app, resources) =>
    openConsole(app, { ...resources, ...people, fileReader }, consoleRoutes);
  const own = { assets: await readAssets(), cards, compression: 'gzip', openStaffSide } as const;
  return createApp({ ...held, ...own }, verbs);
}

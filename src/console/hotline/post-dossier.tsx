import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { sendPage } from '#src/console/frame/send-page.ts';
import { readOrRefuse } from '#src/console/read-or-refuse.ts';
import { lookUpDossier } from '#src/hotline/look-up-dossier.ts';
import { openKeys } from '#src/sign.ts';
import { callIdOf, isQuiet, missingCall } from './call-form.ts';
import { DossiersFound } from './dossiers-found.tsx';
import { hotlineTexts } from './hotline-texts.ts';

const four = z
  .string()
  .max(6)
  .transform((text) => text.replace(/\D/g, ''));
const lookSchema = z.strictObject({
  code: z.string().max(200).optional(),
  digits: four.default(''),
  more: four.default(''),
});

/** `POST .../dossier`: the caller's proof. What is shown for it stands in no address, and is kept by no page. */
export async function postDossier(visit: Visit): Promise<Response> {
  const { resources, staff, c } = visit;
  const callId = callIdOf(visit);
  const { code, digits, more } = await readOrRefuse(visit, lookSchema);
  const keys = await openKeys(resources.sessionSecret);
  const looked = await lookUpDossier({ ...resources, dossiers: resources.dossiers ?? null, keys }, staff, {
    ...{ callId, code: code ?? null },
    digits: [digits, more].filter(Boolean),
  });
  if (looked.kind === 'unknown') throw missingCall();
  const found = looked.kind === 'looked' ? looked.found : looked.kind;
  const result = <DossiersFound visit={visit} found={found} />;
  if (isQuiet(visit)) return await sendPage(c, result);
  const texts = hotlineTexts(visit.language);
  const above = <a href={`/console/hotline/${callId}`}>{texts.back}</a>;
  return await sendPage(
    c,
    <ConsolePage visit={visit} title={texts.dossier.title} above={above}>
      {result}
    </ConsolePage>,
  );
}

import type { Database } from '#db/database.ts';
import { hasAnswerer } from '#db/has-answerer.ts';
import { createCodeReader } from '#src/conversations/codes/create-code-reader.node.ts';
import type { Reception } from '#src/conversations/reception.ts';
import { liveReception } from '#src/settings/live-reception.ts';
import type { LiveSettings } from '#src/settings/open-settings.ts';
import type { ReceptionConfig } from './config.ts';

/** How what is not words is received here, and when and by whom people are answered, as staff have set it by now. */
export function openReception(
  config: ReceptionConfig,
  { db, settings }: { readonly db: Database; readonly settings: LiveSettings },
): Reception {
  const given = {
    ...{ transcriber: null, codeReader: createCodeReader() },
    isAnswered: () => hasAnswerer(db),
  };
  return liveReception({ ...config, ...given }, settings);
}

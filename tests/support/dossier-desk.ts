import { usualRules } from '#src/dossiers/dossier-rules.ts';
import {
  type DossierFound,
  type DossiersAsked,
  findDossiers,
  type Looking,
} from '#src/dossiers/find-dossiers.ts';
import type { Registry } from '#src/dossiers/registry.ts';
import type { Resources } from '#src/resources.ts';
import { fixedClock } from './fixed-clock.ts';
import { recordingLog } from './recording-log.ts';
import { dossierKeys, noon } from './registry-events.ts';

export const lan = '00000000-0000-4000-8000-000000000001';
export const minh = '00000000-0000-4000-8000-000000000002';

export type Desk = {
  at: string;
  open(): Promise<void>;
  looking(): Looking;
  ask(
    codes: string | readonly string[],
    proof: string | readonly string[],
    over?: Partial<DossiersAsked>,
  ): Promise<readonly DossierFound[]>;
  kinds(...asked: Parameters<Desk['ask']>): Promise<readonly DossierFound['kind'][]>;
};

/** Looking at dossiers from two open conversations, at a moment that a test may move. */
export function dossierDesk(db: Resources['db'], registry: Registry | null = null): Desk {
  const desk: Desk = {
    at: noon,
    async open() {
      await db.query(
        `insert into conversations (id, channel, created_at, last_at)
         select id, 'web', now(), now() from unnest($1::uuid[]) as given (id)`,
        [[lan, minh]],
      );
    },
    looking(): Looking {
      const dossiers = { keys: dossierKeys, registry, rules: usualRules };
      return { db, clock: fixedClock(desk.at), log: recordingLog(), dossiers };
    },
    /** Asks for codes with four digits, or a whole phone, or nothing. */
    async ask(
      codes: string | readonly string[],
      proof: string | readonly string[],
      over: Partial<DossiersAsked> = {},
    ) {
      const given = typeof proof === 'string' ? [proof] : proof;
      const digits = given.filter((each) => each.length === 4);
      const phone = given.find((each) => each.length > 4) ?? null;
      return await findDossiers(desk.looking(), {
        conversationId: lan,
        asker: over.conversationId ?? lan,
        network: null,
        codes: typeof codes === 'string' ? [codes] : codes,
        proof: digits.length + (phone ? 1 : 0) === 0 ? null : { digits, phone },
        provedFor: 'self',
        ...over,
      });
    },
    async kinds(...asked: Parameters<Desk['ask']>): Promise<readonly DossierFound['kind'][]> {
      return (await desk.ask(...asked)).map(({ kind }) => kind);
    },
  };
  return desk;
}

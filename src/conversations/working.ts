import type { Channel } from '#bots/channel.ts';
import type { SpokenFor } from '#db/deliveries.ts';
import type { Retention } from '#src/config.ts';
import type { Dossiers } from '#src/dossiers/dossiers.ts';
import type { Resources, Switches, WithModel } from '#src/resources.ts';
import type { Secret } from '#src/secret.ts';
import type { TicketSettings } from '#src/tickets/ticket-settings.ts';
import type { Reception } from './reception.ts';

/** What it takes to work a conversation. */
export type Working = Pick<Resources, 'db' | 'clock' | 'log' | 'centre' | 'signals'> &
  WithModel & {
    readonly channels: ReadonlyMap<string, Channel>;
    /** For how long what is said is kept; as usual where it is not said. */
    readonly retention?: Retention | undefined;
    /** The address that citizens type, where it is known. */
    readonly publicUrl?: string | null | undefined;
    /** Shows again that we are at it, where an answer takes long. */
    readonly showAgain?: (() => void) | undefined;
    /** Takes each verified sentence of the answer that is being written; absent where only whole answers are seen. */
    readonly tell?: ((sentence: string) => void) | undefined;
    /** `null` or absent: nothing is known of anybody's dossier here, and it is said where to see it. */
    readonly dossiers?: Dossiers | null | undefined;
    /** Seals what is personal of a report; without it none is taken here, and it is said where to report. */
    readonly sessionSecret?: Secret | undefined;
    /** How this centre takes reports; as usual where it is not said. */
    readonly tickets?: TicketSettings | undefined;
    /** How attachments are received and how soon a person answers; as usual where it is not said. */
    readonly reception?: Reception | undefined;
    /** What staff have switched off; absent where nobody can. */
    readonly switches?: Switches | undefined;
  };

/** The bots and accounts that are answered for now: what comes by one that is switched off waits for it. */
export function spokenFor({ channels, switches }: Pick<Working, 'channels' | 'switches'>): SpokenFor {
  return [...channels.values()]
    .filter(({ name }) => !switches?.isOff(name, 'in'))
    .map(({ name, account }) => ({ name, account }));
}

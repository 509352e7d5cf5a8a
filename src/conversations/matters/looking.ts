import type { Held } from '#db/deliveries.ts';
import type { Language } from '#src/answers/answer.ts';
import { isOpenMatter, type Matter } from '#src/conversations/matter.ts';
import type { Working } from '#src/conversations/working.ts';
import type { Dossiers } from '#src/dossiers/dossiers.ts';

export type DossierMatter = Extract<Matter, { kind: 'dossier' }>;
export type Asked = {
  readonly text: string;
  readonly language: Language;
  /** Where it came from, where the channel knows (`Receipt`). */
  readonly network?: string | undefined;
};

/** A citizen who looks for a dossier, where that can be done. */
export type Looking = {
  readonly resources: Working & { readonly dossiers: Dossiers };
  readonly held: Held;
  readonly asked: Asked;
};

/** `null` where nothing is known of dossiers, or nothing personal is spoken of on this channel. */
export function lookingOf(resources: Working, held: Held, asked: Asked): Looking | null {
  const { dossiers, channels } = resources;
  if (!dossiers || channels.get(held.channel)?.personal === 'elsewhere') return null;
  return { resources: { ...resources, dossiers }, held, asked };
}

/** The dossier that is waited for, unless that was too long ago. */
export function openMatter({ resources, held }: Looking): DossierMatter | null {
  const { matter } = held;
  return matter?.kind === 'dossier' && isOpenMatter(matter, resources.clock.now()) ? matter : null;
}

export function matterOf(
  { resources }: Looking,
  wants: DossierMatter['wants'],
  codes: readonly string[],
): DossierMatter {
  return { kind: 'dossier', wants, codes, since: resources.clock.now().toISOString() };
}

/** Whose tries are counted together: on the web every tab of a session is the same citizen's (`<session>.<tab>`). */
export function askerOf({
  held: { channel, account, chat },
}: {
  readonly held: Pick<Held, 'channel' | 'account' | 'chat'>;
}): string {
  return `${channel}/${account}/${channel === 'web' ? (chat.split('.')[0] ?? chat) : chat}`;
}

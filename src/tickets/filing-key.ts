import { sha256 } from '#knowledge/sha256.ts';

/** Of what was confirmed, never of an attempt to file it. */
export async function filingKey(draft: {
  readonly conversationId: string | null;
  readonly id: string;
  readonly version: number;
}): Promise<string> {
  return await sha256(`${draft.conversationId ?? 'program'} | ${draft.id} | ${draft.version}`);
}

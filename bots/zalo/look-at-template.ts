import { z } from 'zod';
import type { ZaloCalling } from './upload-file.ts';

/** A template as the account has it; prices in đồng. */
export type ZaloTemplateFacts = {
  readonly status: string | null;
  readonly priceByUser: number | null;
  readonly priceByPhone: number | null;
  readonly required: readonly string[];
  readonly parameters: readonly string[];
};

const price = z.coerce.number().int().min(0).max(1_000_000).nullable().catch(null);
const factsSchema = z.object({
  status: z.string().max(40).nullable().catch(null),
  listParams: z.array(z.object({ name: z.string().max(100), require: z.boolean().catch(false) })).catch([]),
  price_uid: price,
  price_sdt: price,
});

/** `null` where it was not said: then nothing is known, and nothing changes. */
export async function lookAtTemplate(
  { client }: Pick<ZaloCalling, 'client'>,
  templateId: string,
): Promise<ZaloTemplateFacts | null> {
  const path = `/template/info/v2?template_id=${encodeURIComponent(templateId)}` as const;
  const reply = await client.call({ host: 'business', path, body: { kind: 'none' } });
  if (reply.kind === 'refused') return { ...nothing, status: `refused ${reply.code}` };
  const facts = reply.kind === 'done' ? factsSchema.safeParse(reply.data).data : undefined;
  if (!facts) return null;
  const { status, listParams, price_uid: priceByUser, price_sdt: priceByPhone } = facts;
  return {
    ...{ status, priceByUser, priceByPhone },
    required: listParams.filter(({ require }) => require).map(({ name }) => name),
    parameters: listParams.map(({ name }) => name),
  };
}

const nothing = { priceByUser: null, priceByPhone: null, required: [], parameters: [] };

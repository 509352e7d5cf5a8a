import { z } from 'zod';
import type { Visit } from '#src/console/console-route.ts';
import { FaultPage } from '#src/console/frame/fault-page.tsx';
import { sendPage } from '#src/console/frame/send-page.ts';
import { redirect } from '#src/console/redirect.ts';
import { entryShape } from '#src/desk/entry-shape.ts';
import { readDraft } from '#src/desk/read-draft.ts';
import { saveDraft } from '#src/desk/save-draft.ts';
import { joinChanges } from '#src/desk/three-ways.ts';
import { Fault } from '#src/fault.ts';
import { answerUnsaved } from './answer-unsaved.tsx';
import { mostRevision } from './read-editor.ts';

const mineSchema = z.record(z.string(), z.unknown());
const changedSchema = z.array(z.tuple([z.string(), z.enum(['me', 'them', 'both'])]));
const confirmedSchema = z.array(z.string());
const revisionSchema = z.coerce.number().int().positive().max(mostRevision);

/** `POST /console/desk/drafts/:draft/settle`: joins what two people wrote, as was chosen, and saves it on top of both. */
export async function settleDraft(visit: Visit): Promise<Response> {
  const { c, resources, staff } = visit;
  const draft = await readDraft(resources, c.req.param('draft') ?? '');
  const body = await c.req.parseBody();
  const mine = readJson(mineSchema, body.mine);
  const changed = readJson(changedSchema, body.changed);
  const confirmed = readJson(confirmedSchema, body.confirmed);
  const revision = revisionSchema.safeParse(body.revision);
  if (!revision.success) {
    const said = { assets: resources.assets, language: visit.language, requestId: c.get('requestId') };
    return await sendPage(c, FaultPage({ ...said, status: 422 }), 422);
  }
  const shape = entryShape(draft.kind);
  const isShown = (field: string) => Object.hasOwn(shape, field);
  const isHeld = (field: string) => isShown(field) || Object.hasOwn(draft.content, field);
  // What the form does not show, when it was last reviewed, comes back with it and is nobody's to choose.
  if (!Object.keys(mine).every(isHeld) || !changed.every(([field]) => isShown(field))) {
    throw new Fault('invalid', 'The form has a field that an entry has not.');
  }
  const chosen = changed.flatMap(([field]) => (body[`take.${field}`] === 'mine' ? [field] : []));
  const differing = changed.map(([field, changedBy]) => ({
    ...{ field, changedBy, base: undefined },
    ...{ theirs: draft.content[field], mine: mine[field] },
  }));
  const joined = {
    content: joinChanges(draft.content, differing, new Set(chosen)),
    uncertain: draft.uncertain.map((one) =>
      one.confirmedBy === undefined && confirmed.includes(one.path)
        ? { ...one, confirmedBy: staff.name }
        : one,
    ),
  };
  const saved = await saveDraft(resources, staff, { id: draft.id, revision: revision.data, ...joined });
  // Somebody saved once more meanwhile: it is chosen once more.
  if (saved.kind !== 'saved') return await answerUnsaved(visit, saved, joined);
  return redirect(visit, `/desk/drafts/${draft.id}`, 'saved');
}

function readJson<Schema extends z.ZodType>(schema: Schema, text: unknown): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(typeof text === 'string' ? text : ''));
  } catch (cause) {
    throw new Fault('invalid', 'The form does not hold what it was given.', { cause });
  }
}

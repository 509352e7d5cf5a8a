import { z } from 'zod';
import { aspects } from '#knowledge/entry.ts';
import { type Answer, intents, outcomes, reasons } from '#src/answers/answer.ts';

/** The published shape of an answer. It describes `Answer` to outsiders; nothing of ours is parsed with it. */

const ref = <Schema extends z.ZodType>(id: string, schema: Schema) => schema.meta({ id });

const outcomeSchema = z.enum(outcomes).meta({ id: 'Outcome', description: 'How the question ended.' });
const reasonSchema = z.enum(reasons).meta({ id: 'Reason', description: 'Why it ended so.' });
const intentSchema = z.enum(intents).meta({ id: 'Intent', description: 'What the message wants.' });
const aspectSchema = z.enum(aspects).meta({ id: 'Aspect', description: 'What about a procedure is asked.' });

const procedureSchema = ref(
  'AnsweredProcedure',
  z.object({ code: z.string(), name: z.string(), versionId: z.string() }),
);

const candidateSchema = ref(
  'Candidate',
  z.object({ code: z.string(), name: z.string(), score: z.number().min(0).max(1) }),
);

const citationSchema = ref(
  'Citation',
  z.object({
    code: z.string(),
    section: aspectSchema,
    versionId: z.string(),
    sourceUrl: z.string().nullable().describe('null where it is not known.'),
    effectiveFrom: z.string().nullable().describe('YYYY-MM-DD, null where it is not known.'),
    decision: z.string().optional().describe('The local decision that sets the fact in place of the record.'),
  }),
);

const choiceSchema = ref(
  'Choice',
  z.object({
    label: z.string(),
    value: z.string().describe('Sent back as the `question` of the same conversation.'),
  }),
);

const checklistItemSchema = ref(
  'ChecklistItem',
  z.object({
    text: z.string(),
    hand: z.enum(['submit', 'present', 'not-needed']),
    details: z.array(z.string()),
    form: z.object({ name: z.string(), url: z.string().optional() }).optional(),
  }),
);

export const blockSchema = ref(
  'Block',
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('lead'), text: z.string() }),
    z.object({ kind: z.literal('paragraph'), text: z.string() }),
    z.object({
      kind: z.literal('facts'),
      rows: z.array(z.object({ label: z.string(), value: z.string() })),
    }),
    z.object({
      kind: z.literal('checklist'),
      title: z.string(),
      items: z.array(checklistItemSchema),
      forCase: z
        .string()
        .optional()
        .describe('Only those in this case need it; nobody said whose case it is.'),
    }),
    z.object({ kind: z.literal('steps'), title: z.string(), items: z.array(z.string()) }),
    z.object({ kind: z.literal('notes'), title: z.string(), items: z.array(z.string()) }),
    z.object({ kind: z.literal('warning'), text: z.string() }),
    z.object({
      kind: z.literal('ask'),
      question: z.string(),
      options: z.array(z.string()).describe('The first of `choices`, by their labels.'),
    }),
    z.object({ kind: z.literal('link'), label: z.string(), url: z.string() }),
    z.object({ kind: z.literal('phone'), label: z.string(), number: z.string() }),
    z.object({
      kind: z.literal('sources'),
      items: z.array(
        z.object({
          text: z.string(),
          url: z.string().nullable(),
          more: z.array(z.string()).optional().describe('The whole name, when it was copied, the version.'),
        }),
      ),
    }),
  ]),
);

const fields = {
  outcome: outcomeSchema,
  reason: reasonSchema,
  intent: intentSchema,
  aspects: z.array(aspectSchema),
  text: z.string().describe('The whole answer as plain text.'),
  procedure: procedureSchema.nullable().describe('null unless it answered about one.'),
  candidates: z.array(candidateSchema).describe('Best first; the best guess whatever the outcome.'),
  citations: z.array(citationSchema),
  choices: z.array(choiceSchema),
  checklistPath: z
    .string()
    .nullable()
    .describe('The page of the checklist for the case told so far, from the root of this address.'),
};

const partSchema = ref(
  'AnswerPart',
  z.object({
    ...fields,
    blocks: z.array(blockSchema),
    wants: z
      .enum(['place', 'phone'])
      .optional()
      .describe('What may be shared with one tap in place of words: where one stands, one’s own number.'),
  }),
);

const milliseconds = z.number().min(0);
const timingsSchema = z.object({
  readMs: milliseconds,
  findMs: milliseconds,
  answerMs: milliseconds,
  totalMs: milliseconds,
});

export const answerSchema: z.ZodType<Answer> = ref(
  'Answer',
  z.object({
    id: z.uuid(),
    conversationId: z.uuid(),
    ...fields,
    parts: z
      .array(partSchema)
      .describe('One for each question in the message; the first one fills the fields above.'),
    timings: timingsSchema,
  }),
);

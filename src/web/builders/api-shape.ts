import { z } from 'zod';

/** What the reference reads of an OpenAPI 3.1: all that ours says, and nothing that it could. */

const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export type Schema = {
  readonly $ref?: string | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly description?: string | undefined;
  readonly enum?: readonly Plain[] | undefined;
  readonly const?: Plain | undefined;
  readonly default?: unknown;
  readonly examples?: readonly unknown[] | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: Schema | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly allOf?: readonly Schema[] | undefined;
  readonly additionalProperties?: Schema | boolean | undefined;
  readonly format?: string | undefined;
  readonly pattern?: string | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
};
type Plain = z.infer<typeof plain>;

const schemaShape: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    description: z.string().optional(),
    enum: z.array(plain).optional(),
    const: plain.optional(),
    examples: z.array(z.unknown()).optional(),
    properties: z.record(z.string(), schemaShape).optional(),
    required: z.array(z.string()).optional(),
    items: schemaShape.optional(),
    anyOf: z.array(schemaShape).optional(),
    oneOf: z.array(schemaShape).optional(),
    allOf: z.array(schemaShape).optional(),
    additionalProperties: z.union([z.boolean(), schemaShape]).optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
  }),
);

const contentShape = z.record(
  z.string(),
  z.object({ schema: schemaShape.optional(), example: z.unknown().optional() }),
);

const responseShape = z.object({
  description: z.string(),
  content: contentShape.optional(),
  headers: z
    .record(z.string(), z.object({ description: z.string().optional(), schema: schemaShape.optional() }))
    .optional(),
});

const operationShape = z.object({
  operationId: z.string(),
  summary: z.string().optional(),
  description: z.string().optional(),
  parameters: z
    .array(
      z.object({
        in: z.enum(['path', 'query', 'header', 'cookie']),
        name: z.string(),
        required: z.boolean().optional(),
        description: z.string().optional(),
        schema: schemaShape.optional(),
        example: z.unknown().optional(),
      }),
    )
    .optional(),
  requestBody: z.object({ required: z.boolean().optional(), content: contentShape }).optional(),
  responses: z.record(z.string(), responseShape),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
});

export const apiShape = z.object({
  info: z.object({ title: z.string(), version: z.string(), description: z.string().optional() }),
  paths: z.record(z.string(), z.record(z.string(), operationShape)),
  components: z.object({
    schemas: z.record(z.string(), schemaShape).default({}),
    securitySchemes: z.record(z.string(), z.looseObject({ description: z.string().optional() })).default({}),
  }),
});

export type Api = z.infer<typeof apiShape>;
export type Operation = z.infer<typeof operationShape>;
export type ApiResponse = z.infer<typeof responseShape>;
export type Content = z.infer<typeof contentShape>;

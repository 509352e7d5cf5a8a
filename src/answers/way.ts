import type { ModelTrouble, Purpose } from '#src/model.ts';

/** What a model did for an answer; `fields` is everything without one. */
export type Path = 'fields' | 'understood' | 'phrased' | 'understood-and-phrased';

/** Which way led to an answer; kept with it, without a word of what was said. */
export type Way = {
  readonly path: Path;
  /** `null` where no model was asked. */
  readonly model: {
    readonly name: string;
    readonly ms: number;
    /** What ailed it; the answer is then as good as it is without. */
    readonly trouble: ModelTrouble | null;
    /** The hashes of the templates that it was asked with. */
    readonly prompts: Readonly<Partial<Record<Purpose, string>>>;
  } | null;
};

/** The way without a model. */
export const byFields: Way = { path: 'fields', model: null };

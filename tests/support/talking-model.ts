import type { Filled, Model, ModelRequest, Told } from '#src/model.ts';

/** A model that says what a test tells it, a few letters at a time, and fills no form. */
export type TalkingModel = Model & { readonly asked: readonly ModelRequest[] };

export function talkingModel(says: (request: ModelRequest, time: number) => string | Told): TalkingModel {
  const asked: ModelRequest[] = [];
  return {
    name: 'talking',
    asked,
    fill: async <Value>(): Promise<Filled<Value>> => ({ value: null, trouble: 'refused' }),
    tell: async function* (request): AsyncGenerator<Told> {
      const said = says(request, asked.push(request) - 1);
      if (typeof said !== 'string') return yield said;
      for (const text of said.match(/[\s\S]{1,7}/gu) ?? []) yield { text };
    },
  };
}

/** Everything that a request says to a model. */
export function textOf({ messages }: ModelRequest): string {
  return messages.map((message) => (Array.isArray(message) ? String(message[1]) : '')).join('\n');
}

import type { Embedder } from '#knowledge/embedder.ts';
import type { PatientModel, Told } from '#src/model.ts';
import type { Switches } from '#src/resources.ts';

type Models = { readonly model: PatientModel | null; readonly embedder: Embedder | null };

/** What staff can switch off together: then no word of anybody leaves for their servers. */
export function switchableModels({ model, embedder }: Models, switches: Pick<Switches, 'isOff'>): Models {
  return {
    model: model && switchableModel(model, switches),
    embedder: embedder && switchableEmbedder(embedder, switches),
  };
}

/** A model that staff can switch off: then nothing is asked of it, and answers come from the fields alone. */
export function switchableModel(model: PatientModel, switches: Pick<Switches, 'isOff'>): PatientModel {
  return {
    ...model,
    fill: async (request, form) =>
      isOff(switches) ? { value: null, trouble: 'switched-off' } : await model.fill(request, form),
    tell: (request) => (isOff(switches) ? nothing() : model.tell(request)),
  };
}

/** Off, finding goes by the words alone; what was embedded before stays and is of no use until it is on again. */
function switchableEmbedder(embedder: Embedder, switches: Pick<Switches, 'isOff'>): Embedder {
  return {
    name: embedder.name,
    embed: async (texts, signal) => (isOff(switches) ? null : await embedder.embed(texts, signal)),
  };
}

function isOff(switches: Pick<Switches, 'isOff'>): boolean {
  return switches.isOff('model', 'in') || switches.isOff('model', 'out');
}

async function* nothing(): AsyncGenerator<Told> {
  yield { trouble: 'switched-off' };
}

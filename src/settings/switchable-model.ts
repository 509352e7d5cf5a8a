import type { PatientModel, Told } from '#src/model.ts';
import type { Switches } from '#src/resources.ts';

/** A model that staff can switch off: then nothing is asked of it, and answers come from the fields alone. */
export function switchableModel(model: PatientModel, switches: Pick<Switches, 'isOff'>): PatientModel {
  const isOff = () => switches.isOff('model', 'in') || switches.isOff('model', 'out');
  return {
    ...model,
    fill: async (request, form) =>
      isOff() ? { value: null, trouble: 'switched-off' } : await model.fill(request, form),
    tell: (request) => (isOff() ? nothing() : model.tell(request)),
  };
}

async function* nothing(): AsyncGenerator<Told> {
  yield { trouble: 'switched-off' };
}

import type { Shape } from './shape.ts';

/** What a new row says at first: nothing, but where something must be chosen the first of it. */
export function blankOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'group': {
      const values = Object.entries(shape.fields).map(([name, field]) => [name, blankOf(field)] as const);
      return Object.fromEntries(values.filter(([, value]) => value !== undefined && value !== ''));
    }
    case 'choice':
      return shape.open ? undefined : shape.options[0];
    case 'quantity':
      return null;
    case 'area':
      return '';
    default:
      return undefined;
  }
}

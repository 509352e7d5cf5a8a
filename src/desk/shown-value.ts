import type { Shape } from './shape.ts';

/** A field as its control shows it, and as `readFields` reads it back. */
export function shownValue(shape: Shape, value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  if (value === true) return 'on';
  if (Array.isArray(value)) return value.map(String).join('\n');
  if (shape.kind === 'amount' && typeof value === 'number' && Number.isInteger(value)) return grouped(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** "50.000": as amounts are written here. */
function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '.');
}

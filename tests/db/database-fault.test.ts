import { describe, expect, it } from 'vitest';
import { databaseFault, sqlState } from '#db/database-fault.ts';
import { Fault } from '#src/fault.ts';

const thrown = (code: string) =>
  Object.assign(new Error('Key (phone)=(0900000000) already exists'), { code });

describe('what the driver throws', () => {
  it.each([
    ['ECONNREFUSED', 'unavailable'],
    ['EPIPE', 'unavailable'],
    ['08006', 'unavailable'],
    ['57P01', 'unavailable'],
    ['57014', 'unavailable'],
    ['53300', 'unavailable'],
    ['40001', 'unavailable'],
    ['40P01', 'unavailable'],
    ['23505', 'conflict'],
    ['22021', 'invalid'],
    ['23503', 'internal'],
    ['42601', 'internal'],
  ])('with %s is %s, keeps its code, and shows none of its words', (state, code) => {
    const fault = databaseFault(thrown(state));
    expect(fault.code).toBe(code);
    expect(sqlState(fault)).toBe(state);
    expect(fault.message).not.toContain('0900000000');
  });

  it('without a code is a lost connection, unless it is a mistake of ours', () => {
    expect(databaseFault(new Error('Connection terminated unexpectedly')).code).toBe('unavailable');
    expect(databaseFault(new Error('gone')).message).toMatch(/^The database cannot be reached .* kept\.$/);
    expect(databaseFault(new TypeError('cyclic object value')).code).toBe('internal');
  });

  it('that is a fault already stays as it is', () => {
    const fault = new Fault('not-found', 'x');
    expect(databaseFault(fault)).toBe(fault);
  });
});

import { type ClientConfig, types } from 'pg';

/**
 * How our connections read values, without touching the driver's defaults for others: a `date` stays
 * 'YYYY-MM-DD' (a JS Date would move it by the machine's zone), a `bigint` stays a string.
 */
export const readTypes: NonNullable<ClientConfig['types']> = {
  getTypeParser(oid, format) {
    if (oid === types.builtins.DATE) return (value: string) => value;
    return types.getTypeParser(oid === dateArray ? textArray : oid, format);
  },
};

const dateArray = typeId(1182);
const textArray = typeId(1009);

type TypeId = Parameters<typeof types.getTypeParser>[0];

function typeId(oid: number): TypeId {
  // The driver's own list names no array types, but its parsers know them.
  return oid as TypeId;
}

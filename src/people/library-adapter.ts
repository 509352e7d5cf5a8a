import { createAdapterFactory } from 'better-auth/adapters';
import type { Database } from '#db/database.ts';
import {
  addLibraryRow,
  changeLibraryRows,
  countLibraryRows,
  findLibraryRows,
  takeLibraryRows,
} from '#db/library-rows.ts';
import { newId } from '#src/new-id.ts';

/** The sign-in library on our database: the same connections, the same faults, and a transaction of ours where one is open. */
export function libraryAdapter(db: Database) {
  return createAdapterFactory({
    config: {
      adapterId: 'motcua',
      supportsNumericIds: false,
      supportsJSON: false,
      supportsDates: true,
      supportsBooleans: true,
      transaction: false,
      customIdGenerator: () => newId(),
    },
    adapter: () => ({
      create: async ({ model, data }) => await addLibraryRow(db, model, data),
      async findOne<Row>({ model, where }: Asked) {
        const [row] = await findLibraryRows<Row>(db, { model, where, limit: 1 });
        return row ?? null;
      },
      findMany: async <Row>(sought: Asked & { readonly limit: number }) => [
        ...(await findLibraryRows<Row>(db, sought)),
      ],
      count: async (sought) => await countLibraryRows(db, sought),
      async update<Row>({ model, where, update }: Asked & { readonly update: Row }) {
        const [row] = await changeLibraryRows<Row>(
          db,
          { model, where },
          { set: Object.fromEntries(Object.entries(update ?? {})) },
        );
        return row ?? null;
      },
      updateMany: async ({ update, ...sought }) =>
        (await changeLibraryRows(db, sought, { set: update })).length,
      async delete(sought) {
        await takeLibraryRows(db, sought);
      },
      deleteMany: async (sought) => (await takeLibraryRows(db, sought)).length,
      async consumeOne<Row>(sought: Asked) {
        const [row] = await takeLibraryRows<Row>(db, sought);
        return row ?? null;
      },
      async incrementOne<Row>({ increment, set = {}, ...sought }: Asked & Increment) {
        const [row] = await changeLibraryRows<Row>(db, sought, { set, add: increment });
        return row ?? null;
      },
    }),
  });
}

type Asked = Parameters<typeof takeLibraryRows>[1] & Pick<Parameters<typeof findLibraryRows>[1], 'limit'>;
type Increment = {
  readonly increment: Record<string, number>;
  readonly set?: Record<string, unknown> | undefined;
};

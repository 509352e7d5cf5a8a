import { openPostgres } from '#db/open-postgres.ts';
import { serverOnly, useScratchDatabase } from '#tests/support/database.ts';
import { databaseContract } from './database-contract.ts';

serverOnly('a PostgreSQL server', () => {
  const url = useScratchDatabase();
  databaseContract(async () => await openPostgres(url()));
});

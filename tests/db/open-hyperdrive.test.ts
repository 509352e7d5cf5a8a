import { expect, it } from 'vitest';
import { openHyperdrive } from '#db/open-hyperdrive.ts';
import { serverOnly, useScratchDatabase } from '#tests/support/database.ts';
import { databaseContract } from './database-contract.ts';

serverOnly('one connection through Hyperdrive', () => {
  const url = useScratchDatabase();
  databaseContract(async () => await openHyperdrive(url()));

  it('that cannot be made is a fault', async () => {
    const opening = openHyperdrive('postgres://postgres@127.0.0.1:1/postgres');
    await expect(opening).rejects.toMatchObject({ name: 'Fault', code: 'unavailable' });
  });
});

import { describe } from 'vitest';
import { openPglite } from '#db/open-pglite.node.ts';
import { usedDataFolder } from '#tests/support/data-folder.ts';
import { databaseContract } from './database-contract.ts';

describe('the embedded database', () => {
  databaseContract(async () => {
    return await openPglite(await usedDataFolder(), { whenHeld: 'refuse', onLost: () => undefined });
  });
});

import { describe } from 'vitest';
import { openPglite } from '#db/open-pglite.node.ts';
import { filledFolder } from '#tests/support/pglite-folder.ts';
import { databaseContract } from './database-contract.ts';

describe('the embedded database', () => {
  databaseContract(async () => {
    return await openPglite(await filledFolder(), { whenHeld: 'refuse', onLost: () => undefined });
  });
});

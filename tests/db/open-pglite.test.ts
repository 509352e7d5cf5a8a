import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';
import { openPglite } from '#db/open-pglite.node.ts';
import { testFolder } from '#tests/support/test-server.ts';
import { databaseContract } from './database-contract.ts';

describe('the embedded database', () => {
  databaseContract(async () => {
    const folder = mkdtempSync(join(testFolder(), 'data-'));
    return await openPglite(folder, { whenHeld: 'refuse', onLost: () => undefined });
  });
});

import { findScopesOfKey } from '#db/api-keys.ts';
import type { Resources } from '#src/resources.ts';
import type { KeyScope } from './create-key.ts';

/** Whether a key that let somebody in a while ago still would. */
export async function isKeyInUse(
  { db }: Pick<Resources, 'db'>,
  id: string,
  scope: KeyScope,
): Promise<boolean> {
  return (await findScopesOfKey(db, id)).includes(scope);
}

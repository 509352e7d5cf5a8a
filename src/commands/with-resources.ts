import { type CommandResources, openForCommand } from './open-for-command.ts';

/** Runs a command on the open database, and closes it however that ends. */
export async function withResources<Result>(
  work: (resources: CommandResources) => Promise<Result>,
): Promise<Result> {
  const resources = await openForCommand();
  try {
    return await work(resources);
  } finally {
    await resources.db.close();
  }
}

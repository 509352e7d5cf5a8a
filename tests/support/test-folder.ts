/** A folder that ends with the run, for sockets and data folders. Its path is short. */
export function testFolder(): string {
  const folder = process.env.MOTCUA_TEST_FOLDER;
  if (!folder) throw new Error('needs globalSetup: tests/support/test-server.ts in the vitest config');
  return folder;
}

/** Whether a path is named by a list of files, folders (`src/web/`) and endings (`*.node.ts`). */
export function matches(path: string, places: readonly string[]): boolean {
  return places.some((place) => {
    if (place.startsWith('*')) return path.endsWith(place.slice(1));
    return place.endsWith('/') ? path.startsWith(place) : path === place;
  });
}

/** `hono/jsx` -> `hono`, `@hono/node-server/serve-static` -> `@hono/node-server`, `node:fs` -> `node:*`. */
export function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:*';
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Sources are what runs in production; tests and configurations of tools are not. */
export function isSource(path: string): boolean {
  return /^(src|bots|knowledge|prompts|db)\//.test(path);
}

/** `answerQuestion`, `Answer` and `answer-question.node.ts` all become words in small letters. */
export function words(name: string): readonly string[] {
  return name
    .replace(/(\.node|\.test|\.client)?\.(tsx?|mjs|sql|md|js|css)$/, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((each) => each !== '');
}

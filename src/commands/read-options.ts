import { parseArgs } from 'node:util';

/** Words and `--name value` options of a command line; `null` where an option is unknown or lacks its value. */
export type Options<Name extends string> = {
  readonly words: readonly string[];
  readonly option: (name: Name) => string | undefined;
  readonly has: (name: Name) => boolean;
};

/** `valued` take a value, `bare` stand alone. */
export function readOptions<Name extends string>(
  args: readonly string[],
  { valued, bare }: { readonly valued: readonly Name[]; readonly bare: readonly Name[] },
): Options<Name> | null {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(valued.map((name) => [name, { type: 'string' as const }])),
        ...Object.fromEntries(bare.map((name) => [name, { type: 'boolean' as const }])),
      },
    });
    const option = (name: Name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    };
    return { words: positionals, option, has: (name) => values[name] === true };
  } catch {
    return null;
  }
}

import type { ForeignReader } from '#src/desk/import/foreign-file.ts';
import type { Dossiers } from '#src/dossiers/dossiers.ts';
import type { Door } from '#src/people/door.ts';
import type { SignIn } from '#src/people/sign-in.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';

/** What the console's pages may use: what the app has, and who signed in. */
export type ConsoleResources = AppResources & {
  readonly signIn: SignIn;
  /** Where people come in here; absent where others let them in. */
  readonly door?: Door;
  /** How dossiers are looked at; absent where none are kept. */
  readonly dossiers?: Dossiers | undefined;
  /** Reads files of others; absent where no program can be started for them. */
  readonly fileReader?: ForeignReader | undefined;
};

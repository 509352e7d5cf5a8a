import type { SignIn } from '#src/people/sign-in.ts';
import type { AppResources } from '#src/web/http/route-resources.ts';

/** What the console's pages may use: what the app has, and who signed in. */
export type ConsoleResources = AppResources & { readonly signIn: SignIn };

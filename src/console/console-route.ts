import type { Context } from 'hono';
import type { Language } from '#src/answers/answer.ts';
import type { Right } from '#src/people/rights.ts';
import type { Staff } from '#src/people/staff.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { ConsoleResources } from './console-resources.ts';

type Answer = Response | Promise<Response>;

/** What a page of the console is answered with: the request, and who looks. */
export type Visit = {
  readonly c: Context<HttpEnv>;
  readonly staff: Staff;
  readonly sessionId: string;
  readonly language: Language;
  /** Stands in every form: without it nothing is changed. */
  readonly formToken: string;
  readonly resources: ConsoleResources;
};

/** Somebody who has not signed in: the ways to sign in, and nothing else. */
export type Guest = Pick<Visit, 'c' | 'language' | 'resources'>;

type Place = {
  /** `post` changes something, `get` never does. */
  readonly method: 'get' | 'post';
  /** Below `/console`, as Hono writes it: `/tickets/:ticket`. A parameter is named for the noun that it is of. */
  readonly path: `/${string}`;
  /** Where a body may be larger than usual. */
  readonly mostBytes?: number;
};

export type StaffRoute = Place & {
  readonly right: Right | 'signed-in';
  /** Opens also while the second step of signing in is missing. */
  readonly beforeSecondStep?: true;
  answer(visit: Visit): Answer;
};

export type GuestRoute = Place & { readonly right: 'anyone'; answer(guest: Guest): Answer };

/** One address of the console. All are listed by their needs, so that a test tries each with every role. */
export type ConsoleRoute = StaffRoute | GuestRoute;

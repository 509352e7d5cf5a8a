import type { Staff } from './staff.ts';

/** Ways in and out. What a browser is to keep is handed back as `Set-Cookie` lines. */
export interface Door {
  /** How the province's identity provider is called; `null`: there is none. */
  readonly providerName: string | null;
  /** Unknown, disabled and mistyped are answered alike, and as late. */
  enterByPassword(from: Caller, given: { readonly email: string; readonly password: string }): Promise<Entry>;
  /** The code of the phone, or one of the codes on paper. */
  enterByCode(from: Caller, code: string): Promise<Entry>;
  /** Where to send the browser, and to which page of ours it comes back; `null`: the provider cannot be reached. */
  beginAtProvider(
    from: Caller,
    next: string,
  ): Promise<{ readonly url: string; readonly cookies: Cookies } | null>;
  /** Lets in only whoever was invited, by the e-mail that the provider has verified. */
  enterFromProvider(from: Caller, query: Readonly<Record<string, string>>): Promise<Entry>;
  leave(from: Caller): Promise<Cookies>;

  hashPassword(password: string): Promise<string>;
  isPassword(hash: string, password: string): Promise<boolean>;

  /** A secret for the phone's app, as its address, and codes for paper; holds once it is confirmed. */
  beginSecondStep(of: Sitting, password: string): Promise<StepBegun | Refused>;
  /** By a code of the phone: a new second step, or the one that a session still owes. */
  confirmSecondStep(of: Sitting, code: string): Promise<Entry>;
  /** New codes for paper; those before open nothing. */
  renewPaperCodes(of: Sitting, password: string): Promise<CodesRenewed | Refused>;
}

/** A request, and whence it really comes. */
export type Caller = { readonly headers: Headers; readonly address: string };

/** A request of somebody who has a session. */
export type Sitting = Caller & { readonly staff: Staff; readonly sessionId: string };

export type Cookies = readonly string[];

export type Refused =
  | { readonly kind: 'wrong' }
  /** Too many were wrong: for so long nothing is compared. */
  | { readonly kind: 'locked'; readonly minutes: number };

export type Entry =
  | { readonly kind: 'entered'; readonly cookies: Cookies; readonly next?: string | undefined }
  | { readonly kind: 'code-needed'; readonly cookies: Cookies }
  | Refused
  /** The password was said too long ago, or the way back was not begun here. */
  | { readonly kind: 'run-out' }
  /** The provider knows them; nobody here invited them. */
  | { readonly kind: 'not-invited' };

export type SecondStep = { readonly uri: string; readonly paperCodes: readonly string[] };
export type StepBegun = { readonly kind: 'begun'; readonly step: SecondStep };
export type CodesRenewed = { readonly kind: 'renewed'; readonly paperCodes: readonly string[] };

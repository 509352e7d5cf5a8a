import type { Guest } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { TextField } from '#src/console/frame/fields.tsx';
import { doorTexts } from './door-texts.ts';
import { GuestPage } from './guest-page.tsx';

/** Why nobody came in. */
export type Stopped =
  | { readonly kind: 'wrong' | 'run-out' | 'not-invited' | 'provider-down' }
  | { readonly kind: 'locked'; readonly minutes: number };

export function SignInPage(props: {
  readonly guest: Guest;
  readonly next: string;
  readonly providerName: string | null;
  readonly email?: string | undefined;
  readonly stopped?: Stopped | undefined;
}) {
  const { guest, next, providerName, email, stopped } = props;
  const texts = doorTexts(guest.language).signIn;
  const said = guest.c.req.query('said');
  const query = next === '' ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <GuestPage guest={guest} title={texts.title}>
      {said === 'signedOut' && !stopped ? (
        <div class="alert alert-success" role="status">
          {texts.signedOut}
        </div>
      ) : null}
      {stopped ? <WhyStopped guest={guest} stopped={stopped} /> : null}
      <form method="post" action="/console/sign-in">
        <input type="hidden" name="next" value={next} />
        <TextField
          {...{ name: 'email', label: texts.email, value: email, type: 'email', max: 254 }}
          autocomplete="username"
          required
        />
        <TextField
          {...{ name: 'password', label: texts.password, type: 'password', max: 128 }}
          autocomplete="current-password"
          required
        />
        <button class="btn btn-primary w-100" type="submit">
          {texts.enter}
        </button>
      </form>
      {providerName === null ? null : (
        <>
          <div class="hr-text">{texts.or}</div>
          <a class="btn w-100" href={`/console/sign-in/provider${query}`}>
            {texts.byProvider(providerName)}
          </a>
        </>
      )}
      <p class="text-secondary door-help">{texts.help}</p>
    </GuestPage>
  );
}

function WhyStopped({ guest, stopped }: { readonly guest: Guest; readonly stopped: Stopped }) {
  const texts = doorTexts(guest.language).signIn;
  switch (stopped.kind) {
    case 'wrong':
      return (
        <Alert kind="danger" title={texts.wrong}>
          {texts.wrongHint}
        </Alert>
      );
    case 'locked':
      return (
        <Alert kind="danger" title={texts.locked(stopped.minutes)}>
          {texts.lockedHint}
        </Alert>
      );
    case 'not-invited':
      return (
        <Alert kind="danger" title={texts.notInvited}>
          {texts.notInvitedHint}
        </Alert>
      );
    case 'run-out':
      return <Alert kind="danger" title={texts.runOut} />;
    case 'provider-down':
      return <Alert kind="danger" title={texts.providerDown} />;
  }
}

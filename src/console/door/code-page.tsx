import type { Guest } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { TextField } from '#src/console/frame/fields.tsx';
import { doorTexts } from './door-texts.ts';
import { GuestPage } from './guest-page.tsx';

/** The password was right: now the code of the phone. */
export function CodePage(props: {
  readonly guest: Guest;
  readonly next: string;
  readonly wrong?: boolean;
  readonly lockedMinutes?: number | undefined;
}) {
  const { guest, next, wrong, lockedMinutes } = props;
  const { code: texts, signIn } = doorTexts(guest.language);
  return (
    <GuestPage guest={guest} title={texts.title}>
      {lockedMinutes === undefined ? null : <Alert kind="danger" title={signIn.locked(lockedMinutes)} />}
      <p>{texts.text}</p>
      <form method="post" action="/console/sign-in/code">
        <input type="hidden" name="next" value={next} />
        <TextField
          {...{ name: 'code', label: texts.code, hint: texts.hint, max: 20 }}
          wrong={wrong ? texts.wrong : undefined}
          autocomplete="one-time-code"
          required
        />
        <button class="btn btn-primary w-100" type="submit">
          {texts.enter}
        </button>
      </form>
      <p class="door-help">
        <a href="/console/sign-in">{texts.again}</a>
      </p>
    </GuestPage>
  );
}

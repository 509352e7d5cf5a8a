import type { Guest } from '#src/console/console-route.ts';
import { TextField } from '#src/console/frame/fields.tsx';
import type { findOpenLink } from '#src/people/accept-link.ts';
import { doorTexts } from './door-texts.ts';
import { GuestPage } from './guest-page.tsx';

export type InvitationGiven = {
  readonly name?: string;
  readonly email?: string;
  readonly wrong?: {
    readonly email?: string;
    readonly name?: string;
    readonly password?: string;
    readonly again?: string;
  };
};

type OpenLink = NonNullable<Awaited<ReturnType<typeof findOpenLink>>>;

type Props = {
  readonly guest: Guest;
  readonly link: OpenLink | null;
  readonly given: InvitationGiven;
};

/** A name and a password of their own, by a link that opens once. */
export function InvitationPage(props: Props) {
  const { guest, link, given } = props;
  const texts = doorTexts(guest.language).invitation;
  if (!link) {
    return (
      <GuestPage guest={guest} title={texts.gone}>
        <p>{texts.goneText}</p>
        <a class="btn w-100" href="/console/sign-in">
          {doorTexts(guest.language).signIn.title}
        </a>
      </GuestPage>
    );
  }
  const isNew = link.kind !== 'reset';
  return (
    <GuestPage guest={guest} title={isNew ? texts.title : texts.titleReset}>
      <p>
        {link.kind === 'first'
          ? texts.textFirst
          : isNew
            ? texts.text(guest.resources.centre.name)
            : texts.textReset}
      </p>
      <InvitationForm {...{ guest, link, given }} />
    </GuestPage>
  );
}

function InvitationForm({ guest, link, given }: Props & { readonly link: OpenLink }) {
  const texts = doorTexts(guest.language).invitation;
  const { wrong } = given;
  const isNew = link.kind !== 'reset';
  return (
    <form method="post" action={new URL(guest.c.req.url).pathname}>
      {link.kind === 'first' ? (
        <TextField
          {...{ name: 'email', label: texts.email, value: given.email, wrong: wrong?.email, max: 254 }}
          {...{ type: 'email', hint: texts.emailHint }}
          autocomplete="username"
          required
        />
      ) : (
        <div class="mb-3">
          <span class="form-label">{texts.email}</span>
          <span class="door-email">{link.email}</span>
          <input
            class="d-none"
            type="text"
            name="username"
            value={link.email}
            autocomplete="username"
            readonly
          />
        </div>
      )}
      {isNew ? (
        <TextField
          {...{
            name: 'name',
            label: texts.name,
            value: given.name ?? link.name,
            wrong: wrong?.name,
            max: 120,
          }}
          autocomplete="name"
          required
        />
      ) : null}
      <TextField
        {...{ name: 'password', label: texts.password, hint: texts.passwordHint, wrong: wrong?.password }}
        {...{ type: 'password', max: 128 }}
        autocomplete="new-password"
        required
      />
      <TextField
        {...{ name: 'again', label: texts.again, type: 'password', wrong: wrong?.again, max: 128 }}
        autocomplete="new-password"
        required
      />
      <button class="btn btn-primary w-100" type="submit">
        {texts.set}
      </button>
    </form>
  );
}

import type { Child } from 'hono/jsx';
import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { consoleTexts } from '#src/console/frame/console-texts.ts';
import { SelectField, TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { StaffMember, StaffSession } from '#src/people/staff-member.ts';
import { doorTexts } from './door-texts.ts';
import { SessionList } from './session-list.tsx';

export type AccountGiven = {
  readonly name?: string;
  readonly wrong?: {
    readonly name?: string | undefined;
    readonly old?: string | undefined;
    readonly fresh?: string | undefined;
    readonly again?: string | undefined;
  };
};

type Props = {
  readonly visit: Visit;
  readonly member: StaffMember;
  readonly hasPassword: boolean;
  readonly sessions: readonly StaffSession[];
  readonly given: AccountGiven;
};

/** What somebody sets for themselves, and where they are signed in. */
export function AccountPage(props: Props) {
  const { visit, member, sessions } = props;
  const { account: texts, sessions: sessionTexts } = doorTexts(visit.language);
  return (
    <ConsolePage visit={visit} title={texts.title} said={texts.said}>
      <div class="door-cards">
        <AboutYou {...props} />
        <Card title={texts.password}>
          <Password {...props} />
        </Card>
        <Card title={texts.secondStep}>
          <p>
            <Badge tone={member.hasSecondStep ? 'green' : 'yellow'}>
              {member.hasSecondStep ? texts.stepOn : texts.stepOff}
            </Badge>{' '}
            {member.hasSecondStep ? texts.stepOnText : texts.stepOffText}
          </p>
          <a class="btn" href="/console/account/second-step">
            {member.hasSecondStep ? texts.codesOpen : texts.stepOpen}
          </a>
        </Card>
        <Card title={texts.keys}>
          <label class="form-check">
            <input class="form-check-input" type="checkbox" checked disabled data-keys />
            <span class="form-check-label">{texts.keysOn}</span>
            <span class="form-check-description">{texts.keysHint}</span>
          </label>
        </Card>
        <Card title={texts.sessions}>
          <SessionList {...{ visit, sessions }} action="/account/sessions/end" mayEnd />
          {sessions.length > 1 ? (
            <PostForm visit={visit} action="/account/sessions/end-others">
              <button class="btn mt-3" type="submit">
                {sessionTexts.endOthers}
              </button>
            </PostForm>
          ) : null}
        </Card>
      </div>
    </ConsolePage>
  );
}

function AboutYou({ visit, member, given }: Props) {
  const texts = doorTexts(visit.language).account;
  const roles = consoleTexts(visit.language).roles;
  return (
    <Card title={texts.you}>
      <dl class="door-facts">
        <dt>{texts.email}</dt>
        <dd>{member.email}</dd>
        <dt>{texts.roles}</dt>
        <dd>{member.roles.map((role) => roles[role]).join(', ')}</dd>
        <dt>{texts.agencies}</dt>
        <dd>{member.agencies?.join(', ') ?? texts.allAgencies}</dd>
      </dl>
      <p class="form-hint">{texts.rolesHint}</p>
      <PostForm visit={visit} action="/account" guard>
        <TextField
          {...{ name: 'name', label: texts.name, value: given.name ?? member.name, max: 120 }}
          wrong={given.wrong?.name}
          autocomplete="name"
          required
        />
        <SelectField
          {...{ name: 'language', label: texts.language, value: member.language }}
          options={[
            { value: 'vi', label: texts.languages.vi },
            { value: 'en', label: texts.languages.en },
          ]}
        />
        <button class="btn btn-primary" type="submit">
          {texts.save}
        </button>
      </PostForm>
    </Card>
  );
}

function Password({ visit, hasPassword, given }: Props) {
  const { account: texts, invitation } = doorTexts(visit.language);
  if (!hasPassword) return <p>{texts.noPassword}</p>;
  const { wrong } = given;
  const shared = { type: 'password', max: 128, required: true } as const;
  return (
    <PostForm visit={visit} action="/account/password">
      <TextField
        {...{ ...shared, name: 'old', label: texts.old, wrong: wrong?.old }}
        autocomplete="current-password"
      />
      <TextField
        {...{ ...shared, name: 'fresh', label: texts.fresh, wrong: wrong?.fresh }}
        hint={invitation.passwordHint}
        autocomplete="new-password"
      />
      <TextField
        {...{ ...shared, name: 'again', label: texts.again, wrong: wrong?.again }}
        autocomplete="new-password"
      />
      <button class="btn btn-primary" type="submit">
        {texts.change}
      </button>
    </PostForm>
  );
}

function Card({ title, children }: { readonly title: string; readonly children?: Child }) {
  return (
    <section class="card">
      <div class="card-body">
        <h2 class="card-title">{title}</h2>
        {children}
      </div>
    </section>
  );
}

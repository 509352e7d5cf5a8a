import type { Child } from 'hono/jsx';
import type { Visit } from '#src/console/console-route.ts';
import { doorTexts } from '#src/console/door/door-texts.ts';
import { SessionList } from '#src/console/door/session-list.tsx';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { CheckField, TextField } from '#src/console/frame/fields.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { may } from '#src/people/rights.ts';
import { type StaffMember, type StaffSession, stateOf } from '#src/people/staff-member.ts';
import { StateBadge } from './people-page.tsx';
import { peopleTexts } from './people-texts.ts';
import { type FieldsGiven, StaffFields } from './staff-fields.tsx';

export type PersonGiven = FieldsGiven & { readonly name: string };

type Props = {
  readonly visit: Visit;
  readonly member: StaffMember;
  readonly sessions: readonly StaffSession[];
  readonly agencies: readonly string[];
  readonly given: PersonGiven;
  /** Why nothing was done. */
  readonly refused?: string | undefined;
};

/** One person: what they may do, how they come in, where they are signed in. */
export function PersonPage(props: Props) {
  const { visit, member, refused } = props;
  const texts = peopleTexts(visit.language);
  const isOwn = member.id === visit.staff.id;
  const mayChange = may(visit.staff, 'people.write') && !isOwn;
  return (
    <ConsolePage
      visit={visit}
      title={member.name}
      above={<a href="/console/people">{texts.title}</a>}
      said={texts.said}
    >
      {refused ? <Alert kind="danger" title={refused} /> : null}
      {isOwn ? (
        <Alert kind="info" title={texts.member.own}>
          <a href="/console/account">{texts.member.ownLink}</a>
        </Alert>
      ) : null}
      <div class="door-cards">
        <Facts visit={visit} member={member} />
        {mayChange ? <Change {...props} /> : null}
        {mayChange && !member.disabledAt ? <NewLink visit={visit} member={member} /> : null}
        <Sessions {...props} mayEnd={mayChange} />
        {mayChange ? <Ending visit={visit} member={member} /> : null}
      </div>
    </ConsolePage>
  );
}

type One = Pick<Props, 'visit' | 'member'>;

function Facts({ visit, member }: One) {
  const texts = peopleTexts(visit.language).member;
  const moment = (at: Date | null) => (at ? <Moment at={at} /> : peopleTexts(visit.language).never);
  return (
    <Card title={texts.facts}>
      <p>
        <StateBadge visit={visit} member={member} />
      </p>
      <dl class="door-facts">
        <dt>{texts.email}</dt>
        <dd>{member.email}</dd>
        <dt>{texts.invited}</dt>
        <dd>{moment(member.invitedAt)}</dd>
        <dt>{texts.accepted}</dt>
        <dd>{moment(member.acceptedAt)}</dd>
        <dt>{texts.seen}</dt>
        <dd>{moment(member.lastSeenAt)}</dd>
        <dt>{texts.secondStep}</dt>
        <dd>{member.hasSecondStep ? texts.stepOn : texts.stepOff}</dd>
        {member.linkUntil ? (
          <>
            <dt>{texts.linkUntil}</dt>
            <dd>{moment(member.linkUntil)}</dd>
          </>
        ) : null}
      </dl>
      {may(visit.staff, 'audit.read') ? (
        <a href={`/console/audit?who=${member.id}`}>{texts.history}</a>
      ) : null}
    </Card>
  );
}

function Change({ visit, member, agencies, given }: Props) {
  const texts = peopleTexts(visit.language).member;
  return (
    <Card title={texts.change}>
      <PostForm visit={visit} action={`/people/${member.id}`} guard>
        <input type="hidden" name="revision" value={member.revision} />
        <TextField {...{ name: 'name', label: texts.name, value: given.name, max: 120 }} required />
        <StaffFields {...{ visit, agencies, given }} />
        <button class="btn btn-primary" type="submit">
          {texts.save}
        </button>
      </PostForm>
    </Card>
  );
}

function NewLink({ visit, member }: One) {
  const texts = peopleTexts(visit.language).member;
  return (
    <Card title={texts.newLink}>
      <p>{texts.newLinkText}</p>
      <PostForm visit={visit} action={`/people/${member.id}/link`}>
        {member.hasSecondStep ? <CheckField name="phone-lost" label={texts.phoneLost} /> : null}
        <button class="btn" type="submit">
          {texts.newLink}
        </button>
      </PostForm>
    </Card>
  );
}

function Sessions({ visit, member, sessions, mayEnd }: Props & { readonly mayEnd: boolean }) {
  const all = doorTexts(visit.language).sessions.endAll;
  return (
    <Card title={peopleTexts(visit.language).member.sessions}>
      <SessionList {...{ visit, sessions, mayEnd }} action={`/people/${member.id}/sessions/end`} />
      {mayEnd && sessions.length > 1 ? (
        <PostForm visit={visit} action={`/people/${member.id}/sessions/end`}>
          <button class="btn mt-3" type="submit">
            {all}
          </button>
        </PostForm>
      ) : null}
    </Card>
  );
}

function Ending({ visit, member }: One) {
  const texts = peopleTexts(visit.language).member;
  if (stateOf(member) === 'disabled') {
    return (
      <Card title={texts.enable}>
        <PostForm visit={visit} action={`/people/${member.id}/enable`}>
          <button class="btn" type="submit">
            {texts.enable}
          </button>
        </PostForm>
      </Card>
    );
  }
  return (
    <Card title={texts.disable}>
      <p>{texts.disableText}</p>
      <PostForm
        visit={visit}
        action={`/people/${member.id}/disable`}
        confirm={texts.disableConfirm(member.name)}
      >
        <button class="btn btn-outline-danger" type="submit">
          {texts.disable}
        </button>
      </PostForm>
    </Card>
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

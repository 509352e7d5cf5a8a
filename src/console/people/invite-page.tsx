import type { Visit } from '#src/console/console-route.ts';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { SelectField, TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { peopleTexts } from './people-texts.ts';
import { type FieldsGiven, StaffFields } from './staff-fields.tsx';

export type InviteGiven = FieldsGiven & {
  readonly email: string;
  readonly name: string;
  readonly wrong?: {
    readonly email?: string | undefined;
    readonly name?: string | undefined;
    readonly roles?: string | undefined;
    readonly agencies?: string | undefined;
  };
};

export function InvitePage(props: {
  readonly visit: Visit;
  readonly agencies: readonly string[];
  readonly given: InviteGiven;
}) {
  const { visit, agencies, given } = props;
  const texts = peopleTexts(visit.language);
  const above = <a href="/console/people">{texts.title}</a>;
  return (
    <ConsolePage visit={visit} title={texts.inviting.title} above={above}>
      <div class="card people-form">
        <div class="card-body">
          <p>{texts.inviting.text}</p>
          <PostForm visit={visit} action="/people/invite" guard>
            <TextField
              {...{ name: 'email', label: texts.inviting.email, value: given.email, type: 'email', max: 254 }}
              wrong={given.wrong?.email}
              autocomplete="off"
              required
            />
            <TextField
              {...{ name: 'name', label: texts.inviting.name, value: given.name, max: 120 }}
              wrong={given.wrong?.name}
              autocomplete="off"
              required
            />
            <StaffFields {...{ visit, agencies, given }} />
            <SelectField
              {...{ name: 'language', label: texts.inviting.language, value: 'vi' }}
              options={[
                { value: 'vi', label: 'Tiếng Việt' },
                { value: 'en', label: 'English' },
              ]}
            />
            <button class="btn btn-primary" type="submit">
              {texts.inviting.send}
            </button>
          </PostForm>
        </div>
      </div>
    </ConsolePage>
  );
}

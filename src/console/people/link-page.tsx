import type { Visit } from '#src/console/console-route.ts';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { TextField } from '#src/console/frame/fields.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import type { OneTimeLink } from '#src/people/make-link.ts';
import { peopleTexts } from './people-texts.ts';

/** The one time that a link is shown: it stands in no address and in no table. */
export function LinkPage(props: {
  readonly visit: Visit;
  readonly link: OneTimeLink;
  readonly person: { readonly id: string; readonly name: string };
}) {
  const { visit, link, person } = props;
  const texts = peopleTexts(visit.language);
  const home = visit.resources.publicUrl ?? new URL(visit.c.req.url).origin;
  return (
    <ConsolePage visit={visit} title={texts.link.title} above={<a href="/console/people">{texts.title}</a>}>
      <div class="card people-form">
        <div class="card-body">
          <p>{texts.link.text(person.name)}</p>
          <TextField
            {...{ name: 'link', label: texts.link.label, value: `${home.replace(/\/$/, '')}${link.path}` }}
            type="url"
          />
          <p class="text-secondary">
            {texts.link.until} <Moment at={link.until} />
          </p>
          <div class="btn-list">
            <a class="btn btn-primary" href="/console/people">
              {texts.link.back}
            </a>
            <a class="btn" href={`/console/people/${person.id}`}>
              {texts.link.person}
            </a>
          </div>
        </div>
      </div>
    </ConsolePage>
  );
}

import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { AreaField, CheckField, SelectField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { wrapCategories } from '#src/hotline/call-wrap.ts';
import type { CallLink } from '#src/hotline/link-caller.ts';
import type { OpenedWrap } from '#src/hotline/open-wrap.ts';
import { CallerLink } from './caller-link.tsx';
import { CallerMessage } from './caller-message.tsx';
import { ReportForm } from './report-form.tsx';
import { wrapTexts } from './wrap-texts.ts';

type Given = Readonly<Record<string, unknown>>;
/** Why it was not saved; what was typed stands in the form. */
export type WrapTrouble = { readonly kind: 'live' | 'changed' | 'wrong'; readonly given: Given };
export type ReportTrouble = {
  readonly kind: 'empty' | 'incomplete' | 'no-anonymous';
  readonly given: Given;
};

export type WrapPageProps = {
  readonly visit: Visit;
  readonly opened: OpenedWrap;
  readonly link: CallLink;
  readonly trouble: WrapTrouble | null;
  readonly report: ReportTrouble | null;
};

/** What came of a call, and what is made of it. */
export function WrapPage(props: WrapPageProps) {
  const { visit, opened, link, trouble } = props;
  const texts = wrapTexts(visit.language);
  const { id, staffId } = opened.call;
  const above = (
    <a href={`/console/hotline/${id}`}>
      <ConsoleIcon name="back" /> {texts.back}
    </a>
  );
  return (
    <ConsolePage visit={visit} title={texts.title} above={above} said={texts.said}>
      {trouble ? <Alert kind="danger" {...texts[trouble.kind]} /> : null}
      <div class="row g-3">
        <div class="col-lg-7">
          <Summing {...props} />
        </div>
        {staffId === visit.staff.id ? (
          <div class="col-lg-5">
            <CallerMessage {...props} />
            <CallerLink {...{ visit, callId: id, link }} from="wrap" />
            <ReportForm {...props} />
          </div>
        ) : null}
      </div>
    </ConsolePage>
  );
}

function Summing({ visit, opened, trouble }: WrapPageProps) {
  const texts = wrapTexts(visit.language);
  const { wrap, call, revision, procedures } = opened;
  const given = trouble?.given ?? {};
  const ticked = Array.isArray(given.codes) ? given.codes : wrap.codes;
  const typed = (name: string, kept: string) => (typeof given[name] === 'string' ? given[name] : kept);
  return (
    <PostForm visit={visit} action={`/hotline/${call.id}/wrap`} class="card" guard>
      <div class="card-body">
        {revision === 0 ? <p class="text-secondary">{texts.lead}</p> : null}
        {trouble?.kind === 'changed' ? (
          <blockquote lang="vi">
            <strong>{texts.kept}</strong> {wrap.summary}
          </blockquote>
        ) : null}
        <input type="hidden" name="revision" value={revision} />
        <SelectField
          name="category"
          label={texts.category}
          value={typed('category', wrap.category)}
          options={wrapCategories.map((value) => ({ value, label: texts.categories[value] }))}
        />
        <AreaField
          name="summary"
          label={texts.summary}
          hint={texts.summaryHint}
          value={typed('summary', wrap.summary)}
          rows={5}
          max={4000}
        />
        <fieldset class="mb-3">
          <legend class="form-label">{texts.procedures}</legend>
          {procedures.length === 0 ? <p class="text-secondary">{texts.noProcedures}</p> : null}
          {procedures.map(({ code, title }) => (
            <CheckField
              name="codes[]"
              value={code}
              label={`${title} (${code})`}
              checked={ticked.includes(code)}
            />
          ))}
        </fieldset>
        <AreaField
          name="promises"
          label={texts.promises}
          hint={texts.promisesHint}
          value={typed('promises', wrap.promises.join('\n'))}
          rows={3}
          max={4000}
        />
        <button class="btn btn-primary" type="submit">
          {texts.save}
        </button>
      </div>
    </PostForm>
  );
}

import type { Child } from 'hono/jsx';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { consoleTexts } from '#src/console/frame/console-texts.ts';
import { AreaField, CheckField, TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { GapPageProps, Named } from './gap-page.tsx';
import { gapsTexts } from './gaps-texts.ts';

/** What can be done about it: a name, a test question, a draft, or nothing for us. */
export function GapActions(props: GapPageProps) {
  const { visit, shown, choice } = props;
  const { group } = shown;
  if (group.state === 'closed' || group.state === 'aside') return <Reopen {...props} />;
  return (
    <>
      {choice.chosen === null ? <Choosing {...props} /> : <Chosen {...props} chosen={choice.chosen} />}
      <Draft {...props} />
      <Aside visit={visit} id={group.id} revision={group.revision} />
    </>
  );
}

function Box({ title, children }: { readonly title: string; readonly children?: Child }) {
  return (
    <section class="card mb-3">
      <div class="card-header">
        <h2 class="card-title">{title}</h2>
      </div>
      <div class="card-body">{children}</div>
    </section>
  );
}

function Choosing({ visit, shown, choice }: GapPageProps) {
  const texts = gapsTexts(visit.language);
  const offered = choice.found ?? thoughtOf(shown);
  return (
    <Box title={texts.chooseTitle}>
      <p class="text-secondary">{texts.chooseHint}</p>
      <form method="get" class="input-with-button">
        <input
          class="form-control"
          type="search"
          name="q"
          aria-label={texts.chooseTitle}
          value={choice.words ?? ''}
        />
        <button class="btn" type="submit">
          {consoleTexts(visit.language).search}
        </button>
      </form>
      {offered.length === 0 && choice.found ? <p class="text-secondary">{texts.noProcedure}</p> : null}
      <ul class="list-group" data-list>
        {offered.map(({ code, name, plainName }) => (
          <li class="list-group-item">
            <a href={`/console/gaps/${shown.group.id}?entry=${encodeURIComponent(code)}`} data-line>
              {plainName ?? name}
            </a>
            <p class="text-secondary">{plainName ? `${name} · ${code}` : code}</p>
          </li>
        ))}
      </ul>
    </Box>
  );
}

/** What the assistant thought of, most often first. */
function thoughtOf({ questions }: GapPageProps['shown']): readonly Named[] {
  const named = new Map<string, Named>();
  for (const { code, name } of questions.flatMap(({ candidates }) => candidates.slice(0, 3))) {
    named.set(code, { code, name, plainName: null });
  }
  return [...named.values()].slice(0, 5);
}

function Chosen({ visit, shown, alias, chosen }: GapPageProps & { readonly chosen: Named }) {
  const texts = gapsTexts(visit.language);
  const { id, revision, question } = shown.group;
  const path = `/gaps/${id}`;
  const seen = (
    <>
      <input type="hidden" name="revision" value={String(revision)} />
      <input type="hidden" name="entry" value={chosen.code} />
    </>
  );
  return (
    <>
      <Box title={texts.chosen}>
        <p>
          <strong>{chosen.plainName ?? chosen.name}</strong>
          <br />
          <span class="text-secondary">{`${chosen.name} · ${chosen.code}`}</span>
        </p>
        <a href={`/console${path}`}>{texts.changeChoice}</a>
      </Box>
      <Box title={texts.aliasTitle}>
        {alias ? <AliasWarning visit={visit} alias={alias} /> : null}
        <PostForm visit={visit} action={`${path}/alias`}>
          {seen}
          <input type="hidden" name="question" value={question ?? ''} />
          <TextField
            name="alias"
            label={texts.alias}
            hint={texts.aliasHint}
            value={alias?.written ?? question ?? ''}
            max={240}
            required
          />
          {alias && alias.check.refused === null ? (
            <CheckField name="sure" value="yes" label={texts.aliasSure} />
          ) : null}
          <button class="btn btn-primary" type="submit" data-key="a">
            {texts.aliasDo}
          </button>
        </PostForm>
      </Box>
      <Box title={texts.testTitle}>
        <p>{texts.testHint}</p>
        <PostForm visit={visit} action={`${path}/test`}>
          {seen}
          <AreaField
            name="question"
            label={texts.testQuestion}
            value={question ?? ''}
            rows={2}
            max={500}
            required
          />
          <button class="btn" type="submit" data-key="t">
            {texts.testDo}
          </button>
        </PostForm>
      </Box>
    </>
  );
}

function AliasWarning({ visit, alias }: Required<Pick<GapPageProps, 'visit' | 'alias'>>) {
  const texts = gapsTexts(visit.language);
  const { refused, doubts, others } = alias.check;
  const words =
    refused === null ? doubts.map((doubt) => texts.aliasDoubts[doubt]) : [texts.aliasRefusals[refused]];
  const [first = '', ...rest] = words;
  return (
    <Alert kind={refused === null ? 'warning' : 'danger'} title={first}>
      <ul>
        {rest.map((each) => (
          <li>{each}</li>
        ))}
        {others.map(({ name, entryId }) => (
          <li>{`${name} (${entryId})`}</li>
        ))}
      </ul>
    </Alert>
  );
}

function Draft({ visit, shown }: GapPageProps) {
  const texts = gapsTexts(visit.language);
  return (
    <Box title={texts.draftTitle}>
      <p>{texts.draftHint}</p>
      <PostForm visit={visit} action={`/gaps/${shown.group.id}/draft`} class="btn-list">
        <input type="hidden" name="question" value={shown.group.question?.slice(0, 120) ?? ''} />
        <button class="btn" type="submit" name="kind" value="procedure">
          {texts.draftProcedure}
        </button>
        <button class="btn" type="submit" name="kind" value="guide">
          {texts.draftGuide}
        </button>
      </PostForm>
    </Box>
  );
}

function Aside(props: { readonly visit: Visit; readonly id: string; readonly revision: number }) {
  const { visit, id, revision } = props;
  const texts = gapsTexts(visit.language);
  return (
    <Box title={texts.asideTitle}>
      <PostForm visit={visit} action={`/gaps/${id}/move`}>
        <input type="hidden" name="revision" value={String(revision)} />
        <TextField name="why" label={texts.asideWhy} hint={texts.asideHint} max={500} />
        <div class="btn-list">
          <button class="btn" type="submit" name="state" value="aside">
            {texts.asideDo}
          </button>
          <button class="btn" type="submit" name="state" value="closed">
            {texts.closeDo}
          </button>
        </div>
      </PostForm>
    </Box>
  );
}

function Reopen({ visit, shown }: GapPageProps) {
  const texts = gapsTexts(visit.language);
  const { id, revision } = shown.group;
  return (
    <PostForm visit={visit} action={`/gaps/${id}/move`}>
      <input type="hidden" name="revision" value={String(revision)} />
      <button class="btn" type="submit" name="state" value="open">
        {texts.reopenDo}
      </button>
    </PostForm>
  );
}

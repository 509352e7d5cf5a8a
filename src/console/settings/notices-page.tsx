import { formatDay } from '#src/answers/compose/format-day.ts';
import { entryPath } from '#src/console/catalogue/entry-path.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Alert } from '#src/console/frame/alert.tsx';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { NoticeState, ShownNotice, showNotices } from '#src/desk/show-notices.ts';
import { isBeyond, may } from '#src/people/rights.ts';
import { noticesTexts } from './notices-texts.ts';
import { SettingsTabs } from './settings-tabs.tsx';

export type NoticesView = {
  readonly visit: Visit;
  readonly notices: Awaited<ReturnType<typeof showNotices>>;
};

const states: readonly NoticeState[] = ['running', 'planned', 'ended'];
const tones = { running: 'green', planned: 'blue', ended: 'secondary' } as const;

export function NoticesPage({ visit, notices }: NoticesView) {
  const texts = noticesTexts(visit.language);
  const { staff } = visit;
  const isOthers = isBeyond(staff, 'notices.write') || isBeyond(staff, 'notices.stop');
  const add = may(staff, 'notices.write') ? (
    <PostForm visit={visit} action="/settings/notices">
      <button class="btn btn-primary" type="submit" data-key="n">
        {texts.add}
      </button>
    </PostForm>
  ) : null;
  return (
    <ConsolePage visit={visit} title={texts.title} said={texts.said} actions={add}>
      <SettingsTabs visit={visit} />
      {isOthers ? <Alert kind="info" title={texts.centreWide} /> : null}
      <p class="text-secondary">
        {texts.text} {texts.where} <a href="/console/desk/drafts">{texts.drafts}</a>
      </p>
      {states.map((state) => (
        <section class="card mb-3" id={state}>
          <div class="card-header">
            <h2 class="card-title">
              {texts.groups[state]} <Badge tone={tones[state]}>{String(notices[state].length)}</Badge>
            </h2>
          </div>
          {notices[state].length === 0 ? (
            <p class="card-body m-0 text-secondary">{texts.none[state]}</p>
          ) : (
            <Lines {...{ visit, state, lines: notices[state] }} />
          )}
        </section>
      ))}
    </ConsolePage>
  );
}

type LinesProps = {
  readonly visit: Visit;
  readonly state: NoticeState;
  readonly lines: readonly ShownNotice[];
};

function Lines({ visit, state, lines }: LinesProps) {
  const { columns } = noticesTexts(visit.language);
  return (
    <table class="table card-table table-vcenter table-stacks m-0">
      <thead>
        <tr>
          {[columns.name, columns.days, columns.shown, columns.by].map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line {...{ visit, state, line }} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ visit, state, line }: Omit<LinesProps, 'lines'> & { readonly line: ShownNotice }) {
  const { language, staff } = visit;
  const texts = noticesTexts(language);
  const { columns } = texts;
  const day = (given: string | null) => given && formatDay(given, language);
  const beside = line.procedures.length > 0 ? `, ${texts.beside(line.procedures.length)}` : '';
  return (
    <tr>
      <td data-label={columns.name}>
        <a href={entryPath(line.entryId)}>{line.name}</a>
        {state === 'ended' ? null : (
          <div class="notice-acts">
            {may(staff, 'notices.write') ? (
              <PostForm visit={visit} action={`/desk/entries/${encodeURIComponent(line.entryId)}/draft`}>
                <input type="hidden" name="from" value="today" />
                <button class="btn" type="submit" aria-label={texts.editName(line.name)}>
                  {texts.edit}
                </button>
              </PostForm>
            ) : null}
            {may(staff, 'notices.stop') ? <Stop {...{ visit, line }} /> : null}
          </div>
        )}
      </td>
      <td data-label={columns.days}>{texts.days(day(line.from), day(line.to))}</td>
      <td data-label={columns.shown}>
        {state === 'ended' ? '–' : (line.to === null ? texts.whenAsked : texts.everywhere) + beside}
      </td>
      <td data-label={columns.by}>
        {line.author ? texts.published(line.author, line.reviewer) : texts.release}
        {line.withdrawnBy ? `; ${texts.stopped(line.withdrawnBy)}` : ''}
      </td>
    </tr>
  );
}

function Stop({ visit, line }: { readonly visit: Visit; readonly line: ShownNotice }) {
  const texts = noticesTexts(visit.language);
  return (
    <details>
      <summary class="btn" aria-label={texts.stopName(line.name)}>
        {texts.stop}
      </summary>
      <PostForm visit={visit} action="/settings/notices/stop" confirm={texts.stopConfirm(line.name)}>
        <input type="hidden" name="entry" value={line.entryId} />
        <input type="hidden" name="version" value={line.versionId} />
        <TextField
          {...{ name: 'why', label: texts.stopWhy, within: `stop-${line.versionId}`, max: 300 }}
          required
        />
        <button class="btn btn-danger" type="submit">
          {texts.stop}
        </button>
      </PostForm>
    </details>
  );
}

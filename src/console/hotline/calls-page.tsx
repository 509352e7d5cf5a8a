import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { TextField } from '#src/console/frame/fields.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import type { CallLists } from '#src/hotline/list-calls.ts';
import { may } from '#src/people/rights.ts';
import { CallClock } from './call-clock.tsx';
import { CallWhose } from './call-whose.tsx';
import { hotlineTexts } from './hotline-texts.ts';
import { reviewTexts } from './review-texts.ts';
import { wrapTexts } from './wrap-texts.ts';

type PageProps = { readonly visit: Visit; readonly lists: CallLists };
type Line = CallLists['open'][number];

/** Begin a call by hand, take one that comes in, or look back at one that ended. */
export function CallsPage({ visit, lists }: PageProps) {
  const texts = hotlineTexts(visit.language);
  const isSupervisor = visit.staff.roles.includes('supervisor');
  return (
    <ConsolePage
      visit={visit}
      title={texts.title}
      said={texts.said}
      actions={
        may(visit.staff, 'hotline.review') ? (
          <a class="btn" href="/console/hotline/review">
            {reviewTexts(visit.language).title}
          </a>
        ) : null
      }
    >
      <div class="row g-3">
        <div class="col-lg-4">
          <BeginCall visit={visit} />
          <OwnLine visit={visit} line={lists.line} />
        </div>
        <div class="col-lg-8" id="calls" data-live="calls" data-fresh>
          <section class="card mb-3" aria-labelledby="open-calls">
            <div class="card-body">
              <h2 class="card-title" id="open-calls">
                {texts.lists.open}
              </h2>
              {lists.open.length === 0 ? (
                <EmptyState icon="phone" {...texts.none.open} />
              ) : (
                <CallLines visit={visit} lines={lists.open} />
              )}
            </div>
          </section>
          <section class="card" aria-labelledby="ended-calls">
            <div class="card-body">
              <h2 class="card-title" id="ended-calls">
                {isSupervisor ? texts.lists.ended : texts.lists.endedMine}
              </h2>
              {lists.ended.length === 0 ? (
                <p class="text-secondary">{texts.none.ended}</p>
              ) : (
                <CallLines visit={visit} lines={lists.ended} />
              )}
            </div>
          </section>
        </div>
      </div>
    </ConsolePage>
  );
}

function BeginCall({ visit }: Pick<PageProps, 'visit'>) {
  const { begin } = hotlineTexts(visit.language);
  return (
    <section class="card" aria-labelledby="begin-call">
      <div class="card-body">
        <h2 class="card-title" id="begin-call">
          {begin.title}
        </h2>
        <p>{begin.text}</p>
        <PostForm visit={visit} action="/hotline">
          <TextField
            name="phone"
            type="tel"
            label={begin.phone}
            hint={begin.phoneHint}
            max={30}
            autocomplete="off"
          />
          <button class="btn btn-primary" type="submit" data-key="b">
            <ConsoleIcon name="phone" />
            {begin.start} <kbd>b</kbd>
          </button>
        </PostForm>
      </div>
    </section>
  );
}

/** For a centre whose telephones tell who answers. */
function OwnLine({ visit, line }: Pick<PageProps, 'visit'> & { readonly line: string | null }) {
  const texts = hotlineTexts(visit.language).line;
  return (
    <details class="card mt-3">
      <summary class="card-body">{line === null ? texts.label : texts.sits(line)}</summary>
      <div class="card-body pt-0">
        <PostForm visit={visit} action="/hotline/line">
          <TextField
            name="line"
            label={texts.label}
            hint={texts.hint}
            value={line ?? ''}
            max={100}
            autocomplete="off"
          />
          <button class="btn" type="submit">
            {texts.save}
          </button>
        </PostForm>
      </div>
    </details>
  );
}

function CallLines({ visit, lines }: { readonly visit: Visit; readonly lines: readonly Line[] }) {
  return (
    <ul class="call-lines" data-list>
      {lines.map((line) => (
        <li id={`call-${line.id}`}>
          <CallLine visit={visit} line={line} />
        </li>
      ))}
    </ul>
  );
}

function CallLine({ visit, line }: { readonly visit: Visit; readonly line: Line }) {
  const texts = hotlineTexts(visit.language);
  return (
    <a class="call-line" href={`/console/hotline/${line.id}`} data-line>
      <strong>{texts.shortCall(line.phoneEnd)}</strong>
      <Badge tone={line.state === 'live' ? 'green' : line.state === 'held' ? 'yellow' : 'secondary'}>
        {texts.states[line.state]}
      </Badge>
      <CallWhose visit={visit} call={line} />
      {line.state === 'ended' && line.wrappedAt === null && line.staffId === visit.staff.id ? (
        <Badge tone="yellow">{wrapTexts(visit.language).unwrapped}</Badge>
      ) : null}
      {line.direction === 'out' ? <Badge tone="blue">{texts.directions.out}</Badge> : null}
      <span class="call-line-when">
        {line.state === 'ended' ? <Moment at={line.startedAt} /> : null}{' '}
        <CallClock visit={visit} call={line} />
      </span>
    </a>
  );
}

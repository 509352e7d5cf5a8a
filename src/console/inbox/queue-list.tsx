import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { consoleTexts } from '#src/console/frame/console-texts.ts';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { Moment } from '#src/console/frame/moment.tsx';
import { Pager } from '#src/console/frame/pager.tsx';
import type { Queue } from '#src/inbox/list-queue.ts';
import { type AskedQueue, pathWith } from './asked-queue.ts';
import type { InboxPageProps } from './inbox-page.tsx';
import { inboxTexts, sayTime, shortOf } from './inbox-texts.ts';
import { pressedWords } from './pressed-words.ts';

const soonMs = 30 * 60_000;

/** Who waits and who is spoken with, the oldest promise first; it keeps itself fresh. */
export function QueueList(props: InboxPageProps) {
  const { visit, asked, queue, openId } = props;
  const texts = inboxTexts(visit.language);
  return (
    <section class="inbox-queue" id="queue" data-live="inbox" aria-label={texts.title}>
      <Views {...props} />
      {queue.counts.late > 0 ? (
        <a class="inbox-late" href={`/console${pathWith({ ...asked, view: 'all' })}`}>
          {texts.late(queue.counts.late)}
        </a>
      ) : null}
      <Filters {...props} />
      {queue.lines.length === 0 ? (
        <Empty visit={visit} asked={asked} queue={queue} />
      ) : (
        <ul class="inbox-lines" data-list>
          {queue.lines.map((line) => (
            <li id={`line-${line.conversationId}`}>
              <QueueLine visit={visit} asked={asked} line={line} isOpen={line.conversationId === openId} />
            </li>
          ))}
        </ul>
      )}
      <Pager visit={visit} next={queue.next === null ? null : String(queue.next)} />
    </section>
  );
}

function Views({ visit, asked, queue }: InboxPageProps) {
  const texts = inboxTexts(visit.language);
  return (
    <nav class="inbox-views" aria-label={texts.title}>
      {(['waiting', 'mine', 'all'] as const).map((view, at) => (
        <a
          class="btn"
          href={`/console${pathWith({ ...asked, view })}`}
          aria-current={view === asked.view ? 'true' : undefined}
          data-key={String(at + 1)}
        >
          {texts.views[view]} <span class="inbox-count">{queue.counts[view]}</span>
        </a>
      ))}
    </nav>
  );
}

/** Only where there is something to choose. */
function Filters({ visit, asked, queue }: InboxPageProps) {
  const texts = inboxTexts(visit.language);
  const { channels, agencies } = queue;
  if (channels.length < 2 && agencies.length === 0 && !asked.channel && !asked.agency) return null;
  const isKnown = (channel: string): channel is keyof typeof texts.channels => channel in texts.channels;
  return (
    <form method="get" action="/console/inbox" class="inbox-filters" aria-label={texts.filters}>
      <input type="hidden" name="view" value={asked.view} />
      <select class="form-select" name="channel" aria-label={texts.channel}>
        <option value="">{`${texts.channel}: ${texts.any}`}</option>
        {channels.map((channel) => (
          <option value={channel} selected={channel === asked.channel}>
            {isKnown(channel) ? texts.channels[channel] : channel}
          </option>
        ))}
      </select>
      {agencies.length > 0 || asked.agency ? (
        <select class="form-select" name="agency" aria-label={texts.agency}>
          <option value="">{`${texts.agency}: ${texts.any}`}</option>
          {agencies.map((agency) => (
            <option value={agency} selected={agency === asked.agency}>
              {agency}
            </option>
          ))}
        </select>
      ) : null}
      <button class="btn" type="submit">
        {consoleTexts(visit.language).filter}
      </button>
    </form>
  );
}

/** Whoever is done with theirs goes on to those who wait. */
function Empty({ visit, asked, queue }: Pick<InboxPageProps, 'visit' | 'asked' | 'queue'>) {
  const { empty, toWaiting } = inboxTexts(visit.language);
  const words = asked.channel || asked.agency ? empty.filtered : empty[asked.view];
  const { waiting } = queue.counts;
  const action =
    asked.view === 'mine' && waiting > 0 ? (
      <a class="btn btn-primary" href={`/console${pathWith({ ...asked, view: 'waiting' })}`}>
        {toWaiting(waiting)}
      </a>
    ) : null;
  return <EmptyState icon="inbox" title={words.title} text={words.text} action={action} />;
}

type Line = Queue['lines'][number];

function QueueLine(props: {
  readonly visit: Visit;
  readonly asked: AskedQueue;
  readonly line: Line;
  readonly isOpen: boolean;
}) {
  const { visit, asked, line, isOpen } = props;
  const texts = inboxTexts(visit.language);
  return (
    <a
      class={line.isLate ? 'inbox-line inbox-line-late' : 'inbox-line'}
      href={`/console${pathWith(asked, line.conversationId)}`}
      aria-current={isOpen ? 'true' : undefined}
      data-line
    >
      <span class="inbox-line-head">
        <strong>{texts.citizen(shortOf(line.conversationId))}</strong>
        <span>{texts.channels[line.channel]}</span>
        {line.lastAt ? <Short visit={visit} at={line.lastAt} /> : null}
      </span>
      <span class="inbox-line-text">
        {line.lastBy ? <span class="inbox-line-by">{texts.saidBy[line.lastBy]}: </span> : null}
        <bdi>
          {cut(line.lastBy === 'citizen' ? pressedWords(line.lastText ?? '', texts) : (line.lastText ?? ''))}
        </bdi>
      </span>
      <span class="inbox-line-marks">
        <Due visit={visit} line={line} />
        <Badge tone="secondary">{texts.why[line.why]}</Badge>
        {line.returnedAt && line.holderName === null ? <Badge tone="yellow">{texts.returned}</Badge> : null}
        {line.agency ? <Badge tone="blue">{line.agency}</Badge> : null}
        <Whose visit={visit} line={line} />
      </span>
    </a>
  );
}

function Whose({ visit, line }: { readonly visit: Visit; readonly line: Line }) {
  const texts = inboxTexts(visit.language);
  if (line.holderId === visit.staff.id) return <Badge tone="green">{texts.mine}</Badge>;
  if (line.holderName !== null) return <Badge tone="green">{texts.heldBy(line.holderName)}</Badge>;
  return line.assignedName ? <Badge tone="blue">{texts.assignedTo(line.assignedName)}</Badge> : null;
}

/** How it stands with what was promised, in words that the colour repeats. */
function Due({ visit, line }: { readonly visit: Visit; readonly line: Line }) {
  const texts = inboxTexts(visit.language);
  if (!line.isOpen) return <Badge tone="green">{texts.due.answered}</Badge>;
  const left = line.promisedBy.getTime() - visit.resources.clock.now().getTime();
  if (left < 0) {
    return (
      <Badge tone="red">
        <ConsoleIcon name="clock" />
        {texts.due.late(sayTime(-left, texts))}
      </Badge>
    );
  }
  if (left < soonMs) return <Badge tone="yellow">{texts.due.soon(sayTime(left, texts))}</Badge>;
  return (
    <Badge tone="secondary">
      {texts.due.later('')}
      <Short visit={visit} at={line.promisedBy} />
    </Badge>
  );
}

/** Of today only the time. */
function Short({ visit, at }: { readonly visit: Visit; readonly at: Date }) {
  const isToday = dayInVietnam(at) === dayInVietnam(visit.resources.clock.now());
  return isToday ? <time datetime={at.toISOString()}>{timeInVietnam(at)}</time> : <Moment at={at} />;
}

const mostLetters = 120;

function cut(text: string): string {
  const line = [...text.replace(/\s+/g, ' ')];
  return line.length > mostLetters ? `${line.slice(0, mostLetters - 1).join('')}…` : line.join('');
}

import { dayInVietnam, timeInVietnam } from '#src/clock.ts';
import type { Visit } from '#src/console/console-route.ts';
import { ConsoleIcon } from '#src/console/frame/console-icon.tsx';
import { EmptyState } from '#src/console/frame/empty-state.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { answerFaults } from '#src/gaps/report-answer.ts';
import type { OpenedConversation, ThreadItem } from '#src/inbox/open-conversation.ts';
import { may } from '#src/people/rights.ts';
import { inboxTexts } from './inbox-texts.ts';
import { pressedWords } from './pressed-words.ts';

type Of<Kind extends ThreadItem['kind']> = Extract<ThreadItem, { readonly kind: Kind }>;

/** What was said by whom, day by day, with what came of it; it keeps itself fresh and stays at its end. */
export function Thread({ visit, opened }: { readonly visit: Visit; readonly opened: OpenedConversation }) {
  const texts = inboxTexts(visit.language);
  const { held, thread, earlier } = opened;
  const begun = visit.c.req.query('before') !== undefined;
  return (
    <section
      class="thread"
      id="thread"
      data-live={`conversation:${held.id}`}
      data-follow
      aria-label={texts.thread}
      tabindex={0}
    >
      {earlier === null ? null : (
        <a class="btn thread-more" href={`/console/inbox/${held.id}?before=${earlier}`}>
          {texts.earlier}
        </a>
      )}
      {thread.length === 0 ? (
        <EmptyState icon="note" title={texts.empty.thread.title} text={texts.empty.thread.text} />
      ) : (
        <ol>
          {thread.map((item, at) => (
            <>
              <Day item={item} before={thread[at - 1]} />
              <Item visit={visit} opened={opened} item={item} />
            </>
          ))}
        </ol>
      )}
      {begun ? (
        <a class="btn thread-more" href={`/console/inbox/${held.id}`}>
          {texts.latest}
        </a>
      ) : null}
    </section>
  );
}

function Day({ item, before }: { readonly item: ThreadItem; readonly before: ThreadItem | undefined }) {
  const day = dayInVietnam(item.at);
  if (before && dayInVietnam(before.at) === day) return null;
  const [year, month, date] = day.split('-');
  return (
    <li class="thread-day" id={`day-${day}`}>
      <time datetime={day}>{`${date}/${month}/${year}`}</time>
    </li>
  );
}

type ItemProps<Kind extends ThreadItem['kind'] = ThreadItem['kind']> = {
  readonly visit: Visit;
  readonly opened: OpenedConversation;
  readonly item: Of<Kind>;
};

function Item(props: ItemProps) {
  const { visit, opened, item } = props;
  switch (item.kind) {
    case 'line':
      return <Line visit={visit} opened={opened} item={item} />;
    case 'step':
      return <Step visit={visit} item={item} />;
    case 'attachment':
      return <File visit={visit} opened={opened} item={item} />;
    default:
      return item satisfies never;
  }
}

function Line({ visit, opened, item }: ItemProps<'line'>) {
  const texts = inboxTexts(visit.language);
  const isNote = item.direction === 'note';
  const who = item.staffName ?? texts.saidBy[item.by];
  return (
    <li class={`said said-${isNote ? 'note' : item.by}`} id={`said-${item.id}`}>
      <p class="said-head">
        <strong>{isNote ? `${texts.note} · ${who}` : who}</strong>
        <time datetime={item.at.toISOString()}>{timeInVietnam(item.at)}</time>
      </p>
      <p class="said-text">
        <bdi>{item.by === 'citizen' ? pressedWords(item.textMasked, texts) : item.textMasked}</bdi>
      </p>
      {item.delivery === null || isOldSent(opened, item) ? null : (
        <p class={`said-delivery said-${item.delivery}`}>{sayDelivery(visit, opened, item)}</p>
      )}
      {item.answerId && may(visit.staff, 'inbox.work') ? (
        <Report visit={visit} conversationId={opened.held.id} answerId={item.answerId} />
      ) : null}
    </li>
  );
}

/** An answer that was not right becomes a task, without leaving the conversation. */
function Report(props: {
  readonly visit: Visit;
  readonly conversationId: string;
  readonly answerId: string;
}) {
  const { visit, conversationId, answerId } = props;
  const { report } = inboxTexts(visit.language);
  return (
    <details class="said-report">
      <summary>{report.do}</summary>
      <PostForm visit={visit} action={`/inbox/${conversationId}/report`} class="btn-list">
        <input type="hidden" name="answer" value={answerId} />
        {answerFaults.map((fault) => (
          <button class="btn btn-sm" type="submit" name="fault" value={fault}>
            {report.faults[fault]}
          </button>
        ))}
      </PostForm>
      <p class="text-secondary">{report.hint}</p>
    </details>
  );
}

/** That all before it came through is said by the last that did. */
function isOldSent({ thread }: OpenedConversation, item: Of<'line'>): boolean {
  const last = thread.findLast((one) => one.kind === 'line' && one.delivery === 'sent');
  return item.delivery === 'sent' && last !== item;
}

function sayDelivery(visit: Visit, { held }: OpenedConversation, item: Of<'line'>): string {
  const texts = inboxTexts(visit.language);
  const { delivery, why } = item;
  if (delivery === null) return '';
  if (delivery === 'sent' && held.channel === 'web') return texts.deliveryWeb;
  if (delivery !== 'failed') return texts.delivery[delivery];
  const { failedWhy } = texts;
  const known = why?.startsWith('window-closed')
    ? failedWhy['window-closed']
    : why === 'unreachable'
      ? failedWhy.unreachable
      : failedWhy.other;
  return `${texts.delivery.failed}: ${known}`;
}

function Step({ visit, item }: Omit<ItemProps<'step'>, 'opened'>) {
  const texts = inboxTexts(visit.language);
  return (
    <li class="thread-step">
      {texts.steps[item.step](item.byName ?? '', item.other ?? '')}
      {' · '}
      <time datetime={item.at.toISOString()}>{timeInVietnam(item.at)}</time>
    </li>
  );
}

/** Photos that a browser draws; all else is saved and opened by what the desk has for it. */
export const drawnTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

function File({ visit, opened, item }: ItemProps<'attachment'>) {
  const texts = inboxTexts(visit.language).attachment;
  const { id, kind, name, state, type, bytes, staffName, delivery } = item.attachment;
  const all = inboxTexts(visit.language);
  const title = name ? texts.named(texts.kinds[kind], name) : texts.kinds[kind];
  const path = `/console/inbox/${opened.held.id}`;
  return (
    <li class={`said said-${staffName === null ? 'citizen' : 'operator'} said-file`} id={`file-${id}`}>
      <p class="said-head">
        <ConsoleIcon name="clip" />
        <strong>
          <bdi>{staffName === null ? title : `${staffName} · ${title}`}</bdi>
        </strong>
        <time datetime={item.at.toISOString()}>{timeInVietnam(item.at)}</time>
      </p>
      {state === 'stored' ? (
        <p class="btn-list" title={texts.audited}>
          {drawnTypes.includes(type ?? '') ? (
            <a class="btn btn-sm" href={`${path}/images/${id}`} target="_blank" rel="noopener">
              {texts.open}
            </a>
          ) : null}
          <a class="btn btn-sm" href={`${path}/files/${id}`} download>
            {texts.save}
            {bytes === null ? '' : ` (${Math.max(1, Math.round(bytes / 1024))} KB)`}
          </a>
        </p>
      ) : (
        <p class="text-secondary">{texts.states[state]}</p>
      )}
      {delivery === null ? null : <p class={`said-delivery said-${delivery}`}>{all.delivery[delivery]}</p>}
    </li>
  );
}

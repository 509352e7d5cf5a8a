import type { Child } from 'hono/jsx';
import { AreaField, SelectField, TextField } from '#src/console/frame/fields.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { categories } from '#src/tickets/propose-agency.ts';
import { moves } from '#src/tickets/ticket-moves.ts';
import type { TicketPageProps } from './ticket-page.tsx';
import { ticketsTexts } from './tickets-texts.ts';

/** What can be done with it as it stands, the likeliest first. */
export function TicketActions(props: TicketPageProps) {
  const { ticket } = props.shown;
  const can = (act: keyof typeof moves) => moves[act].from.includes(ticket.state);
  return (
    <>
      <Who {...props} />
      {can('answered') ? <Answer {...props} /> : null}
      {can('assigned') ? <Assign {...props} /> : null}
      <Note {...props} />
      <More {...props} can={can} />
      <datalist id="agencies">
        {props.shown.agencies.map((agency) => (
          <option value={agency} />
        ))}
      </datalist>
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

/** Every step says as what it was seen. */
function Step(props: TicketPageProps & { readonly act: string; readonly children?: Child }) {
  const { visit, shown, act } = props;
  const { code, revision } = shown.ticket;
  return (
    <PostForm visit={visit} action={`/tickets/${code}/${act}`} class="step">
      <input type="hidden" name="seen" value={String(revision)} />
      {props.children}
    </PostForm>
  );
}

function Who(props: TicketPageProps) {
  const { visit, shown } = props;
  const texts = ticketsTexts(visit.language);
  const { assignee } = shown.ticket;
  const mine = assignee?.id === visit.staff.id;
  return (
    <Box title={`${texts.whoTitle}: ${assignee?.name ?? texts.nobody}`}>
      <div class="btn-list">
        {mine ? null : (
          <Step {...props} act="take">
            <button class="btn" type="submit" data-key="t">
              {texts.takeDo}
            </button>
          </Step>
        )}
        {assignee ? (
          <Step {...props} act="put-back">
            <button class="btn" type="submit">
              {texts.putBackDo}
            </button>
          </Step>
        ) : null}
      </div>
      {shown.colleagues.length > 0 ? (
        <details>
          <summary>{texts.giveTo}</summary>
          <Step {...props} act="give">
            <SelectField
              name="to"
              label={texts.giveTo}
              options={shown.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <button class="btn" type="submit">
              {texts.giveDo}
            </button>
          </Step>
        </details>
      ) : null}
    </Box>
  );
}

function Answer(props: TicketPageProps) {
  const texts = ticketsTexts(props.visit.language);
  const { answerPublic, state } = props.shown.ticket;
  // Opened again, it wants another answer.
  const sent = state === 'answered' ? answerPublic : null;
  return (
    <Box title={sent ? texts.answerAgainTitle : texts.answerTitle}>
      <Step {...props} act="answer">
        <AreaField
          name="answer"
          label={texts.answer}
          hint={texts.answerHint}
          value={props.typed?.answer ?? sent ?? ''}
          rows={5}
          max={4000}
          required
        />
        <button class="btn btn-primary" type="submit">
          {sent ? texts.answerAgainDo : texts.answerDo}
        </button>
      </Step>
    </Box>
  );
}

function Assign(props: TicketPageProps) {
  const texts = ticketsTexts(props.visit.language);
  return (
    <Box title={texts.assignTitle}>
      <Step {...props} act="assign">
        <TextField
          name="agency"
          label={texts.agency}
          value={props.typed?.agency ?? props.shown.ticket.agency ?? ''}
          list="agencies"
          max={200}
          required
        />
        <button class="btn" type="submit">
          {texts.assignDo}
        </button>
      </Step>
    </Box>
  );
}

function Note(props: TicketPageProps) {
  const texts = ticketsTexts(props.visit.language);
  return (
    <Box title={texts.noteTitle}>
      <Step {...props} act="note">
        <AreaField
          name="note"
          label={texts.note}
          hint={texts.noteHint}
          value={props.typed?.note ?? ''}
          rows={2}
          max={2000}
          required
        />
        <button class="btn" type="submit">
          {texts.noteDo}
        </button>
      </Step>
    </Box>
  );
}

function More(props: TicketPageProps & { readonly can: (act: keyof typeof moves) => boolean }) {
  const { can } = props;
  const texts = ticketsTexts(props.visit.language);
  const { ticket } = props.shown;
  return (
    <Box title={texts.more}>
      {can('closed') ? (
        <WithReason {...props} act="close" title={texts.closeDo} button={texts.closeDo} />
      ) : null}
      {can('reopened') ? (
        <WithReason {...props} act="reopen" title={texts.reopenDo} button={texts.reopenDo} />
      ) : null}
      {can('forwarded') ? (
        <WithReason {...props} act="forward" title={texts.forward} button={texts.forwardDo}>
          <TextField name="agency" within="forward" label={texts.agency} list="agencies" max={200} required />
        </WithReason>
      ) : null}
      <details>
        <summary>{texts.categoryDo}</summary>
        <Step {...props} act="correct">
          <SelectField
            name="category"
            label={texts.categoryLabel}
            value={ticket.category ?? 'other'}
            options={categories.map((value) => ({ value, label: texts.categories[value] ?? value }))}
          />
          <button class="btn" type="submit">
            {texts.categoryDo}
          </button>
        </Step>
      </details>
      <WithReason {...props} act="escalate" title={texts.escalateTitle} button={texts.escalateDo} />
      {can('rejected') ? (
        <WithReason
          {...props}
          act="reject"
          title={texts.rejectTitle}
          button={texts.rejectDo}
          hint={texts.rejectHint}
        />
      ) : null}
    </Box>
  );
}

function WithReason(
  props: TicketPageProps & {
    readonly act: string;
    readonly title: string;
    readonly button: string;
    readonly hint?: string;
    readonly children?: Child;
  },
) {
  const texts = ticketsTexts(props.visit.language);
  const wrong = props.typed?.act === props.act ? texts.whyNeeded : undefined;
  return (
    <details open={wrong !== undefined}>
      <summary>{props.title}</summary>
      <Step {...props}>
        {props.children}
        <TextField
          name="why"
          within={props.act}
          label={texts.why}
          hint={props.hint}
          wrong={wrong}
          value={wrong ? (props.typed?.why ?? '') : ''}
          max={500}
          required
        />
        <button class="btn" type="submit">
          {props.button}
        </button>
      </Step>
    </details>
  );
}

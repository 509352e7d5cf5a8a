import type { Visit } from '#src/console/console-route.ts';
import { Badge, type Tone } from '#src/console/frame/badge.tsx';
import type { ChannelWindow } from '#src/inbox/channel-window.ts';
import type { CitizenMatters, Standing } from '#src/inbox/citizen-matters.ts';
import type { SuggestedReply } from '#src/inbox/suggest-reply.ts';
import type { ConversationSummary } from '#src/inbox/summarise-conversation.ts';
import type { WhyLine } from '#src/inbox/tell-why.ts';
import type { UnmaskedDetails } from '#src/inbox/unmask-conversation.ts';
import type { PaneProps } from './conversation-pane.tsx';
import { inboxTexts, sayTime } from './inbox-texts.ts';
import { PanelPart } from './panel-part.tsx';
import { Suggestion } from './suggestion.tsx';
import { Unmasking } from './unmasking.tsx';

/** What stands beside a conversation. */
export type Beside = {
  readonly why: readonly WhyLine[];
  readonly summary: ConversationSummary | null;
  readonly matters: CitizenMatters | null;
  readonly window: ChannelWindow | null;
  /** Worked out only when it is asked for. */
  readonly suggested: SuggestedReply | null;
  readonly unmasked: UnmaskedDetails | null;
};

/** Why a person is needed, what it is about, and what the citizen has going on, as far as that may be seen. */
export function SidePanel(props: PaneProps) {
  const { visit, opened, beside } = props;
  const texts = inboxTexts(visit.language).panel;
  return (
    <aside class="inbox-side" aria-label={texts.title}>
      <div id="suggestion" aria-live="polite">
        <Suggestion {...props} />
      </div>
      <div id="beside" data-live={`conversation:${opened.held.id}`}>
        <Window visit={visit} window={beside.window} />
        <Why visit={visit} why={beside.why} />
        <Summary visit={visit} summary={beside.summary} />
        <Matters visit={visit} matters={beside.matters} />
      </div>
      <Unmasking {...props} />
    </aside>
  );
}

function Window({ visit, window }: { readonly visit: Visit; readonly window: ChannelWindow | null }) {
  const all = inboxTexts(visit.language);
  const texts = all.panel;
  if (!window) return null;
  if (window.kind === 'open-ended') return null;
  if (window.kind === 'free' || window.kind === 'paid') {
    const left = sayTime(window.leftMinutes * 60_000, all);
    return (
      <PanelPart title={texts.window}>
        <Badge tone={window.kind === 'free' ? 'green' : 'yellow'}>{texts.windows[window.kind](left)}</Badge>
      </PanelPart>
    );
  }
  return (
    <PanelPart title={texts.window}>
      <Badge tone="red">{texts.windows[window.kind]}</Badge>
    </PanelPart>
  );
}

function Why({ visit, why }: { readonly visit: Visit; readonly why: readonly WhyLine[] }) {
  const texts = inboxTexts(visit.language).panel;
  return (
    <PanelPart title={texts.why}>
      {why.length === 0 ? <p class="text-secondary">{texts.noWhy}</p> : null}
      <ul>
        {why.map(({ words, question }) => (
          <li>
            {words}
            {question ? <Quoted text={question} /> : null}
          </li>
        ))}
      </ul>
    </PanelPart>
  );
}

function Quoted({ text }: { readonly text: string }) {
  return (
    <q class="beside-quote">
      <bdi>{text}</bdi>
    </q>
  );
}

function Summary({
  visit,
  summary,
}: {
  readonly visit: Visit;
  readonly summary: ConversationSummary | null;
}) {
  const texts = inboxTexts(visit.language).panel;
  const isEmpty = !summary || (!summary.wants && !summary.procedure && summary.answered.length === 0);
  if (isEmpty) {
    return (
      <PanelPart title={texts.summary}>
        <p class="text-secondary">{texts.nothing}</p>
      </PanelPart>
    );
  }
  const { wants, procedure, told, open, answered } = summary;
  return (
    <PanelPart title={texts.summary}>
      <dl>
        {wants ? (
          <>
            <dt>{texts.wants}</dt>
            <dd>
              <bdi>{wants}</bdi>
            </dd>
          </>
        ) : null}
        {procedure ? (
          <>
            <dt>{texts.about}</dt>
            <dd>{`${procedure.name} (${procedure.code})`}</dd>
          </>
        ) : null}
        <Lines title={texts.told} lines={told.map(({ question, answer }) => `${question} ${answer}`)} />
        <Lines
          title={texts.open}
          lines={open.map(({ question }) => question).filter((question) => question !== wants)}
        />
        <Lines title={texts.answered} lines={answered.map(({ question }) => question)} />
      </dl>
    </PanelPart>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      {lines.map((line) => (
        <dd>
          <bdi>{line}</bdi>
        </dd>
      ))}
    </>
  );
}

function Matters({ visit, matters }: { readonly visit: Visit; readonly matters: CitizenMatters | null }) {
  const texts = inboxTexts(visit.language).panel;
  const { dossiers = [], tickets = [] } = matters ?? {};
  return (
    <>
      <PanelPart title={texts.dossiers}>
        {dossiers.length === 0 ? <p class="text-secondary">{texts.noDossiers}</p> : null}
        <ul>
          {dossiers.map(({ code, procedure, status, due, standing }) => (
            <li>
              <code>{code}</code> <Stand visit={visit} standing={standing} />
              <br />
              {[procedure, status, due ? texts.due(sayDay(due)) : null].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      </PanelPart>
      <PanelPart title={texts.tickets}>
        {tickets.length === 0 ? <p class="text-secondary">{texts.noTickets}</p> : null}
        <ul>
          {tickets.map(({ code, category, due, standing }) => (
            <li>
              <a href={`/console/tickets/${encodeURIComponent(code)}`}>{code}</a>{' '}
              <Stand visit={visit} standing={standing} />
              <br />
              {[category, due ? texts.due(sayDay(due)) : null].filter(Boolean).join(' · ')}
            </li>
          ))}
        </ul>
      </PanelPart>
    </>
  );
}

const tones: Readonly<Record<Standing, Tone>> = {
  late: 'red',
  soon: 'yellow',
  'in-time': 'green',
  over: 'secondary',
  'no-day': 'secondary',
};

function Stand({ visit, standing }: { readonly visit: Visit; readonly standing: Standing }) {
  return <Badge tone={tones[standing]}>{inboxTexts(visit.language).panel.standing[standing]}</Badge>;
}

function sayDay(day: string): string {
  return day.split('-').toReversed().join('/');
}

import type { Child } from 'hono/jsx';
import { explainWhy } from '#bots/zalo/zalo-errors.ts';
import type { Visit } from '#src/console/console-route.ts';
import { Badge } from '#src/console/frame/badge.tsx';
import { ConsolePage } from '#src/console/frame/console-page.tsx';
import { TextField } from '#src/console/frame/fields.tsx';
import { Moment, sayMoment } from '#src/console/frame/moment.tsx';
import { PostForm } from '#src/console/frame/post-form.tsx';
import { may } from '#src/people/rights.ts';
import type { ChannelHealth } from '#src/settings/channel-health.ts';
import type { ShownHealth } from '#src/settings/show-health.ts';
import { healthTexts } from './health-texts.ts';
import { lettersTexts } from './letters-texts.ts';
import { SettingsTabs } from './settings-tabs.tsx';

type HealthShown = {
  readonly visit: Visit;
  readonly health: ShownHealth;
  readonly wrong: string | null;
};

/** How everything that reaches citizens stands. */
export function HealthPage(shown: HealthShown) {
  const { visit, health } = shown;
  const texts = healthTexts(visit.language);
  const { model } = health;
  return (
    <ConsolePage visit={visit} title={texts.title} said={texts.said}>
      <SettingsTabs visit={visit} />
      <p class="text-secondary">{texts.lead}</p>
      <Halts {...shown} />
      <div id="health" data-live="health">
        <ChannelsTable {...shown} />
        <Tokens {...shown} />
        <Refused {...shown} />
        <Box title={texts.modelTitle}>
          <p>{model === null ? texts.modelNone : texts.model(model.calls, model.tokens)}</p>
        </Box>
      </div>
    </ConsolePage>
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

function ChannelsTable({ visit, health }: HealthShown) {
  const { columns } = healthTexts(visit.language);
  const { channel, lastIn, lastOut, waitingIn, waitingOut, failed, state } = columns;
  return (
    <div class="card mb-3">
      <div class="table-responsive">
        <table class="table table-vcenter card-table table-stacks">
          <thead>
            <tr>
              {[channel, state, lastIn, lastOut, waitingIn, waitingOut, failed].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {health.channels.map((each) => (
              <Line
                visit={visit}
                each={each}
                isHalted={health.halts.some((halt) => halt.channel === each.channel)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Line(props: { readonly visit: Visit; readonly each: ChannelHealth; readonly isHalted: boolean }) {
  const { visit, each, isHalted } = props;
  const texts = healthTexts(visit.language);
  const { columns } = texts;
  const failed = each.failedOut + each.failedIn;
  return (
    <tr id={`channel-${each.channel}`}>
      <td>{texts.names[each.channel] ?? each.channel}</td>
      <td data-label={columns.state}>
        {isHalted ? <Badge tone="red">{texts.halted}</Badge> : null}
        {!isHalted && failed > 0 ? <Badge tone="yellow">{texts.trouble}</Badge> : null}
        {!isHalted && failed === 0 ? <Badge tone="green">{texts.well}</Badge> : null}
      </td>
      <td data-label={columns.lastIn}>{each.lastIn ? <Moment at={each.lastIn} /> : texts.nothing}</td>
      <td data-label={columns.lastOut}>{each.lastOut ? <Moment at={each.lastOut} /> : texts.nothing}</td>
      <td data-label={columns.waitingIn}>{each.waitingIn}</td>
      <td data-label={columns.waitingOut}>{each.waitingOut}</td>
      <td data-label={columns.failed}>
        {failed > 0 && may(visit.staff, 'letters.retry') ? (
          <a
            href={`/console/settings/letters?channel=${each.channel}`}
            aria-label={`${lettersTexts(visit.language).title}: ${failed}`}
          >
            {failed}
          </a>
        ) : (
          failed
        )}
      </td>
    </tr>
  );
}

function Halts({ visit, health, wrong }: HealthShown) {
  const texts = healthTexts(visit.language);
  if (health.halts.length === 0) return null;
  return (
    <Box title={texts.haltsTitle}>
      {health.halts.map(({ channel, why, since }) => (
        <div class="mb-3">
          <p>
            <strong>{texts.names[channel] ?? channel}</strong>
            {`. ${texts.halt(sayMoment(since))}. `}
            {explainWhy(why, visit.language) ?? texts.haltUnknown(why)}
          </p>
          {may(visit.staff, 'switches.write') ? (
            <PostForm visit={visit} action="/settings/health/resume">
              <input type="hidden" name="channel" value={channel} />
              <TextField
                name="why"
                within={channel}
                label={texts.why}
                hint={texts.haltsHint}
                wrong={wrong === channel ? texts.whyNeeded : undefined}
                max={300}
                required
              />
              <button class="btn btn-primary" type="submit">
                {texts.resumeDo(texts.names[channel] ?? channel)}
              </button>
            </PostForm>
          ) : null}
        </div>
      ))}
    </Box>
  );
}

function Tokens({ visit, health }: HealthShown) {
  const texts = healthTexts(visit.language);
  if (health.tokens.length === 0) return null;
  const now = visit.resources.clock.now();
  return (
    <Box title={texts.tokensTitle}>
      {health.tokens.map(({ oaId, status, accessExpiresAt, refreshIssuedAt }) => (
        <div class="mb-3">
          <p>
            <strong>{`OA ${oaId}`}</strong>{' '}
            <Badge tone={status === 'needs-reauth' ? 'red' : 'green'}>{texts.tokenStates[status]}</Badge>
          </p>
          <p>{accessExpiresAt > now ? texts.tokenUntil(sayMoment(accessExpiresAt)) : texts.tokenOver}</p>
          <p>{texts.refreshSince(sayMoment(refreshIssuedAt))}</p>
          {status === 'needs-reauth' ? <p>{texts.tokenTodo}</p> : null}
        </div>
      ))}
    </Box>
  );
}

function Refused({ visit, health }: HealthShown) {
  const texts = healthTexts(visit.language);
  return (
    <Box title={texts.refusedTitle}>
      {health.refused.length === 0 ? <p>{texts.refusedNone}</p> : null}
      <ul>
        {health.refused.map(({ channel, why, times, lastAt }) => (
          <li>
            {`${texts.names[channel] ?? channel}: ${texts.refusedWhys[why] ?? why}, ${texts.refusedTimes(times)}, `}
            <Moment at={lastAt} />
          </li>
        ))}
      </ul>
    </Box>
  );
}

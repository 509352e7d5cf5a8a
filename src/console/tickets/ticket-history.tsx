import type { Visit } from '#src/console/console-route.ts';
import { Moment } from '#src/console/frame/moment.tsx';
import type { TicketForStaff } from '#src/tickets/show-for-staff.ts';
import { ticketsTexts } from './tickets-texts.ts';

/** What was done, by whom and why, the newest first. */
export function TicketHistory({ visit, shown }: { readonly visit: Visit; readonly shown: TicketForStaff }) {
  const texts = ticketsTexts(visit.language);
  return (
    <section class="card mb-3" id="ticket-history" data-live={`ticket:${shown.ticket.code}`}>
      <div class="card-header">
        <h2 class="card-title">{texts.historyTitle}</h2>
      </div>
      <ol class="list-group list-group-flush" reversed>
        {shown.history.toReversed().map(({ at, actor, act, detail, why }) => (
          <li class="list-group-item">
            <strong>{texts.acts[act] ?? act}</strong>
            {typeof detail.agency === 'string' ? ` → ${detail.agency}` : null}
            {typeof detail.to === 'string' ? ` → ${detail.to}` : null}
            {typeof detail.is === 'string' ? ` → ${texts.categories[detail.is] ?? detail.is}` : null}
            <div class="text-secondary">
              <Moment at={at} />
              {` · ${actorName(actor, texts)}`}
            </div>
            {why ? <p class="told">{why}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "staff:4c0e:Lò Thị Mẫu" by the name, "system:limits" by what it is. */
function actorName(actor: string, texts: ReturnType<typeof ticketsTexts>): string {
  const [kind = '', ...name] = actor.split(':');
  const what = texts.actors[kind] ?? kind;
  if (kind === 'staff') return name.slice(1).join(':');
  return kind === 'person' ? name.join(':') : what;
}

import type { Kept } from './read-kept.ts';
import { sandboxTexts } from './sandbox-texts.ts';

const texts = sandboxTexts.kept;
const stateNames: Readonly<Record<string, string>> = texts.states;
const channelNames: Readonly<Record<string, string>> = sandboxTexts.views;

/** What the centre keeps of both conversations: masked lines, and what became of events and messages. */
export function KeptView({ kept }: { readonly kept: Kept }) {
  const { messages, events, outbox } = kept;
  if (events.length === 0) return <p class="quiet">{texts.none}</p>;
  return (
    <>
      <h3>{texts.events}</h3>
      <Counts rows={events} />
      <h3>{texts.outbox}</h3>
      <Counts rows={outbox} />
      <h3>{texts.messages}</h3>
      <ol class="lines" tabindex={0} aria-label={texts.messages}>
        {messages.map(({ by, channel, text }) => (
          <li class={by}>
            <small>
              {channelNames[channel] ?? channel} · {texts.by[by]}
            </small>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Counts({
  rows,
}: {
  readonly rows: readonly (Kept['events'][number] & { error?: string | null })[];
}) {
  return (
    <ul class="counts">
      {rows.map(({ channel, state, count, error }) => (
        <li>
          {channelNames[channel] ?? channel}: <b>{count}</b> {stateNames[state] ?? state}
          {error ? <code> {error}</code> : null}
        </li>
      ))}
    </ul>
  );
}

import type { Child } from 'hono/jsx';
import { ConsoleIcon, type ConsoleIconName } from './console-icon.tsx';

/** Nothing is here: why, and what can be done. */
export function EmptyState(props: {
  readonly icon: ConsoleIconName;
  readonly title: string;
  readonly text: string;
  readonly action?: Child;
}) {
  return (
    <div class="empty">
      <div class="empty-icon">
        <ConsoleIcon name={props.icon} />
      </div>
      <p class="empty-title">{props.title}</p>
      <p class="empty-subtitle text-secondary">{props.text}</p>
      {props.action ? <div class="empty-action">{props.action}</div> : null}
    </div>
  );
}

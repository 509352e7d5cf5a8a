import type { Child } from 'hono/jsx';
import { ConsoleIcon } from './console-icon.tsx';

/** Something that must be seen: `danger` where nothing was done, `warning` where something is to be thought of. */
export function Alert(props: {
  readonly kind: 'danger' | 'warning' | 'info';
  readonly title: string;
  readonly children?: Child;
}) {
  return (
    <div class={`alert alert-${props.kind}`} role={props.kind === 'danger' ? 'alert' : 'status'}>
      <ConsoleIcon name="warning" />
      <div>
        <p class="alert-title">{props.title}</p>
        {props.children}
      </div>
    </div>
  );
}

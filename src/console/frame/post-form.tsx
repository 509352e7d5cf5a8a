import type { Child } from 'hono/jsx';
import type { Visit } from '#src/console/console-route.ts';

/**
 * A form that changes something: it carries the session's token. `confirm` asks before it is sent, in a dialog of the
 * page; `guard` warns whoever leaves with changes that are not kept.
 */
export function PostForm(props: {
  readonly visit: Pick<Visit, 'formToken'>;
  /** Below `/console`. */
  readonly action: string;
  readonly confirm?: string | undefined;
  readonly guard?: true;
  readonly files?: true;
  readonly class?: string | undefined;
  readonly id?: string;
  readonly children?: Child;
}) {
  return (
    <form
      method="post"
      action={`/console${props.action}`}
      class={props.class}
      id={props.id}
      enctype={props.files ? 'multipart/form-data' : undefined}
      data-confirm={props.confirm}
      data-guard={props.guard ? '' : undefined}
    >
      <input type="hidden" name="token" value={props.visit.formToken} />
      {props.children}
    </form>
  );
}

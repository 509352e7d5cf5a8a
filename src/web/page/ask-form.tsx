import type { Language } from '#src/answers/answer.ts';
import { Icon, type IconName } from './icon.tsx';

/** A question as it travels in a form: what is asked, what stands in the bubble, and to which conversation it belongs. */
export type Asking = {
  readonly question: string;
  readonly shown: string;
  readonly conversationId?: string | undefined;
};

/** The answer's place on the page that comes back. */
export const latestTurn = 'latest';

export function formAction(language: Language): string {
  return `/${language === 'vi' ? '' : `?lang=${language}`}#${latestTurn}`;
}

/** A button that asks. It is a form of its own, so that it works before, and without, any browser code. */
export function AskForm(props: {
  readonly asking: Asking;
  readonly language: Language;
  readonly kind: 'choice' | 'example' | 'retry';
  readonly label: string;
}) {
  const { asking, kind } = props;
  return (
    <form method="post" action={formAction(props.language)} data-ask={kind}>
      <input type="hidden" name="question" value={asking.question} />
      <input type="hidden" name="shown" value={asking.shown} />
      {asking.conversationId ? (
        <input type="hidden" name="conversationId" value={asking.conversationId} />
      ) : null}
      <button type="submit" class={kind}>
        <span>{props.label}</span>
        <Icon name={icons[kind]} />
      </button>
    </form>
  );
}

const icons = { choice: 'next', example: 'next', retry: 'again' } as const satisfies Record<string, IconName>;

import { checklistPath } from '#src/answers/checklist-path.ts';
import type { QuayLine } from './quay-line.ts';
import { type QuayState, quayLink } from './quay-link.ts';
import type { QuayTexts } from './quay-texts.ts';

/** What was found, best first. Each is a link: arrows walk over them, Enter opens. */
export function QuayResults(props: {
  readonly lines: readonly QuayLine[];
  readonly state: QuayState;
  readonly texts: QuayTexts;
}) {
  const { lines, state, texts } = props;
  return (
    <ol class="found" aria-label={texts.results}>
      {lines.map((line) => (
        <li>
          <a
            class="found-line"
            href={quayLink(checklistPath({ code: line.code, cases: [], ward: null }), state)}
            data-found={line.code}
          >
            <span class="found-name" lang="vi">
              {line.plainName ?? line.name}
            </span>
            {line.plainName === null || line.plainName === line.name ? null : (
              <span class="found-official" lang="vi">
                {line.name}
              </span>
            )}
            <span class="found-marks">
              <span class="found-code">{line.code}</span>
              {line.levels.map((level) => (
                <span class={`found-level level-${level}`}>{texts.levels[level]}</span>
              ))}
              {line.received ? <span class="found-received">{texts.received}</span> : null}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

import { inLanguage } from '#src/web/checklist/in-language.ts';
import type { Frame } from '#src/web/page/page-frame.tsx';
import type { Api } from './api-shape.ts';
import { BuilderFrame } from './builder-frame.tsx';
import { CodeView } from './code-view.tsx';
import { type Called, OperationView } from './operation-view.tsx';
import { FieldsView, type ReferenceWords, Says, TypeView } from './schema-view.tsx';

export type Reference = {
  readonly frame: Frame;
  readonly words: ReferenceWords;
  readonly api: Api;
  readonly home: string;
};

/** Every word of the OpenAPI on one page, so that the browser's own search finds it. */
export function ReferencePage(reference: Reference) {
  const { frame, words, api, home } = reference;
  const calls = callsOf(reference);
  const schemas = Object.entries(api.components.schemas).toSorted(([a], [b]) => a.localeCompare(b));
  return (
    <BuilderFrame frame={frame} title={words.title} path="/api/reference">
      <div class="reference">
        <Contents words={words} calls={calls} schemas={schemas.map(([name]) => name)} />
        <main>
          <h1>{words.title}</h1>
          <p class="opening">{words.language}</p>
          <p lang="en">{api.info.description}</p>
          <p class="address">
            {words.address}: <code>{home}</code>
          </p>
          <p class="link">
            <a href="/api/v1/openapi.json">{words.machine}</a>{' '}
            <a href={inLanguage('/nhung', frame.language)}>{words.pages}</a>
          </p>
          <h2 id="operations">{words.operations}</h2>
          {calls.map((called) => (
            <OperationView {...called} />
          ))}
          <h2 id="schemas">{words.schemas}</h2>
          {schemas.map(([name, schema]) => (
            <section class="schema" id={`schema-${name}`}>
              <h3>
                <a href={`#schema-${name}`}>{name}</a>
              </h3>
              {schema.description ? <Says text={schema.description} /> : null}
              {schema.properties ? null : (
                <p class="type">
                  <TypeView schema={schema} words={words} />
                </p>
              )}
              <FieldsView schema={schema} words={words} />
              {schema.examples?.map((example) => (
                <CodeView text={JSON.stringify(example, null, 2)} />
              ))}
            </section>
          ))}
        </main>
      </div>
    </BuilderFrame>
  );
}

function callsOf({ api, words, home }: Reference): readonly Called[] {
  return Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ api, words, home, method, path, operation })),
  );
}

function Contents(props: {
  readonly words: ReferenceWords;
  readonly calls: readonly Called[];
  readonly schemas: readonly string[];
}) {
  const { words, calls, schemas } = props;
  return (
    <nav class="contents" aria-label={words.contents}>
      <p>{words.operations}</p>
      <ul>
        {calls.map(({ method, path, operation }) => (
          <li>
            <a href={`#op-${operation.operationId}`}>
              <span class={`method ${method}`}>{method.toUpperCase()}</span>{' '}
              <span>{path.replace('/api/v1', '')}</span>
            </a>
          </li>
        ))}
      </ul>
      <p class="schemas">{words.schemas}</p>
      <ul class="schemas">
        {schemas.map((name) => (
          <li>
            <a href={`#schema-${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import type { Api, ApiResponse, Content, Operation } from './api-shape.ts';
import { CodeView } from './code-view.tsx';
import { exampleCall, exampleOf } from './example-call.ts';
import { FieldsView, Limits, Prose, type ReferenceWords, refName, Says, TypeView } from './schema-view.tsx';

export type Called = {
  readonly api: Api;
  readonly words: ReferenceWords;
  readonly home: string;
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
};

/** One operation: what it takes, how it is called, and everything that it may answer. */
export function OperationView(called: Called) {
  const { method, path, operation, words, api } = called;
  const access = (operation.security ?? []).flatMap((each) => Object.keys(each));
  const body = operation.requestBody;
  return (
    <section class="operation" id={`op-${operation.operationId}`}>
      <h3>
        <a class="call" href={`#op-${operation.operationId}`}>
          <span class={`method ${method}`}>{method.toUpperCase()}</span> <code>{path}</code>
        </a>
      </h3>
      {operation.summary ? (
        <p class="summary" lang="en">
          <Prose text={operation.summary} />
        </p>
      ) : null}
      {operation.description ? <Says text={operation.description} /> : null}
      {access.map((name) => (
        <p class="access">
          {words.access}: <code>{name}</code> {api.components.securitySchemes[name]?.description}
        </p>
      ))}
      <Parameters {...called} />
      {body ? (
        <>
          <h4>{words.body}</h4>
          <ContentView content={body.content} words={words} />
          <BodyFields content={body.content} api={api} words={words} />
        </>
      ) : null}
      <h4>{words.call}</h4>
      <CodeView text={exampleCall(called)} />
      <h4>{words.responses}</h4>
      {Object.entries(operation.responses).map(([status, response]) => (
        <ResponseView {...called} status={status} response={response} />
      ))}
    </section>
  );
}

/** What is sent stands in full where it is sent, though it has a name. */
function BodyFields(props: { readonly content: Content; readonly api: Api; readonly words: ReferenceWords }) {
  const names = Object.values(props.content).map(({ schema }) => (schema ? refName(schema) : null));
  const [schema] = names.flatMap((name) => (name === null ? [] : (props.api.components.schemas[name] ?? [])));
  return schema ? <FieldsView schema={schema} words={props.words} /> : null;
}

function Parameters({ operation, words }: Called) {
  const parameters = operation.parameters ?? [];
  if (parameters.length === 0) return null;
  return (
    <>
      <h4>{words.parameters}</h4>
      <ul class="fields">
        {parameters.map(({ name, in: place, required, description, schema }) => (
          <li>
            <p>
              <code class="name">{name}</code>{' '}
              {schema ? (
                <span class="type">
                  <TypeView schema={schema} words={words} />
                </span>
              ) : null}{' '}
              <span class="mild">
                {words.places[place]}, {required ? words.required : words.optional}
              </span>
              {schema ? <Limits schema={schema} /> : null}
            </p>
            <Says text={description ?? schema?.description ?? ''} />
          </li>
        ))}
      </ul>
    </>
  );
}

function ResponseView(props: Called & { readonly status: string; readonly response: ApiResponse }) {
  const { status, response, words, api } = props;
  const example = status.startsWith('2') ? exampleOf(response.content ?? {}, api) : undefined;
  return (
    <div class="response" id={`op-${props.operation.operationId}-${status}`}>
      <p>
        <code class={`status s${status[0]}`}>{status}</code>{' '}
        <span lang="en">
          <Prose text={response.description} />
        </span>
      </p>
      {response.content ? <ContentView content={response.content} words={words} /> : null}
      {Object.entries(response.headers ?? {}).map(([name, { description }]) => (
        <p class="header">
          {words.headers} <code>{name}</code> {description}
        </p>
      ))}
      {example === undefined ? null : (
        <>
          <p class="mild">{words.example}</p>
          <CodeView text={JSON.stringify(example, null, 2)} />
        </>
      )}
    </div>
  );
}

function ContentView({ content, words }: { readonly content: Content; readonly words: ReferenceWords }) {
  return (
    <>
      {Object.entries(content).map(([type, { schema }]) => (
        <>
          <p class="content">
            <code>{type}</code> {schema ? <TypeView schema={schema} words={words} /> : null}
          </p>
          {schema ? <FieldsView schema={schema} words={words} /> : null}
        </>
      ))}
    </>
  );
}

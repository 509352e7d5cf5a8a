import type { BaseMessage } from '@langchain/core/messages';
import { formInWords } from '#prompts/form-in-words.ts';
import type { Dialect } from './dialect.ts';

export type Form = { readonly name: string; readonly schema: object };

export type Written = {
  readonly messages: readonly BaseMessage[];
  readonly form: Form | null;
  readonly mostTokens: number;
  readonly isStream: boolean;
};

/** The body of a request in the server's dialect. */
export function writeRequest(model: string, written: Written, dialect: Dialect): object {
  const { messages, form, mostTokens, isStream } = written;
  const inWords = form && dialect.form === 'words' ? formInWords(JSON.stringify(form.schema)) : null;
  return {
    model,
    messages: [
      ...messages.map((message) => ({ role: roleOf(message), content: message.text })),
      ...(inWords ? [{ role: 'user', content: inWords }] : []),
    ],
    [dialect.limit]: mostTokens,
    ...(dialect.temperature === 'told' ? { temperature: 0 } : {}),
    ...(isStream ? { stream: true } : {}),
    ...(isStream && dialect.usage === 'asked' ? { stream_options: { include_usage: true } } : {}),
    ...(form ? demand(form, dialect) : {}),
  };
}

function demand({ name, schema }: Form, { form }: Dialect): object {
  switch (form) {
    case 'schema':
      return { response_format: { type: 'json_schema', json_schema: { name, strict: true, schema } } };
    case 'tool':
      return {
        tools: [{ type: 'function', function: { name, parameters: schema } }],
        tool_choice: { type: 'function', function: { name } },
      };
    case 'words':
      return {};
  }
}

function roleOf(message: BaseMessage): 'system' | 'assistant' | 'user' {
  switch (message.type) {
    case 'system':
      return 'system';
    case 'ai':
      return 'assistant';
    default:
      return 'user';
  }
}

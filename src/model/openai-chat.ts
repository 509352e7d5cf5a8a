import type { CallbackManagerForLLMRun } from '@langchain/core/callbacks/manager';
import { BaseChatModel, type BaseChatModelCallOptions } from '@langchain/core/language_models/chat_models';
import { AIMessage, AIMessageChunk, type BaseMessage } from '@langchain/core/messages';
import { ChatGenerationChunk, type ChatResult } from '@langchain/core/outputs';
import { z } from 'zod';
import { type Dialect, plainerDialect, type ServerMemory } from './dialect.ts';
import { ModelFailure } from './model-failure.ts';
import { postJson, readJson, type ServerAccess } from './post-json.ts';
import { readEvents } from './read-events.ts';
import { type Form, type Written, writeRequest } from './write-request.ts';

export type ChatOptions = BaseChatModelCallOptions & {
  readonly mostTokens?: number;
  /** A form that has to be filled: what comes back is its JSON, however the server was made to write it. */
  readonly form?: Form;
};

const usageSchema = z.object({ prompt_tokens: z.number(), completion_tokens: z.number().default(0) });

const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: z.array(z.object({ function: z.object({ arguments: z.string() }) })).nullish(),
        }),
      }),
    )
    .min(1),
  usage: usageSchema.nullish().catch(null),
});

const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        delta: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).nullish(),
      }),
    )
    .default([]),
  usage: usageSchema.nullish().catch(null),
});

/** A chat model of LangChain's core over any OpenAI-compatible server, reached by an injected `fetch`. Throws `ModelFailure`s. */
export class OpenAiChat extends BaseChatModel<ChatOptions> {
  readonly #access: ServerAccess;
  readonly #memory: ServerMemory;

  constructor(access: ServerAccess, memory: ServerMemory) {
    super({});
    this.#access = access;
    this.#memory = memory;
  }

  override _llmType(): string {
    return 'openai-compatible';
  }

  override async _generate(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    _run?: CallbackManagerForLLMRun,
  ): Promise<ChatResult> {
    const signal = signalOf(options);
    const body = await this.#ask(messages, options, 'application/json');
    const read = completionSchema.safeParse(await readJson(body, signal));
    const [choice] = read.data?.choices ?? [];
    if (!read.data || !choice) throw new ModelFailure('malformed', { blame: 'server' });
    refuse(choice.finish_reason, choice.message.refusal);
    const text = choice.message.tool_calls?.[0]?.function.arguments ?? choice.message.content ?? '';
    const generationInfo = costOf(read.data.usage);
    return { generations: [{ text, message: new AIMessage(text), generationInfo }] };
  }

  /** Throws where the stream ends before the server said that it was done. */
  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this['ParsedCallOptions'],
    run?: CallbackManagerForLLMRun,
  ): AsyncGenerator<ChatGenerationChunk> {
    const body = await this.#ask(messages, options, 'text/event-stream');
    let isWhole = false;
    for await (const event of readEvents(body, signalOf(options))) {
      if (event === '[DONE]') return;
      const { choices, usage } = readChunk(event);
      const [choice] = choices;
      refuse(choice?.finish_reason, choice?.delta?.refusal);
      isWhole ||= typeof choice?.finish_reason === 'string';
      const text = choice?.delta?.content ?? '';
      if (text === '' && !usage) continue;
      const message = new AIMessageChunk(text);
      yield new ChatGenerationChunk({ text, message, generationInfo: costOf(usage) });
      await run?.handleLLMNewToken(text);
    }
    if (!isWhole) throw new ModelFailure('cut-short', { blame: 'server' });
  }

  /** A demand that the server does not know is made more plainly, and so from the start once that was understood. */
  async #ask(
    messages: readonly BaseMessage[],
    options: this['ParsedCallOptions'],
    type: 'application/json' | 'text/event-stream',
  ): Promise<ReadableStream<Uint8Array>> {
    const { form, mostTokens = 1_000 } = options;
    const signal = signalOf(options);
    const isStream = type === 'text/event-stream';
    const written: Written = { messages, form: form ?? null, mostTokens, isStream };
    for (let dialect: Dialect = this.#memory.dialect; ; ) {
      try {
        const body = writeRequest(this.#access.server.name, written, dialect);
        const answer = await postJson(this.#access, { path: '/chat/completions', body }, { type, signal });
        this.#memory.dialect = dialect;
        return answer;
      } catch (error) {
        if (!(error instanceof ModelFailure) || error.trouble !== 'refused' || error.blame === 'server')
          throw error;
        const plainer = plainerDialect(dialect, error, { isForm: form !== undefined, isStream });
        if (!plainer) throw error;
        dialect = plainer;
      }
    }
  }
}

function readChunk(event: string): z.infer<typeof chunkSchema> {
  try {
    return chunkSchema.parse(JSON.parse(event));
  } catch {
    throw new ModelFailure('malformed', { blame: 'server' });
  }
}

/** Half a text is none: a fee may stand in the other half. */
function refuse(finish: string | null | undefined, refusal: string | null | undefined): void {
  if (finish === 'length') throw new ModelFailure('cut-short', { blame: 'request' });
  if (finish === 'content_filter' || refusal) throw new ModelFailure('refused', { blame: 'request' });
}

function signalOf({ signal }: { readonly signal?: AbortSignal | undefined }): AbortSignal {
  return signal ?? new AbortController().signal;
}

/** Tokens, as `generationInfo` of a generation; `prompt` is absent where the server does not say. */
function costOf(usage: z.infer<typeof usageSchema> | null | undefined): Record<string, number> {
  return usage ? { prompt: usage.prompt_tokens, written: usage.completion_tokens } : {};
}

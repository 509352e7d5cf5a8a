import { type BaseMessage, coerceMessageLikeToMessage } from '@langchain/core/messages';
import { z } from 'zod';
import type { Filled, ModelForm, ModelRequest, PatientModel, Told } from '#src/model.ts';
import type { ModelConfig } from '#src/model-config.ts';
import { ModelFailure } from './model-failure.ts';
import type { OpenAiChat } from './openai-chat.ts';
import { readFilled } from './read-filled.ts';
import { type CallHeld, type Cost, startCall } from './start-call.ts';
import { strictSchema } from './strict-schema.ts';
import { withoutThoughts } from './without-thoughts.ts';

const costSchema = z.object({ prompt: z.number(), written: z.number() });

export type ModelHeld = CallHeld & {
  readonly config: ModelConfig;
  readonly chat: OpenAiChat;
  /** Once it aborts, nobody waits any more. */
  readonly stopping?: AbortSignal | undefined;
};

/**
 * The port over a chat model of LangChain's core. Its own steps are called and not `invoke` or `stream`: those look for
 * tracing in the environment, which would send what citizens write to somebody else.
 */
export function createModel(held: ModelHeld): PatientModel {
  const { name, softMs, hardMs } = held.config;
  return {
    ...{ name, softMs, hardMs, stopping: held.stopping },
    fill: async (request, form) => await fill(held, request, form),
    tell: (request) => tell(held, request),
  };
}

async function fill<Value>(
  held: ModelHeld,
  request: ModelRequest,
  { name, schema }: ModelForm<Value>,
): Promise<Filled<Value>> {
  const call = await startCall(held, request);
  if (call.trouble !== null) return { value: null, trouble: call.trouble };
  try {
    const { generations } = await held.chat._generate(messagesOf(request), {
      ...{ signal: request.signal, mostTokens: request.mostTokens },
      form: { name, schema: strictSchema(schema) },
    });
    const [said] = generations;
    const text = said?.text ?? '';
    const read = schema.safeParse(readFilled(text));
    const trouble = read.success ? undefined : 'malformed';
    await call.end({ cost: costOf(said?.generationInfo), letters: text.length, failure: null, trouble });
    return read.success ? { value: read.data, trouble: null } : { value: null, trouble: 'malformed' };
  } catch (error) {
    const failure = asFailure(error);
    await call.end({ cost: null, letters: 0, failure });
    return { value: null, trouble: failure.trouble };
  }
}

async function* tell(held: ModelHeld, request: ModelRequest): AsyncGenerator<Told> {
  const call = await startCall(held, request);
  if (call.trouble !== null) return yield { trouble: call.trouble };
  let cost: Cost | null = null;
  let letters = 0;
  let failure: ModelFailure | null = null;
  const thoughts = withoutThoughts();
  try {
    const { signal, mostTokens } = request;
    for await (const chunk of held.chat._streamResponseChunks(messagesOf(request), { signal, mostTokens })) {
      cost = costOf(chunk.generationInfo) ?? cost;
      letters += chunk.text.length;
      const text = thoughts.take(chunk.text);
      if (text !== '') yield { text };
    }
    const rest = thoughts.rest();
    if (rest !== '') yield { text: rest };
  } catch (error) {
    failure = asFailure(error);
  } finally {
    // Also where whoever listens has heard enough.
    await call.end({ cost, letters, failure });
  }
  if (failure) yield { trouble: failure.trouble };
}

function messagesOf({ messages }: ModelRequest): BaseMessage[] {
  return messages.map((message) => coerceMessageLikeToMessage(message));
}

function costOf(generationInfo: unknown): Cost | null {
  return costSchema.safeParse(generationInfo).data ?? null;
}

/** What nobody foresaw is the server's answer all the same, of a shape that we cannot use. */
function asFailure(error: unknown): ModelFailure {
  return error instanceof ModelFailure ? error : new ModelFailure('malformed', { blame: 'server' });
}

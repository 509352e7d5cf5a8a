import { fileURLToPath } from 'node:url';
import { recordAnswer } from '#db/answers.ts';
import { hasLocalVersions } from '#db/versions.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import type { Answer } from '#src/answers/answer.ts';
import { type ComposedAnswer, composeAnswer } from '#src/answers/compose-answer.ts';
import { logAnswer } from '#src/answers/log-answer.ts';
import { type Explanation, explainQuestion } from '#src/desk/trial/explain-question.ts';
import { newId } from '#src/new-id.ts';
import type { WithModel } from '#src/resources.ts';
import { explanationLines } from './explanation-lines.ts';
import { type CommandResources, openForCommand } from './open-for-command.ts';
import { openModelForCommand } from './open-model-for-command.ts';
import { runCommand } from './run-command.ts';

const shippedKnowledge = fileURLToPath(new URL('../../knowledge/', import.meta.url));

const help = `Usage: npm run ask -- "lam khai sinh cho con can giay to gi"

  --explain   also shows each step: what was heard, each candidate and why it won or lost, the decision
  --json      prints the whole answer as the API gives it, with --explain both`;

async function run(args: readonly string[]): Promise<number> {
  const question = args
    .filter((arg) => !arg.startsWith('--'))
    .join(' ')
    .trim();
  if (question === '' || args.includes('--help')) {
    console.log(help);
    return question === '' ? 2 : 0;
  }
  const resources = await openForCommand();
  const { model, close } = await openModelForCommand(resources);
  try {
    const { answer, way } = await ask({ ...resources, model }, question);
    const explanation = args.includes('--explain')
      ? await explainQuestion(resources, question, { answer, way })
      : null;
    print({ answer, explanation }, args);
    return 0;
  } finally {
    await resources.db.close();
    await close();
  }
}

async function ask(
  resources: CommandResources & WithModel,
  question: string,
): Promise<Pick<ComposedAnswer, 'answer' | 'way'>> {
  // What a running centre has loaded is its own; only a new database is given this checkout's knowledge.
  if (!(await hasLocalVersions(resources.db))) await loadShippedKnowledge(resources, shippedKnowledge);
  const conversation = { id: newId(), topic: {} };
  const asked = { text: question, conversation, language: 'vi', channel: 'cli' } as const;
  const { answer, record, way } = await composeAnswer(resources, asked);
  await recordAnswer(resources.db, record);
  logAnswer(resources.log, answer);
  return { answer, way };
}

type Told = { readonly answer: Answer; readonly explanation: Explanation | null };

function print({ answer, explanation }: Told, args: readonly string[]): void {
  if (args.includes('--json')) {
    console.log(JSON.stringify(explanation ? { answer, explanation } : answer, null, 2));
    return;
  }
  console.log(answer.text);
  if (explanation) console.log(['', ...explanationLines(explanation)].join('\n'));
}

await runCommand(run);

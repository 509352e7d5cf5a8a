import { fileURLToPath } from 'node:url';
import { hasLocalVersions } from '#db/versions.ts';
import { loadShippedKnowledge } from '#knowledge/load-shipped-knowledge.node.ts';
import type { Answer } from '#src/answers/answer.ts';
import { answerQuestion } from '#src/answers/answer-question.ts';
import { type CommandResources, openForCommand } from './open-for-command.ts';
import { runCommand } from './run-command.ts';

const shippedKnowledge = fileURLToPath(new URL('../../knowledge/', import.meta.url));

const help = `Usage: npm run ask -- "lam khai sinh cho con can giay to gi"

  --explain   also shows the outcome, the candidates with their scores and the time of each step
  --json      prints the whole answer as the API gives it`;

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
  try {
    const answer = await ask(resources, question);
    console.log(args.includes('--json') ? JSON.stringify(answer, null, 2) : answer.text);
    if (args.includes('--explain')) console.log(explain(answer));
    return 0;
  } finally {
    await resources.db.close();
  }
}

async function ask(resources: CommandResources, question: string): Promise<Answer> {
  // What a running centre has loaded is its own; only a new database is given this checkout's knowledge.
  if (!(await hasLocalVersions(resources.db))) await loadShippedKnowledge(resources, shippedKnowledge);
  return answerQuestion(resources, { kind: 'citizen', channel: 'cli' }, { question, language: 'vi' });
}

function explain(answer: Answer): string {
  const { timings } = answer;
  return [
    '',
    `outcome    ${answer.outcome} (${answer.reason}), intent ${answer.intent}`,
    `aspects    ${answer.aspects.join(', ') || '-'}`,
    `procedure  ${answer.procedure ? `${answer.procedure.code} version ${answer.procedure.versionId}` : '-'}`,
    ...answer.candidates.map(
      ({ code, name, score }) => `  ${score.toFixed(3)}  ${code}  ${name.slice(0, 90)}`,
    ),
    `time       read ${timings.readMs} ms, find ${timings.findMs} ms, answer ${timings.answerMs} ms, total ${timings.totalMs} ms`,
  ].join('\n');
}

await runCommand(run);

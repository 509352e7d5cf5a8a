import type { Context } from 'hono';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import type { RouteResources } from '#src/web/http/route-resources.ts';
import { askQuestion } from './ask-question.ts';
import { questionSchema } from './question-schema.ts';
import { readJsonBody } from './read-json-body.ts';

/** `POST /api/v1/questions` */
export function postQuestion(resources: RouteResources): (c: Context<HttpEnv>) => Promise<Response> {
  return async (c) => {
    const given = await readJsonBody(c, questionSchema);
    return c.json(await askQuestion(resources, { kind: 'citizen', channel: 'api' }, given));
  };
}

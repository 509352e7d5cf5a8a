import type { ErrorHandler } from 'hono';
import { routePath } from 'hono/route';
import { FaultPage } from '#src/console/frame/fault-page.tsx';
import { sendPage } from '#src/console/frame/send-page.ts';
import { httpFault } from '#src/http-fault.ts';
import { CentreWideFault } from '#src/people/centre-wide-fault.ts';
import type { HttpEnv } from '#src/web/http/http-env.ts';
import { TooLargeFault } from '#src/web/http/limit-body.ts';
import { TooManyFault } from '#src/web/http/rate-limit.ts';
import type { ConsoleResources } from './console-resources.ts';
import { languageOf } from './language-of.ts';
import { cameFrom, wishedPath } from './wished-path.ts';

/** The end of a fault in the console: what to do now, and the number by which it is found in the log. */
export function answerConsoleFault(resources: ConsoleResources): ErrorHandler<HttpEnv> {
  return async (error, c) => {
    const fault = httpFault(error);
    const requestId = c.get('requestId');
    if (fault.status >= 500) {
      resources.log.error('console.failed', {
        ...{ id: requestId, route: routePath(c, -1), error: error.name },
        where: error.stack
          ?.split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 5)
          .map((line) => line.trim())
          .join(' | '),
      });
    }
    if (error instanceof TooManyFault) c.header('Retry-After', String(error.retryAfterSeconds));
    const signedIn = await resources.signIn.find(c.req.raw.headers).catch(() => null);
    const language = languageOf(c, signedIn?.staff ?? null);
    const page = (
      <FaultPage
        {...{ assets: resources.assets, language, status: fault.status, requestId }}
        centreWide={error instanceof CentreWideFault}
        wished={fault.status === 401 ? await wishedPath(c) : null}
        tooLarge={error instanceof TooLargeFault ? { mostBytes: error.mostBytes, back: cameFrom(c) } : null}
      />
    );
    return await sendPage(c, page, fault.status);
  };
}

import { describeRoute } from 'hono-openapi';
import {
  findingFileSchema,
  findingPageSchema,
  findingQuerySchema,
  measureListSchema,
  measureQuerySchema,
} from './monitoring-schema.ts';
import { answers, anywhere, fault, queryParameters } from './openapi.ts';

const security = [{ apiKey: [] }];

export const getFindingsPromise = describeRoute({
  operationId: 'getFindings',
  summary: 'What the rules that the centre has confirmed call a violation, the latest first.',
  security,
  parameters: queryParameters(findingQuerySchema),
  responses: {
    200: answers('A page, with every rule and who confirmed it.', findingPageSchema),
    ...guarded(),
  },
});

export const getFindingsFilePromise = describeRoute({
  operationId: 'getFindingsFile',
  summary: 'The same as a CSV file for a spreadsheet, at most 50,000 rows.',
  security,
  parameters: queryParameters(findingFileSchema),
  responses: {
    200: {
      description: 'UTF-8 with a byte-order mark.',
      content: { 'text/csv': { schema: { type: 'string' } } },
    },
    ...guarded(),
  },
});

export const getMeasuresPromise = describeRoute({
  operationId: 'getMeasures',
  summary: 'The measures of the service-quality index that our data can give, by agency, of one month.',
  security,
  parameters: queryParameters(measureQuerySchema),
  responses: {
    200: answers('Each with its formula, numerator, denominator and source.', measureListSchema),
    ...guarded(),
  },
});

function guarded() {
  return {
    400: fault('A parameter is not as described.'),
    401: fault('No API key, or one that is not known or has been revoked.'),
    403: fault('The API key lacks the scope `monitoring.read`.'),
    ...anywhere(),
  };
}

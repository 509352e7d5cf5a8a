import { describeRoute, resolver } from 'hono-openapi';
import {
  findingFileSchema,
  findingPageSchema,
  findingQuerySchema,
  measureListSchema,
  measureQuerySchema,
  settledSchema,
  surveyListSchema,
  verdictSchema,
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

export const postVerdictPromise = describeRoute({
  operationId: 'settleFinding',
  summary:
    'Say of a finding that it is a violation, that it is none and why, or that it is to be looked at again.',
  security,
  requestBody: { required: true, content: { 'application/json': { schema: resolver(verdictSchema) } } },
  responses: {
    200: answers('It is kept, with who said it and why.', settledSchema),
    404: fault('There is no finding with this id, or its rule is not confirmed.'),
    ...guarded('monitoring.settle'),
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

export const getSurveysPromise = describeRoute({
  operationId: 'getSurveys',
  summary: 'What citizens said when they were asked how it went, of one month, by nobody.',
  security,
  parameters: queryParameters(measureQuerySchema),
  responses: {
    200: answers('By what was asked about, procedure and agency.', surveyListSchema),
    ...guarded(),
  },
});

function guarded(scope = 'monitoring.read') {
  return {
    400: fault('A parameter is not as described.'),
    401: fault('No API key, or one that is not known or has been revoked.'),
    403: fault(`The API key lacks the scope \`${scope}\`.`),
    ...anywhere(),
  };
}

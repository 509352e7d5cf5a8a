import type { referenceVi } from './reference.vi.ts';

/** The labels of the API reference in English. */
export const referenceEn: typeof referenceVi = {
  title: 'API reference',
  language: 'Every word of the descriptions below is copied from the OpenAPI.',
  address: 'Base address',
  machine: 'The OpenAPI 3.1 for machines',
  pages: 'How to put the assistant on a page',
  contents: 'Contents',
  operations: 'Operations',
  schemas: 'Schemas',
  parameters: 'Parameters',
  body: 'Request body',
  responses: 'Responses',
  headers: 'Headers',
  example: 'Example',
  call: 'Try it',
  required: 'required',
  optional: 'optional',
  access: 'Needs access',
  oneOf: 'One of',
  arrayOf: 'array of',
  or: 'or',
  anything: 'anything',
  places: { path: 'in the path', query: 'in the query', header: 'in a header', cookie: 'in a cookie' },
};

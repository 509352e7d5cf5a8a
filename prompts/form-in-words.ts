/** How a form is demanded of a server that knows neither schemas nor tools. */
export function formInWords(schema: string): string {
  return `Answer with one JSON object and nothing else: no explanation, no code fence. It has to fit this JSON Schema:\n${schema}`;
}

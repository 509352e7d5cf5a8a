/** Lines of "said | meant". */
export function readPairs(table: string): readonly (readonly [string, string])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [said = '', meant = ''] = line.split(' | ');
      return [said, meant] as const;
    });
}

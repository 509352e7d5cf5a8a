/** A pure function of a text that keeps its latest results, at most `most` of them at once. */
export function rememberLately<Made>(most: number, make: (text: string) => Made): (text: string) => Made {
  let recent = new Map<string, Made>();
  let earlier = new Map<string, Made>();
  return (text) => {
    const known = recent.get(text) ?? earlier.get(text);
    const made = known ?? make(text);
    if (!recent.has(text)) recent.set(text, made);
    // Two halves: what was not asked for since the last turn goes.
    if (recent.size * 2 >= most) [earlier, recent] = [recent, new Map()];
    return made;
  };
}

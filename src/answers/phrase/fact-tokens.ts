/** A token as it stands in a sentence. */
export const factTokens = /\[\[([a-z]+\.\d{1,2})\]\]/g;

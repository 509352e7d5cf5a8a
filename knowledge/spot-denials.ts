const denied = /\bkhong (?:phai|thuoc|co|can|qua) (\S+)/g;

/** What words without marks say not to be: "danh" of "khong phai danh gia rui ro". */
export function spotDenials(words: string): readonly string[] {
  return [...words.matchAll(denied)].map(([, word = '']) => word);
}

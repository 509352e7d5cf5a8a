/** Beyond this a question is refused, in characters of its composed (NFC) form. The page counts the same way. */
export const longestQuestion = 2000;

import { tokenize } from '#knowledge/tokenize.ts';
import { hearEnglish } from './hear-english.ts';

/** Whether somebody writes English, and so is better answered in it. */
export function isEnglish(text: string): boolean {
  return hearEnglish(tokenize(text)) !== null;
}

import type { Sign } from './concern.ts';

/** Insults. Whoever is angry and still asks something is answered. */
export const abuseSigns: readonly Sign[] = [
  {
    said: /\b(?:dit (?:me|cu|con|bo|ba)|dm|dmm|dcm|dkm|vcl|vkl|clgt|cc|cmm|vl)\b|\bdu ma\b|\bdo (?:cho (?:chet|ma|de)|ngu|khon|mat day|an hai|vo dung|rac ruoi|dien|oc cho)\b|\b(?:thang|con|lu|bon|may|bot) (?:ngu|khon|dien|mat day|an hai|oc cho|vo hoc)\b|\bngu (?:nhu|vai|the|vay|qua|si|xuan|ngoc|vl)\b|\b(?:oc cho|cut di|cam mom|im mom|vo dung|mat day|cho chet|chet di|bien di)\b|\b(?:fuck|shit|idiot|stupid|asshole|bitch|moron)\b/,
    marked:
      /địt|đụ|đmm?\b|đcm|đkm|vcl|vkl|clgt|cmm|\bvl\b|\bdm\b|\bdcm\b|chó|ngu\b|ngu |khốn|mất dạy|vô dụng|ăn hại|điên|cút|câm|im mồm|chết đi|biến đi|vô học|fuck|shit|idiot|stupid|asshole|bitch|moron/i,
    unless: /\b(?:nuoi cho|tiem (?:phong )?cho|cho can|thit cho|cho meo|cho nuoi)\b/,
  },
];

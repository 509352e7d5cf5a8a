import { importWhysVi as whys } from '#prompts/import-whys.vi.ts';
import type { DraftContent, Uncertain } from '#src/desk/draft.ts';

const orders =
  /ignore (?:all |any |the )?(?:previous|above|prior)|system prompt|you are (?:now )?(?:an? )?(?:ai|assistant|chatbot)|(?:bỏ qua|quên|phớt lờ) (?:mọi |tất cả |toàn bộ |các )*(?:hướng dẫn|chỉ dẫn|chỉ thị|lệnh|quy tắc|yêu cầu ở trên)|(?:với vai trò|hãy đóng vai|bạn là) (?:một )?(?:trợ lý|chatbot|ai\b)|(?:trợ lý|chatbot|\bAI) (?:phải|hãy|cần) (?:trả lời|nói|viết)/iu;

/** Words that give orders to a machine have no place in a procedure. */
export function isOrder(text: string): boolean {
  return orders.test(text);
}

export function markStrange(content: DraftContent): readonly Uncertain[] {
  return Object.entries(content).flatMap(([path, value]) =>
    isOrder(JSON.stringify(value)) ? [{ path, why: whys.instructions }] : [],
  );
}

/** Whether a note speaks of a sum in đồng, so that a fee of 0 beside it must not be told as free. */
export function namesAmount(note: string): boolean {
  return amount.test(note.normalize('NFC'));
}

const amount =
  /(?=[\d.,]*[1-9])\d[\d.,]*\s*(?:nghìn |ngàn |triệu )?\s*(?:đồng(?!\s*chí)|vnđ|vnd|việt nam đồng|đ)(?!\p{L})/iu;

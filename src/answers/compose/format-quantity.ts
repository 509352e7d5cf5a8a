/** A quantity as it is written in Viet Nam: "2,5". */
export function formatQuantity(quantity: number): string {
  return String(quantity).replace('.', ',');
}

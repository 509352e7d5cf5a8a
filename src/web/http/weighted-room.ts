/** How much may be under way at once, in all and of one address, weighed in bytes. */
export interface WeightedRoom {
  /** What to call when it is over, or `null` where there is no room for it now. */
  enter(address: string, bytes: number): (() => void) | null;
}

/** `least`: what each weighs, however small; it has a price of its own beside its bytes. */
type Measures = { readonly least: number; readonly inAll: number; readonly ofAddress: number };

/** Alone in the room anything fits: what may be that large is asked elsewhere. */
export function createWeightedRoom({ least, ...most }: Measures): WeightedRoom {
  const taken = new Map<string, number>();
  let inAll = 0;
  return {
    enter(address, bytes) {
      const weight = Math.max(bytes, least);
      const before = taken.get(address) ?? 0;
      if (inAll > 0 && inAll + weight > most.inAll) return null;
      if (before > 0 && before + weight > most.ofAddress) return null;
      inAll += weight;
      taken.set(address, before + weight);
      let over = false;
      return () => {
        if (over) return;
        over = true;
        inAll -= weight;
        const left = (taken.get(address) ?? 0) - weight;
        if (left > 0) taken.set(address, left);
        else taken.delete(address);
      };
    },
  };
}

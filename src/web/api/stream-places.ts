/** How many streams may be open: of one key, of one address before its key is known, and in all. */
const most = { ofKey: 100, strangersOfAddress: 20, strangers: 200, inAll: 1_000 } as const;

/** The place of one stream. */
export type StreamSeat = {
  /** Its key is known now; `false` where that key has too many already. */
  seatKey(keyId: string): boolean;
  leave(): void;
};

export type StreamPlaces = {
  /** `null` where there is no place left. */
  enter(address: string): StreamSeat | null;
};

type Taken = { readonly address: string; keyId: string | null };

export function createStreamPlaces(): StreamPlaces {
  const taken = new Set<Taken>();
  const count = (is: (other: Taken) => boolean) => [...taken].filter(is).length;
  return {
    enter(address) {
      const strangers = count(({ keyId }) => keyId === null);
      const near = count((other) => other.keyId === null && other.address === address);
      if (taken.size >= most.inAll || strangers >= most.strangers || near >= most.strangersOfAddress)
        return null;
      const mine: Taken = { address, keyId: null };
      taken.add(mine);
      return {
        seatKey(keyId) {
          if (count((other) => other.keyId === keyId) >= most.ofKey) return false;
          mine.keyId = keyId;
          return true;
        },
        leave: () => void taken.delete(mine),
      };
    },
  };
}

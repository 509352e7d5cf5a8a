export type Deferred = { readonly promise: Promise<void>; readonly resolve: () => void };

/** A promise that a test settles when it likes. */
export function deferred(): Deferred {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

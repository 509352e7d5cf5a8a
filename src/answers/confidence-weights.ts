/** What `npm run calibrate -- --write` fitted; not to be changed by hand. */
export type Coefficients = { readonly bias: number; readonly weights: readonly number[] };

export const confidenceWeights: { readonly first: Coefficients; readonly amongThree: Coefficients } = {
  first: {
    bias: -3.838,
    weights: [
      0.407, // score
      -2.352, // score, weak
      3.827, // lead over the second
      2.25, // lead over the third
      0.696, // question covered
      0.565, // phrase covered
      -0.291, // said whole
      -0.251, // said word for word
      -0.06, // marks agree
      0.51, // plain variant
      -0.017, // reviewed
      0, // received here
      0.552, // an alias
      -0.34, // a guide, place or notice
      -0.671, // syllables of the phrase
      2.168, // telling syllables
      -0.737, // telling syllables left over
      1.508, // length
      0.885, // office words
      -0.394, // office words and score
      0.326, // second in the same field
    ],
  },
  amongThree: {
    bias: -4.363,
    weights: [
      1.965, // score
      -1.853, // score, weak
      0.839, // lead over the second
      1.148, // lead over the third
      1.136, // question covered
      1.834, // phrase covered
      -0.183, // said whole
      -0.045, // said word for word
      0.182, // marks agree
      0.509, // plain variant
      0.166, // reviewed
      0, // received here
      0.618, // an alias
      -0.542, // a guide, place or notice
      0.077, // syllables of the phrase
      0.781, // telling syllables
      0.257, // telling syllables left over
      1.157, // length
      0.64, // office words
      0.986, // office words and score
      0.415, // second in the same field
    ],
  },
};

/** What `npm run calibrate -- --write` fitted; not to be changed by hand. */
export type Coefficients = { readonly bias: number; readonly weights: readonly number[] };

export const confidenceWeights: { readonly first: Coefficients; readonly amongThree: Coefficients } = {
  first: {
    bias: -4.757,
    weights: [
      0.496, // score
      -2.098, // score, weak
      2.762, // lead over the second
      2.812, // lead over the third
      0.312, // question covered
      1.3, // phrase covered
      -0.199, // said whole
      -0.272, // said word for word
      -0.089, // marks agree
      0.543, // plain variant
      0.179, // reviewed
      0, // received here
      0.492, // an alias
      -0.487, // a guide, place or notice
      -0.184, // syllables of the phrase
      2.432, // telling syllables
      -0.686, // telling syllables left over
      1.444, // length
      0.937, // office words
      -0.459, // office words and score
      0.425, // second in the same field
    ],
  },
  amongThree: {
    bias: -5.237,
    weights: [
      2.186, // score
      -1.699, // score, weak
      0.885, // lead over the second
      1.549, // lead over the third
      0.882, // question covered
      1.94, // phrase covered
      -0.047, // said whole
      -0.115, // said word for word
      0.181, // marks agree
      0.486, // plain variant
      0.26, // reviewed
      0, // received here
      0.619, // an alias
      -0.516, // a guide, place or notice
      0.375, // syllables of the phrase
      0.909, // telling syllables
      0.339, // telling syllables left over
      1.42, // length
      0.689, // office words
      0.85, // office words and score
      0.552, // second in the same field
    ],
  },
};

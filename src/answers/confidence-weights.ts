/** What `npm run calibrate -- --write` fitted; not to be changed by hand. */
export type Coefficients = { readonly bias: number; readonly weights: readonly number[] };

export const confidenceWeights: { readonly first: Coefficients; readonly amongThree: Coefficients } = {
  first: {
    bias: -9.673,
    weights: [
      1.375, // score
      -0.862, // score, weak
      0.265, // lead over the second
      2.265, // lead over the third
      0.6, // question covered
      0.116, // phrase covered
      -0.067, // said whole
      0.337, // said word for word
      0.172, // marks agree
      0.207, // plain variant
      0.478, // reviewed
      0, // received here
      0.466, // an alias
      0.562, // a guide, place or notice
      1.267, // syllables of the phrase
      1.22, // telling syllables
      1.213, // telling syllables left over
      3.335, // length
      1.371, // office words
      -0.388, // office words and score
      0.187, // second in the same field
      1.24, // told in its family
      -0.886, // another of its family told
      1.558, // lead outside its family
      2.21, // explained by the entry
      -1.251, // telling syllables unexplained
      0.947, // a pair of its name
      -2.193, // words of other worlds
    ],
  },
  amongThree: {
    bias: -9.123,
    weights: [
      2.926, // score
      -1.371, // score, weak
      -0.443, // lead over the second
      0.517, // lead over the third
      0.523, // question covered
      1.599, // phrase covered
      -0.645, // said whole
      0.764, // said word for word
      0.151, // marks agree
      0.292, // plain variant
      0.59, // reviewed
      0, // received here
      0.6, // an alias
      0.185, // a guide, place or notice
      1.438, // syllables of the phrase
      0.27, // telling syllables
      1.091, // telling syllables left over
      3.995, // length
      0.918, // office words
      1.791, // office words and score
      0.344, // second in the same field
      0.784, // told in its family
      -1.533, // another of its family told
      -0.405, // lead outside its family
      2.266, // explained by the entry
      -0.846, // telling syllables unexplained
      0.491, // a pair of its name
      -2.803, // words of other worlds
    ],
  },
};

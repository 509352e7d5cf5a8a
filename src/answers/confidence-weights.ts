/** What `npm run calibrate -- --write` fitted; not to be changed by hand. */
export type Coefficients = { readonly bias: number; readonly weights: readonly number[] };

export const confidenceWeights: { readonly first: Coefficients; readonly amongThree: Coefficients } = {
  first: {
    bias: -4.156,
    weights: [
      0.137, // score
      -1.433, // score, weak
      0.806, // lead over the second
      1.851, // lead over the third
      0.837, // question covered
      1.053, // phrase covered
      -0.591, // said whole
      0.029, // said word for word
      0.139, // marks agree
      -0.048, // plain variant
      -0.164, // reviewed
      0, // received here
      0.333, // an alias
      0.044, // a guide, place or notice
      0.495, // syllables of the phrase
      1.953, // telling syllables
      -0.132, // telling syllables left over
      0.8, // length
      -0.134, // office words
      0.527, // office words and score
      0.711, // second in the same field
      1.592, // told in its family
      -0.833, // another of its family told
      2.203, // lead outside its family
    ],
  },
  amongThree: {
    bias: -2.701,
    weights: [
      1.741, // score
      -1.327, // score, weak
      0.653, // lead over the second
      1.226, // lead over the third
      1.089, // question covered
      1.951, // phrase covered
      -0.472, // said whole
      -0.108, // said word for word
      0, // marks agree
      0.211, // plain variant
      0.051, // reviewed
      0, // received here
      0.253, // an alias
      -0.039, // a guide, place or notice
      -0.201, // syllables of the phrase
      0.428, // telling syllables
      -0.139, // telling syllables left over
      0.576, // length
      0.122, // office words
      1.076, // office words and score
      1.011, // second in the same field
      1.648, // told in its family
      -0.94, // another of its family told
      1.591, // lead outside its family
    ],
  },
};

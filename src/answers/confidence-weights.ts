/** What `npm run calibrate -- --write` fitted; not to be changed by hand. */
export type Coefficients = { readonly bias: number; readonly weights: readonly number[] };

export const confidenceWeights: { readonly first: Coefficients; readonly amongThree: Coefficients } = {
  first: {
    bias: -8.794,
    weights: [
      0.98, // score
      -1.493, // score, weak
      0.33, // lead over the second
      2.048, // lead over the third
      0.462, // question covered
      0.849, // phrase covered
      -0.12, // said whole
      0.025, // said word for word
      0.143, // marks agree
      0.139, // plain variant
      0.028, // reviewed
      0, // received here
      0.216, // an alias
      0.737, // a guide, place or notice
      1.168, // syllables of the phrase
      1.49, // telling syllables
      0.613, // telling syllables left over
      2.926, // length
      0.966, // office words
      -0.347, // office words and score
      0.355, // second in the same field
      1.887, // told in its family
      0.188, // another of its family told
      2.187, // lead outside its family
      2.075, // explained by the entry
      -1.453, // telling syllables unexplained
      1.067, // a pair of its name
      -4.339, // words of other worlds
    ],
  },
  amongThree: {
    bias: -8.784,
    weights: [
      2.604, // score
      -1.718, // score, weak
      -0.149, // lead over the second
      0.601, // lead over the third
      1.157, // question covered
      1.331, // phrase covered
      -0.468, // said whole
      0.453, // said word for word
      0.273, // marks agree
      0.039, // plain variant
      0.171, // reviewed
      0, // received here
      0.72, // an alias
      0.669, // a guide, place or notice
      0.71, // syllables of the phrase
      0.699, // telling syllables
      0.645, // telling syllables left over
      3.117, // length
      0.928, // office words
      1.44, // office words and score
      0.51, // second in the same field
      1.315, // told in its family
      -0.121, // another of its family told
      0.656, // lead outside its family
      2.25, // explained by the entry
      -0.699, // telling syllables unexplained
      1.018, // a pair of its name
      -4.811, // words of other worlds
    ],
  },
};

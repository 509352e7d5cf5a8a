/** What `npm run calibrate -- --write` fitted; not to be changed by hand. */
export type Coefficients = { readonly bias: number; readonly weights: readonly number[] };

export const confidenceWeights: { readonly first: Coefficients; readonly amongThree: Coefficients } = {
  first: {
    bias: -8.734,
    weights: [
      0.719, // score
      -1.279, // score, weak
      0.503, // lead over the second
      2.024, // lead over the third
      0.617, // question covered
      0.633, // phrase covered
      -0.27, // said whole
      0.196, // said word for word
      0.159, // marks agree
      0.095, // plain variant
      0.054, // reviewed
      0, // received here
      0.349, // an alias
      0.81, // a guide, place or notice
      1.134, // syllables of the phrase
      1.218, // telling syllables
      0.537, // telling syllables left over
      3.308, // length
      0.795, // office words
      -0.25, // office words and score
      0.313, // second in the same field
      1.685, // told in its family
      0.41, // another of its family told
      2.141, // lead outside its family
      2.121, // explained by the entry
      -1.277, // telling syllables unexplained
      1.326, // a pair of its name
      -3.937, // words of other worlds
    ],
  },
  amongThree: {
    bias: -7.747,
    weights: [
      2.444, // score
      -1.58, // score, weak
      0.019, // lead over the second
      0.679, // lead over the third
      0.596, // question covered
      1.432, // phrase covered
      -0.74, // said whole
      0.481, // said word for word
      0.297, // marks agree
      0.107, // plain variant
      0.31, // reviewed
      0, // received here
      0.531, // an alias
      0.579, // a guide, place or notice
      0.776, // syllables of the phrase
      0.356, // telling syllables
      0.624, // telling syllables left over
      3.225, // length
      0.775, // office words
      1.627, // office words and score
      0.701, // second in the same field
      1.174, // told in its family
      0.016, // another of its family told
      0.404, // lead outside its family
      1.843, // explained by the entry
      -1, // telling syllables unexplained
      0.971, // a pair of its name
      -4.921, // words of other worlds
    ],
  },
};

/** Where is put what has to be done afterwards: node's own context of a test, or a round of the soak. */
export interface Afterwards {
  readonly after: (act: () => unknown) => void;
}

/** What is wrong with a pack, and where in it. */
export type PackProblem = { readonly path: readonly PropertyKey[]; readonly message: string };

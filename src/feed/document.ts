/** A decoded body and what the server calls it (lower case; empty if it does not say). */
export type Document = { readonly text: string; readonly contentType: string };

/** Whose eyes see the page: the language of the viewer, and the zone of their browser. */
export type Reader = {
  readonly locale: string;
  readonly zone: string;
};

/** The names of what a text mentions, as far as its reader knows them. */
export type Names = {
  readonly user: (id: string) => string | undefined;
  readonly role: (id: string) => string | undefined;
  readonly channel: (id: string) => string | undefined;
};

/** One entry as its format spells it, before anything is cleaned: title and body may hold HTML. */
export type Entry = {
  readonly guid: string | null;
  readonly link: string | null;
  readonly title: string;
  readonly body: string;
  readonly date: string | null;
};

/** What one body holds, in its own order. */
export type Reading = {
  readonly entries: readonly Entry[];
  /** The feed's own wish not to be asked again sooner, in ms. */
  readonly ttlMs: number | null;
};

import type { Product } from './discord/command.ts';
import { createDocuments } from './http/create-documents.ts';
import { createWebServer, type WebServer } from './http/create-web-server.ts';
import type { Logger } from './log.ts';
import type { State } from './open-state.ts';

type Parts = {
  readonly products: readonly Product[];
  readonly state: State;
  readonly now: () => Date;
  readonly log: Logger;
};

/** The web server over what the products publish. */
export function webOf({ products, state, now, log }: Parts): WebServer {
  const find = createDocuments({
    published: () =>
      products.map((product) => ({
        pack: product.pack,
        deadlines: product.deadlines(),
        sources: product.sources(),
      })),
    // Time changes them too: dates pass, and what the pack has on record becomes known. A minute is near enough.
    version: () => [
      state.visits.read(),
      ...products.map(({ pack }) => state.ledger(pack.id).read()),
      now().toISOString().slice(0, 16),
    ],
    now,
  });
  return createWebServer({ find, now, log });
}

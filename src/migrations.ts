import { z } from 'zod';
import { type Claim, deadlineStateSchema } from './deadlines/deadline.ts';
import { deadlineFrom } from './deadlines/ledger.ts';
import { siteOf } from './deadlines/site-of.ts';
import { type Migration, migrations } from './store/migrate.ts';
import type { Store } from './store/open-store.ts';

const oldDeadline = z.object({
  key: z.string(),
  provider: z.string(),
  surface: z.string(),
  region: z.string().nullable(),
  ...deadlineStateSchema.shape,
  history: z.array(deadlineStateSchema),
});
type OldDeadline = z.infer<typeof oldDeadline>;

/** All steps, with those that know what a record means; `packIds` are the packs that have a ledger. */
export function allMigrations(packIds: readonly string[]): Migration[] {
  return [...migrations, { to: 2, run: (store) => keepClaims(store, packIds) }];
}

/** Version 2 keeps what each source said: so far a deadline held only what followed from it. */
async function keepClaims(store: Store, packIds: readonly string[]): Promise<void> {
  const keys = packIds.map((id) => `ledger/${id}`);
  const stored = await store.read(keys);
  const changed = keys.flatMap((key, n) => {
    const ledger = z.record(z.string(), oldDeadline).safeParse(stored[n]);
    return ledger.success ? [[key, withClaims(ledger.data)] as const] : [];
  });
  if (changed.length > 0) await store.write(new Map(changed));
}

function withClaims(ledger: Readonly<Record<string, OldDeadline>>) {
  const deadlines = Object.entries(ledger).map(([key, old]) => [key, deadlineFrom(old, claimsOf(old))]);
  return Object.fromEntries(deadlines.filter(([, deadline]) => deadline !== null));
}

/** What was read stood in a quote; what had none is the pack's, and comes from there again. */
function claimsOf(old: OldDeadline): Claim[] {
  return [...old.history, old].flatMap((state) => {
    const { date, time, precision, status, evidence, note, since } = state;
    if (evidence.quote === null) return [];
    const site = siteOf(evidence.url);
    const by = { source: evidence.url, outlet: site, site, provider: old.provider, stands: false };
    const stated = { date, ...(time === undefined ? {} : { time }), precision, status, evidence, note };
    return [{ by, at: since, onRecord: false, ...stated, doubt: null }];
  });
}

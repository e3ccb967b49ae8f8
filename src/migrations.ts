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
  return [
    ...migrations,
    { to: 2, run: (store) => keepClaims(store, packIds) },
    { to: 3, run: fillChoices },
    { to: 4, run: fillDigests },
  ];
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

const RECIPIENTS = Array.from({ length: 256 }, (_, bucket) => `recipients/${bucket}`);
const REMINDERS = Array.from({ length: 64 }, (_, bucket) => `reminders/${bucket}`);
const anyRecords = z.record(z.string(), z.record(z.string(), z.unknown()));

/** Version 3 says of everyone which reminders they want and when to leave them alone: so far some records didn't. */
async function fillChoices(store: Store): Promise<void> {
  await fill(store, RECIPIENTS, { reminders: 'all', quiet: null });
  await fill(store, REMINDERS, { quiet: null });
}

/** Version 4 says of everyone when they want a digest: so far nobody could. */
function fillDigests(store: Store): Promise<void> {
  return fill(store, RECIPIENTS, { digest: null });
}

async function fill(store: Store, keys: readonly string[], missing: Record<string, unknown>): Promise<void> {
  const stored = await store.read(keys);
  const changed = keys.flatMap((key, n) => {
    const records = anyRecords.safeParse(stored[n]);
    if (!records.success) return [];
    const filled = Object.entries(records.data).map(([id, record]) => [id, { ...missing, ...record }]);
    return [[key, Object.fromEntries(filled)] as const];
  });
  if (changed.length > 0) await store.write(new Map(changed));
}

import { z } from 'zod';

// What is broken in itself is the schema's to report; here it becomes null and is passed over.
const text = z.string().nullable().catch(null);
const named = z.object({ id: text }).catch({ id: null });
const list = z.array(named).catch([]);
const source = z
  .object({
    id: text,
    provider: text,
    surfaces: z.array(text).catch([]),
    bytes: z.object({ min: z.number(), max: z.number() }).nullable().catch(null),
  })
  .catch({ id: null, provider: null, surfaces: [], bytes: null });
const fact = z
  .object({
    id: text,
    surface: text,
    provider: text,
    source: text,
    date: text,
    time: text,
    precision: text,
    status: text,
  })
  .catch({
    id: null,
    surface: null,
    provider: null,
    source: null,
    date: null,
    time: null,
    precision: null,
    status: null,
  });
const linked = z.object({ id: text, surface: text, when: text, url: text, tier: text }).partial().catch({});
/** As much of a pack as can be read of one with faults. */
export const loosePack = z.object({
  surfaces: list,
  providers: list,
  sources: z.array(source).catch([]),
  facts: z.array(fact).catch([]),
  checklist: z.array(linked).catch([]),
  aftermath: z.array(linked).catch([]),
  authentic_hosts: z.array(text).catch([]),
  known_hosts: z.array(text).catch([]),
});

export type LoosePack = z.infer<typeof loosePack>;

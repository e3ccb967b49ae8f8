import type { z } from 'zod';
import type { packSchema } from './pack-schema.ts';

/** One product's shutdown as data; the shape is checked by pack-schema.ts. */
export type Pack = z.infer<typeof packSchema>;
export type Source = Pack['sources'][number];
export type Tier = Source['tier'];
export type Surface = Pack['surfaces'][number]['id'];
export type Fact = Pack['facts'][number];
export type Step = Pack['checklist'][number];
export type Remainder = Pack['aftermath'][number];

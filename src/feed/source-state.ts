import type { Source } from '../pack/pack.ts';
import type { Visit } from './visit.ts';

/** A source with how fresh what we know of it is. */
export type SourceState = { readonly source: Source; readonly visit: Visit };

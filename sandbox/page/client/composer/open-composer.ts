import type { Composer } from './composer.ts';
import type { ComposerEvent } from './composer-event.ts';
import type { Listing } from './listing.ts';
import type { Place } from './place.ts';

/** The composer on screen, and how it hears of what a person does. */
export type OpenComposer = {
  readonly composer: Composer;
  readonly place: Place;
  readonly list: Listing | null;
  readonly tell: (event: ComposerEvent) => void;
  readonly submit: () => void;
};

import type { Happening } from './signals.ts';
import type { World } from './world.ts';

type Changed = Extract<Happening, { kind: 'change' }>['of'];

/** Tells the watchers that something beside messages is not as it was. */
export function announceChange(world: World, of: Changed): void {
  world.signals.emit('happening', { kind: 'change', of });
}

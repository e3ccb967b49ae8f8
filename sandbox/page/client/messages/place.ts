import type { MessageView } from '../../message-view.ts';
import type { AroundMessage } from './around.ts';

/** Where a component stands. */
export type Place = { readonly message: MessageView; readonly around: AroundMessage };

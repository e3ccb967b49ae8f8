import type { Routes } from '../rest/router.ts';
import { accountRoutes } from './account-routes.ts';
import { channelRoutes } from './channel-routes.ts';
import { commandRoutes } from './command-routes.ts';
import { eventRoutes } from './event-routes.ts';
import { interactionRoutes } from './interaction-routes.ts';
import { messageRoutes } from './message-routes.ts';
import { pinRoutes } from './pin-routes.ts';
import { webhookRoutes } from './webhook-routes.ts';

/** Every route that the sandbox serves; the rest of Discord's answers 501. */
export const allRoutes: Routes = {
  ...accountRoutes,
  ...channelRoutes,
  ...commandRoutes,
  ...eventRoutes,
  ...interactionRoutes,
  ...messageRoutes,
  ...pinRoutes,
  ...webhookRoutes,
};

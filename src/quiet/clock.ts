import { z } from 'zod';

/** HH:MM, as a clock with 24 hours shows it. */
export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';
import type { MessageFile } from '../alerts/message.ts';
import type { Known } from '../answers/known.ts';
import { timelineOf } from '../picture/timeline-of.ts';
import type { Services } from './command.ts';

/** What an interaction tells of the place where it is answered. */
export type Place = Pick<BaseInteraction, 'appPermissions'>;

/** The deadlines as a picture for an answer here; null where the bot may attach nothing, or there is nothing to draw. */
export async function timelinePicture(
  { appPermissions }: Place,
  known: Pick<Known, 'pack' | 'deadlines' | 'now'>,
  { paintTimeline }: Pick<Services, 'paintTimeline'>,
): Promise<MessageFile | null> {
  const timeline = timelineOf(known);
  if (!timeline || !appPermissions.has(PermissionFlagsBits.AttachFiles)) return null;
  return paintTimeline(timeline);
}

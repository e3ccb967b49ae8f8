import { z } from 'zod';
import { changes } from '../deadlines/change.ts';
import { claimSchema, deadlineSchema, deadlineStateSchema } from '../deadlines/deadline.ts';
import { storySchema } from '../news/story.ts';

/** Loudest first. */
export const severities = ['critical', 'major', 'notice'] as const;
export type Severity = (typeof severities)[number];

const common = {
  /** Deterministic: the same event always has the same id, so a repeated decision is not a second alert. */
  id: z.string(),
  packId: z.string(),
  severity: z.enum(severities),
  /** ISO 8601, when the event was noticed (for reminders: when it was due). */
  at: z.string(),
};

/** A deadline as an alert tells it: the state, without all that was ever said. */
export const toldDeadlineSchema = deadlineSchema.omit({
  claims: true,
  support: true,
  disputed: true,
  held: true,
});
export type ToldDeadline = z.infer<typeof toldDeadlineSchema>;

const besideSchema = deadlineSchema.pick({ provider: true, date: true, time: true, status: true });
export type Beside = z.infer<typeof besideSchema>;

const deadlineEvent = z.object({
  kind: z.enum(changes),
  before: deadlineStateSchema.nullable(),
  after: toldDeadlineSchema,
  /** What is said instead, where sources disagree; missing in alerts of older versions. */
  disputed: z.array(claimSchema).optional(),
  /** What holds for the same at other providers, as it was then. */
  beside: z.array(besideSchema).optional(),
});

const correctionSchema = z.object({
  kind: z.literal('correction'),
  ...common,
  /** Ids of the alerts that told what was wrong. */
  of: z.array(z.string()),
  /** `corrected`: something else is true; `retracted`: it was never true. */
  how: z.enum(['corrected', 'retracted']),
  /** In an operator's words; empty when none were given. */
  reason: z.string(),
  about: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('deadline'),
      wrong: deadlineStateSchema.pick({ date: true, time: true, status: true }),
      right: toldDeadlineSchema,
    }),
    z.object({
      kind: z.literal('alert'),
      /** Its headline, as it was. */
      said: z.string(),
      /** The headline that takes its place. */
      words: z.string().nullable(),
    }),
  ]),
});
export type Correction = z.infer<typeof correctionSchema>;

const storyAlertSchema = z.object({
  kind: z.literal('story'),
  ...common,
  /** As the card shows it: of its tellers the head and some others. */
  story: storySchema,
  /** Stories that are told with it: sections of one page that appeared together. */
  together: z.array(z.string()).optional(),
  /** How many outlets report it, shown or not; official sources are not counted. */
  outlets: z.number().optional(),
  /** Of a story that turned out to be the same as another one that was told: the head of that one. */
  sameAs: z.object({ title: z.string(), url: z.string().nullable() }).optional(),
  /** It was a report when it was told first. */
  becameOfficial: z.literal(true).optional(),
  /** How often the card was changed since it was made, and when last. */
  edition: z.number().optional(),
  editedAt: z.string().optional(),
});
export type StoryAlert = z.infer<typeof storyAlertSchema>;

const confirmationSchema = z.object({
  kind: z.literal('confirmation'),
  ...common,
  /** The alert that told the story as a report. */
  of: z.string(),
  story: storySchema,
  outlets: z.number().optional(),
});
export type Confirmation = z.infer<typeof confirmationSchema>;

/** Something worth telling. */
export const alertSchema = z.discriminatedUnion('kind', [
  storyAlertSchema,
  confirmationSchema,
  z.object({ kind: z.literal('deadline'), ...common, events: z.array(deadlineEvent).min(1) }),
  z.object({
    kind: z.enum(['reminder', 'passed']),
    ...common,
    /** Days before the date; a fraction for the last hour. */
    rung: z.number(),
    date: z.string(),
    /** HH:MM in UTC, where it is stated. */
    time: z.string().optional(),
    deadlines: z.array(toldDeadlineSchema).min(1),
  }),
  z.object({ kind: z.literal('opened'), ...common, deadlines: z.array(toldDeadlineSchema).min(1) }),
  z.object({ kind: z.literal('personal'), ...common, reminderId: z.string() }),
  z.object({ kind: z.literal('state'), ...common, deadlines: z.array(toldDeadlineSchema) }),
  correctionSchema,
]);

export type Alert = z.infer<typeof alertSchema>;

/**
 * What a recipient can ask for; "state" is sent to everyone once, when they join, "personal" to one person alone,
 * "correction" to those who were told something wrong, and "confirmation" to those who have the story's card.
 */
export const topics = ['deadlines', 'news'] as const;
export type Topic = (typeof topics)[number];

export function topicOf(alert: Alert): Topic | null {
  switch (alert.kind) {
    case 'state':
    case 'personal':
    case 'correction':
    case 'confirmation':
      return null;
    case 'story':
      return 'news';
    case 'deadline':
    case 'reminder':
    case 'passed':
    case 'opened':
      return 'deadlines';
  }
}

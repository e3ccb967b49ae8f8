import type { APIEmbed } from 'discord-api-types/v10';
import type { Component } from './component.ts';

/** Whom a message made a sound for. An edit never pings, so this is fixed when the message is born. */
export type Pinged = {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
};

export type Attachment = {
  readonly id: string;
  readonly filename: string;
  readonly description?: string;
  readonly contentType: string;
  readonly size: number;
  readonly url: string;
};

/** A message as it stands now; an edit puts a new object in its place. */
export type Message = {
  readonly id: string;
  readonly channelId: string;
  readonly guildId?: string;
  readonly authorId: string;
  readonly type: number;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Component[];
  readonly attachments: readonly Attachment[];
  readonly flags: number;
  readonly createdAt: number;
  readonly editedAt: number | null;
  readonly edits: number;
  readonly pinned: boolean;
  /** When it was pinned last, by which pins are ordered. */
  readonly pinnedAt?: number;
  readonly pinged: Pinged;
  readonly nonce?: string | number;
  readonly repliesTo?: string;
  /** Set on everything that answered an interaction. */
  readonly interactionId?: string;
  /** The only person who sees an ephemeral message. */
  readonly seenBy?: string;
};

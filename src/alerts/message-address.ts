/** Where a message stands in Discord. */
export type MessageAddress = {
  /** Null: in a conversation with one person. */
  readonly guildId: string | null;
  readonly channelId: string;
  readonly messageId: string;
};

const LINK =
  /^https:\/\/(?:(?:ptb|canary)\.)?discord(?:app)?\.com\/channels\/(?<guild>@me|\d{15,21})\/(?<channel>\d{15,21})\/(?<message>\d{15,21})\/?$/;
/** Milliseconds of the first second of 2015, from which Discord counts. */
const EPOCH = 1_420_070_400_000;

/** What Discord copies as "message link". */
export function messageLink({ guildId, channelId, messageId }: MessageAddress): string {
  return `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${messageId}`;
}

/** Null for what is no such link. */
export function readMessageLink(text: string): MessageAddress | null {
  const { guild, channel, message } = LINK.exec(text)?.groups ?? {};
  if (guild === undefined || channel === undefined || message === undefined) return null;
  return { guildId: guild === '@me' ? null : guild, channelId: channel, messageId: message };
}

/** When a message was posted: its id says so. */
export function postedAt(messageId: string): Date {
  return new Date(Number(BigInt(messageId) >> 22n) + EPOCH);
}

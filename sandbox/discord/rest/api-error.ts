/** Discord's error codes that the sandbox gives, from its page on opcodes and status codes. */
const known = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  notImplemented: [501, 0, 'The sandbox does not implement this route'],
  otherEvent: [
    501,
    0,
    'The sandbox has only events outside of Discord (entity_type 3), which happen once and have no picture',
  ],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  unknownEvent: [404, 10070, 'Unknown Guild Scheduled Event'],
  tooManyCommandsCreated: [
    400,
    30034,
    'Max number of daily application command creates has been reached (200)',
  ],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached (100)'],
  tooManyPins: [400, 30003, 'Maximum number of pins reached for the channel (250)'],
  tooManyEvents: [400, 30038, 'Maximum number of guild scheduled events reached (100)'],
  internal: [500, 0, '500: Internal Server Error'],
  bodyTooLarge: [413, 40005, 'Request entity too large'],
  alreadyCrossposted: [400, 40033, 'This message was already crossposted'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  tooManyFollowUps: [
    400,
    40094,
    'The application has sent too many follow-up messages for this interaction.',
  ],
  missingAccess: [403, 50001, 'Missing Access'],
  otherAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotMessageUser: [403, 50007, 'Cannot send messages to this user'],
  notText: [400, 50008, 'Cannot send messages in a non-text channel'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  deadWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  threadArchived: [400, 50083, 'Thread is archived'],
  finishedEvent: [400, 180000, 'Cannot update a finished event'],
  invalidBody: [400, 50035, 'Invalid Form Body'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  noMutualGuild: [403, 50278, 'Cannot send messages to this user due to having no mutual guilds'],
  noHistoryForReply: [400, 160002, 'Cannot reply without permission to read message history'],
} as const satisfies Record<string, readonly [number, number, string]>;

export type ErrorName = keyof typeof known;

/** Discord's error tree: keys and indexes down to `_errors`. */
export type ErrorTree = { [key: string]: ErrorTree | readonly { code: string; message: string }[] };

/** A request that Discord refuses: thrown by a route, and sent with its status, code and error tree. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  readonly tree: ErrorTree | undefined;

  constructor(what: ErrorName, tree?: ErrorTree) {
    const [status, code, message] = known[what];
    super(message);
    this.status = status;
    this.code = code;
    this.tree = tree;
  }

  get body(): Record<string, unknown> {
    return { message: this.message, code: this.code, ...(this.tree ? { errors: this.tree } : {}) };
  }
}

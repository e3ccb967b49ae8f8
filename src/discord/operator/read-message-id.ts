const MESSAGE = /^(?:https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(?:\d+|@me)\/\d+\/)?(\d{15,20})$/;

/** The id of the message that was meant by its id or by its link; null for anything else. */
export function readMessageId(said: string): string | null {
  return MESSAGE.exec(said.trim())?.[1] ?? null;
}

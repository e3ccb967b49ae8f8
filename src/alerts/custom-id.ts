/** What a button or a select stands for: a verb of a command, with an argument of its own. */
export type CustomId = { readonly command: string; readonly verb: string; readonly argument: string };

/** Discord's limit. */
const MAX = 100;
const FORM = /^(?<command>[a-z][a-z-]*):(?<verb>[a-z][a-z-]*):(?<argument>[\w.-]*)$/;

/** `command:verb:argument`, by which a click finds its way back to the command. */
export function customId({ command, verb, argument }: CustomId): string {
  const id = `${command}:${verb}:${argument}`;
  if (id.length > MAX || !FORM.test(id)) throw new Error(`${id} can not stand in a custom_id`);
  return id;
}

/** Null for anything that is not of this form: anybody can send any id. */
export function readCustomId(id: string): CustomId | null {
  const { command, verb, argument } = (id.length <= MAX && FORM.exec(id)?.groups) || {};
  if (command === undefined || verb === undefined || argument === undefined) return null;
  return { command, verb, argument };
}

import { readdir } from 'node:fs/promises';
import type { Command } from './command.ts';

/**
 * Loads every command of a folder. Throws on anything odd there: a file that is no command, a name unlike its
 * file's, a file that isn't TypeScript. Nothing is skipped, so a typing error can't make a command disappear.
 */
export async function loadCommands(folder: URL): Promise<ReadonlyMap<string, Command>> {
  const files = (await readdir(folder)).sort();
  const commands = await Promise.all(files.map((file) => loadCommand(folder, file)));
  return new Map(commands.map((command) => [command.data.name, command]));
}

async function loadCommand(folder: URL, file: string): Promise<Command> {
  const name = /^([a-z-]+)\.ts$/.exec(file)?.[1];
  if (name === undefined) throw new Error(`commands/${file} is not a command file (name.ts in lower case)`);
  const module: { default?: unknown } = await import(new URL(file, folder).href);
  if (!isCommand(module.default)) throw new Error(`commands/${file} has no default export that is a command`);
  const { data } = module.default;
  if (data.name !== name) throw new Error(`commands/${file} calls itself "${data.name}"`);
  return module.default;
}

function isCommand(value: unknown): value is Command {
  if (typeof value !== 'object' || value === null || !('data' in value) || !('execute' in value))
    return false;
  const { data, execute } = value;
  const named = typeof data === 'object' && data !== null && 'name' in data && 'description' in data;
  return named && typeof execute === 'function';
}

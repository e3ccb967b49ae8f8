import { z } from 'zod';

// A name in a variable keeps the checker away from the package's main entry: it is TypeScript with enums,
// which this project's settings refuse. What comes back is checked instead.
const packageName: string = 'discord-api-spec';

const listSchema = z.object({ pathsList: z.record(z.string(), z.array(z.string())) });

/** Every route of Discord's specification as `METHOD /path/{parameter}`. */
export async function specifiedRoutes(): Promise<readonly string[]> {
  const { pathsList } = listSchema.parse(await import(packageName));
  return Object.entries(pathsList).flatMap(([method, paths]) =>
    paths.map((path) => `${method.toUpperCase()} ${path}`),
  );
}

import { z } from 'zod';
import { withoutNulls } from './rest/without-nulls.ts';

export type Media = { readonly url: string };
export type Emoji = {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly animated?: boolean | undefined;
};

export type SelectOption = {
  readonly label: string;
  readonly value: string;
  readonly description?: string | undefined;
  readonly emoji?: Emoji | undefined;
  readonly default?: boolean | undefined;
};

/** Any message or modal component, in the words of Discord's API. `type` says which of the keys have a meaning. */
export type Component = {
  readonly type: number;
  readonly id?: number | undefined;
  readonly custom_id?: string | undefined;
  readonly style?: number | undefined;
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly emoji?: Emoji | undefined;
  readonly url?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly required?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly value?: string | undefined;
  readonly min_length?: number | undefined;
  readonly max_length?: number | undefined;
  readonly min_values?: number | undefined;
  readonly max_values?: number | undefined;
  readonly options?: readonly SelectOption[] | undefined;
  readonly channel_types?: readonly number[] | undefined;
  readonly content?: string | undefined;
  readonly accent_color?: number | undefined;
  readonly spoiler?: boolean | undefined;
  readonly divider?: boolean | undefined;
  readonly spacing?: number | undefined;
  readonly media?: Media | undefined;
  readonly file?: Media | undefined;
  readonly items?:
    | readonly {
        readonly media: Media;
        readonly description?: string | undefined;
        readonly spoiler?: boolean | undefined;
      }[]
    | undefined;
  readonly components?: readonly Component[] | undefined;
  readonly accessory?: Component | undefined;
  readonly component?: Component | undefined;
};

const emoji = z.object({
  id: z.string().optional(),
  name: z.string().optional(),
  animated: z.boolean().optional(),
});
const media = z.object({ url: z.string() });
const selectOption = z.object({
  label: z.string(),
  value: z.string(),
  description: z.string().optional(),
  emoji: emoji.optional(),
  default: z.boolean().optional(),
});

const bare: z.ZodType<Component> = z.object({
  type: z.number(),
  id: z.number().optional(),
  custom_id: z.string().optional(),
  style: z.number().optional(),
  label: z.string().optional(),
  description: z.string().optional(),
  emoji: emoji.optional(),
  url: z.string().optional(),
  disabled: z.boolean().optional(),
  required: z.boolean().optional(),
  placeholder: z.string().optional(),
  value: z.string().optional(),
  min_length: z.number().optional(),
  max_length: z.number().optional(),
  min_values: z.number().optional(),
  max_values: z.number().optional(),
  options: z.array(selectOption).optional(),
  channel_types: z.array(z.number()).optional(),
  content: z.string().optional(),
  accent_color: z.number().optional(),
  spoiler: z.boolean().optional(),
  divider: z.boolean().optional(),
  spacing: z.number().optional(),
  media: media.optional(),
  file: media.optional(),
  items: z
    .array(z.object({ media, description: z.string().optional(), spoiler: z.boolean().optional() }))
    .optional(),
  components: z.lazy(() => z.array(bare)).optional(),
  accessory: z.lazy(() => bare).optional(),
  component: z.lazy(() => bare).optional(),
});

/** Reads a component that Discord's own schema has already passed. */
export const componentSchema: z.ZodType<Component> = z.preprocess(withoutNulls, bare);

/** A component's direct children, whatever key they hang on. */
export function childrenOf(component: Component): readonly Component[] {
  const single = [component.accessory, component.component].filter((child) => child !== undefined);
  return [...(component.components ?? []), ...single];
}

/** Every component of a message or modal, parents before children. */
export function* allComponents(components: readonly Component[]): Generator<Component> {
  for (const component of components) {
    yield component;
    yield* allComponents(childrenOf(component));
  }
}

import { ComponentType } from 'discord-api-types/v10';
import { allComponents, type Component } from '../component.ts';
import { badLength, type Complaint } from '../rest/complaint.ts';
import { buttonComplaints } from './button-rules.ts';
import { optionComplaints, selectBounds } from './select-rules.ts';

/** From Discord's component reference: 5 rows without v2, 40 components of any depth with it, 4,000 characters of text. */
const mostRows = 5;
const mostComponents = 40;
const mostText = 4000;

/** What Discord's schemas do not say about a message's components. */
export function componentComplaints(components: readonly Component[], isV2: boolean): readonly Complaint[] {
  return [
    ...(isV2 ? sizeComplaints(components) : rowComplaints(components)),
    ...duplicates(components),
    ...partComplaints(components, ['components']),
  ];
}

function rowComplaints(components: readonly Component[]): readonly Complaint[] {
  const strangers = components.flatMap(({ type }, index) =>
    type === ComponentType.ActionRow ? [] : [mustBe(['components', index, 'type'], '1')],
  );
  return components.length > mostRows ? [...strangers, badLength(['components'], 1, mostRows)] : strangers;
}

function sizeComplaints(components: readonly Component[]): readonly Complaint[] {
  const all = [...allComponents(components)];
  const text = all.reduce((sum, { content }) => sum + (content ?? '').length, 0);
  return [
    ...(all.length > mostComponents ? [badLength(['components'], 1, mostComponents)] : []),
    ...(text > mostText
      ? [
          {
            path: ['components'],
            code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
            message: `Total displayable text size exceeds maximum size of ${mostText}`,
          },
        ]
      : []),
  ];
}

/** Custom ids and numeric ids have to be unique in a message, wherever they stand. */
function duplicates(components: readonly Component[]): readonly Complaint[] {
  const seen = new Set<string | number>();
  const found: Complaint[] = [];
  for (const { custom_id, id } of allComponents(components)) {
    for (const [key, value] of [
      ['custom_id', custom_id],
      ['id', id || undefined],
    ] as const) {
      if (value === undefined) continue;
      if (seen.has(value)) found.push(duplicate(key));
      seen.add(value);
    }
  }
  return found;
}

function duplicate(key: 'custom_id' | 'id'): Complaint {
  const code = key === 'custom_id' ? 'COMPONENT_CUSTOM_ID_DUPLICATED' : 'COMPONENT_ID_DUPLICATED';
  return { path: ['components'], code, message: `Component ${key} cannot be duplicated` };
}

function partComplaints(components: readonly Component[], path: Complaint['path']): readonly Complaint[] {
  return components.flatMap((component, index) => {
    const here = [...path, index];
    return [
      ...ownComplaints(component, here),
      ...partComplaints(component.components ?? [], [...here, 'components']),
      ...(component.accessory ? ownComplaints(component.accessory, [...here, 'accessory']) : []),
    ];
  });
}

function ownComplaints(component: Component, path: Complaint['path']): readonly Complaint[] {
  switch (component.type) {
    case ComponentType.ActionRow:
      return mixedRow(component, path);
    case ComponentType.Button:
      return buttonComplaints(component, path);
    case ComponentType.StringSelect:
      return [...selectBounds(component, path), ...optionComplaints(component, path)];
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return selectBounds(component, path);
    default:
      return [];
  }
}

/** A row holds up to five buttons or one select, never both. */
function mixedRow({ components = [] }: Component, path: Complaint['path']): readonly Complaint[] {
  const selects = components.filter(({ type }) => type !== ComponentType.Button);
  return selects.length > 0 && components.length > 1
    ? [
        {
          path: [...path, 'components'],
          code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          message: 'The specified component exceeds the maximum width',
        },
      ]
    : [];
}

const mustBe = (path: Complaint['path'], what: string): Complaint => ({
  path,
  code: 'UNION_TYPE_CHOICES',
  message: `Value of field "type" must be one of (${what}).`,
});

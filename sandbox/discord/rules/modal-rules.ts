import { ComponentType } from 'discord-api-types/v10';
import { allComponents, type Component } from '../component.ts';
import { type Complaint, refuseIfAny, required } from '../rest/complaint.ts';

/** What Discord's schemas do not say about a modal: five places at most, ids used once, text bounds in order. Throws 50035. */
export function checkModal(components: readonly Component[]): void {
  const all = [...allComponents(components)];
  const ids = all.map(({ custom_id: id }) => id).filter((id) => id !== undefined);
  const isLong = components.length > 5;
  const path = ['data', 'components'];
  refuseIfAny([
    ...(isLong
      ? [{ path, code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 5 in length.' }]
      : []),
    ...(new Set(ids).size < ids.length
      ? [
          {
            path,
            code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
            message: 'Component custom id cannot be duplicated',
          },
        ]
      : []),
    ...all.flatMap((component) => textComplaints(component, path)),
    ...components.flatMap((row, index) => unlabelled(row, [...path, index])),
  ]);
}

function textComplaints(
  { type, min_length: least, max_length: most }: Component,
  path: Complaint['path'],
): readonly Complaint[] {
  if (type !== ComponentType.TextInput || (least ?? 0) <= (most ?? 4000)) return [];
  return [
    { path, code: 'TEXT_INPUT_COMPONENT_INVALID_LENGTH', message: 'min_length is greater than max_length' },
  ];
}

/** In an action row a text input has to bring its own label; a label component brings it otherwise. */
function unlabelled(row: Component, path: Complaint['path']): readonly Complaint[] {
  if (row.type !== ComponentType.ActionRow) return [];
  return (row.components ?? []).flatMap(({ label }, index) =>
    label === undefined ? [required([...path, 'components', index, 'label'])] : [],
  );
}

import type { Component } from '../component.ts';
import { badLength, type Complaint } from '../rest/complaint.ts';

/** Of a select of any kind: it must not ask for more than it allows. */
export function selectBounds(select: Component, path: Complaint['path']): readonly Complaint[] {
  const least = select.min_values ?? 1;
  const most = select.max_values ?? 1;
  return least > most ? [badLength([...path, 'min_values'], 0, most)] : [];
}

/** Of a string select: a value stands for one option. */
export function optionComplaints({ options = [] }: Component, path: Complaint['path']): readonly Complaint[] {
  const values = new Set(options.map(({ value }) => value));
  return values.size === options.length
    ? []
    : [
        {
          path: [...path, 'options'],
          code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
          message: 'The specified option value is already used',
        },
      ];
}

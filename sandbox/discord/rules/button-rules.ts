import { ButtonStyle } from 'discord-api-types/v10';
import type { Component } from '../component.ts';
import { type Complaint, required } from '../rest/complaint.ts';

/** A button links or calls back, never both, and shows a label or an emoji. */
export function buttonComplaints(button: Component, path: Complaint['path']): readonly Complaint[] {
  if (button.style === ButtonStyle.Premium) return [];
  const isLink = button.style === ButtonStyle.Link;
  const nothingToSee = !button.label?.trim() && button.emoji === undefined;
  return [
    ...(isLink && button.url === undefined ? [required([...path, 'url'])] : []),
    ...(isLink && button.custom_id !== undefined ? [clash([...path, 'custom_id'])] : []),
    ...(!isLink && button.custom_id === undefined ? [required([...path, 'custom_id'])] : []),
    ...(!isLink && button.url !== undefined ? [clash([...path, 'url'])] : []),
    ...(isLink && !/^(https?|discord):/.test(button.url ?? 'https:') ? [badScheme([...path, 'url'])] : []),
    ...(nothingToSee ? [required([...path, 'label'])] : []),
  ];
}

const clash = (path: Complaint['path']): Complaint => ({
  path,
  code: 'BUTTON_COMPONENT_URL_CUSTOM_ID_CONFLICT',
  message: 'A custom id and url cannot both be specified',
});
const badScheme = (path: Complaint['path']): Complaint => ({
  path,
  code: 'URL_TYPE_INVALID_SCHEME',
  message: "Scheme must be one of ('http', 'https', 'discord').",
});

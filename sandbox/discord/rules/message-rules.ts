import type { APIEmbed } from 'discord-api-types/v10';
import { MessageFlags } from 'discord-api-types/v10';
import type { Component } from '../component.ts';
import type { Attachment } from '../message.ts';
import { ApiError } from '../rest/api-error.ts';
import { type Complaint, refuseIfAny, tooLong } from '../rest/complaint.ts';
import { componentComplaints } from './component-rules.ts';
import { embedComplaints } from './embed-rules.ts';

/** What a message is made of, whether it is new or the result of an edit. */
export type Substance = {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Component[];
  readonly attachments: readonly Attachment[];
  readonly flags: number;
};

/**
 * The rules of a message that Discord's specification does not carry: 2,000 characters, embeds, components, emptiness.
 * Throws 50035 with the error tree, or 50006 when nothing would be seen.
 */
export function checkSubstance(substance: Substance): void {
  const isV2 = (substance.flags & MessageFlags.IsComponentsV2) !== 0;
  refuseIfAny([
    ...contentComplaints(substance.content),
    ...embedComplaints(substance.embeds, substance.attachments),
    ...componentComplaints(substance.components, isV2),
    ...(isV2 ? legacyComplaints(substance) : []),
  ]);
  if (isEmpty(substance, isV2)) throw new ApiError('emptyMessage');
}

function contentComplaints(content: string): readonly Complaint[] {
  return content.length > 2000 ? [tooLong(['content'], 2000)] : [];
}

/** A components v2 message holds nothing beside its components and files. */
function legacyComplaints({ content, embeds }: Substance): readonly Complaint[] {
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  const message = 'The field cannot be used when using MessageFlags.IS_COMPONENTS_V2';
  return [
    ...(content === '' ? [] : [{ path: ['content'], code, message }]),
    ...(embeds.length === 0 ? [] : [{ path: ['embeds'], code, message }]),
  ];
}

/** Rows of buttons alone do not make a message: without v2 something readable has to stand above them. */
function isEmpty({ content, embeds, components, attachments }: Substance, isV2: boolean): boolean {
  if (isV2) return components.length === 0;
  return content === '' && embeds.length === 0 && attachments.length === 0;
}

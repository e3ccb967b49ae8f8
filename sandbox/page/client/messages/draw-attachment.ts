import { html, type TemplateResult } from 'lit-html';
import type { AttachmentView } from '../../message-view.ts';
import { drawImage } from './draw-image.ts';
import { sizeWords } from './size-words.ts';

export function drawAttachment({ filename, size, isImage, alt, url }: AttachmentView): TemplateResult {
  if (isImage) return drawImage({ url, host: null, alt: alt || filename });
  return drawFile({ filename, url, size: sizeWords(size) });
}

/** A file to be saved. */
export function drawFile(file: {
  readonly filename: string;
  readonly url: string;
  readonly size?: string;
}): TemplateResult {
  const { filename, url, size = '' } = file;
  return html`
    <p class="file">
      <a href=${url} download=${filename}><span class="visually-hidden">Download </span><bdi>${filename}</bdi></a>
      <small>${size}</small>
    </p>
  `;
}

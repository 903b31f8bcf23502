import type { DocumentEntity } from '#persistence/entities/document.entity.js';
import { officeTime } from '../labels/time-text.js';
import type { NameOf } from '../nominations/name-of.js';
import type { DocumentView } from './document.response.js';

export function documentView(document: Readonly<DocumentEntity>, nameOf: NameOf): DocumentView {
  const { id, itemCode, fileName, mediaType, sizeBytes, sha256, uploadedAt, uploadedBy } = document;
  return {
    id,
    itemCode,
    fileName,
    mediaType,
    sizeBytes,
    sha256,
    uploadedAt: officeTime(uploadedAt.getTime()),
    uploadedBy: { id: uploadedBy, name: nameOf(uploadedBy) },
  };
}

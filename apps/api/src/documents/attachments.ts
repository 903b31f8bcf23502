import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { mayAttach } from '#domain/authority/nomination-visibility.policy.js';
import { type Actor } from '#domain/authority/role.js';
import type { DocumentEntity } from '#persistence/entities/document.entity.js';
import { DocumentRepository } from '#persistence/repositories/document.repository.js';
import { ProblemException, refuse } from '#platform/problems/problem.js';
import { StackClock } from '#platform/stack-clock.js';
import { NominationReader } from '../nominations/nomination-reader.js';
import { refusalProblem } from '../problems/refusal-problem.js';
import { derivedId } from '../requests/derived-id.js';
import { mediaTypeOf } from './file-kind.js';
import { safeFileName } from './file-name.js';
import { FileStore } from './file-store.js';
import type { Upload } from './upload-storage.js';

export interface Attachment {
  readonly nominationId: string;
  readonly actor: Actor;
  /** Idempotency key. */
  readonly key: string;
  readonly itemCode: string;
  readonly upload: Upload;
}

/** Documents of dossiers: taken in after a look inside, given out to those who may see the case. */
@Injectable()
export class Attachments {
  constructor(
    private readonly documents: DocumentRepository,
    private readonly reader: NominationReader,
    private readonly store: FileStore,
    private readonly clock: StackClock,
  ) {}

  /** @throws ProblemException unless the actor may attach something to the case now. */
  async requireAllowed(actor: Actor, nominationId: string): Promise<void> {
    const { facts } = await this.reader.snapshot(actor, nominationId);
    const refusal = mayAttach({ actor, ...facts });
    if (refusal) throw new ProblemException(refusalProblem(refusal));
  }

  /** The same key gets the same document; the incoming file is gone afterwards, whatever happens. */
  async attach(attachment: Attachment): Promise<Readonly<DocumentEntity>> {
    const { upload } = attachment;
    try {
      const document = await this.described(attachment);
      await this.store.keep(upload);
      await this.documents.add(document);
      return await this.kept(document);
    } finally {
      await this.store.discard(upload.path);
    }
  }

  /** @throws ProblemException NOT_FOUND also where the reader may not see the case. */
  async open(reader: Actor, id: string): Promise<{ document: DocumentEntity; content: Readable }> {
    const document = await this.documents.find(id);
    if (!document) throw refuse('NOT_FOUND');
    await this.reader.snapshot(reader, document.nominationId);
    return { document, content: this.store.read(document.sha256) };
  }

  private async described(attachment: Attachment): Promise<Readonly<DocumentEntity>> {
    const { nominationId, actor, key, itemCode, upload } = attachment;
    const fileName = safeFileName(upload.originalname);
    return {
      id: derivedId('document', actor.personId, key),
      itemCode,
      fileName,
      mediaType: await mediaTypeOf(upload.path, fileName),
      sizeBytes: upload.size,
      sha256: upload.sha256,
      uploadedAt: new Date(this.clock.now()),
      nominationId,
      uploadedBy: actor.personId,
    };
  }

  private async kept(document: Readonly<DocumentEntity>): Promise<Readonly<DocumentEntity>> {
    const kept = (await this.documents.find(document.id)) ?? document;
    const isSame =
      kept.sha256 === document.sha256 &&
      kept.nominationId === document.nominationId &&
      kept.itemCode === document.itemCode;
    if (!isSame) throw refuse('IDEMPOTENCY_KEY_REUSED');
    return kept;
  }
}

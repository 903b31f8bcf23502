import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DocumentEntity } from '../entities/document.entity.js';

export type DocumentRow = Readonly<DocumentEntity>;

/** Files attached to dossiers; their bytes are elsewhere. */
@Injectable()
export class DocumentRepository {
  constructor(private readonly database: DataSource) {}

  /** Idempotent by id: the first of two with one id stays. */
  async add(document: DocumentRow): Promise<void> {
    const insert = this.database.createQueryBuilder().insert().into(DocumentEntity);
    await insert
      .values({ ...document })
      .orIgnore()
      .execute();
  }

  /** Documents of a nomination, the oldest first. */
  listOf(nominationId: string): Promise<DocumentRow[]> {
    const order = { uploadedAt: 'ASC', id: 'ASC' } as const;
    return this.database.getRepository(DocumentEntity).find({ where: { nominationId }, order });
  }

  find(id: string): Promise<DocumentRow | null> {
    return this.database.getRepository(DocumentEntity).findOneBy({ id });
  }
}

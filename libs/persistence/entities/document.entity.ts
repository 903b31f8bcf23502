import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DossierEntity } from './dossier.entity.js';
import { PersonEntity } from './person.entity.js';

/** A file attached to a dossier; its bytes lie in the file store under their hash. */
@Entity({ name: 'documents' })
@Check('documents_size_check', 'size_bytes > 0')
@Check('documents_sha256_check', `sha256 ~ '^[0-9a-f]{64}$'`)
@Index('documents_nomination_idx', ['nominationId', 'uploadedAt'])
export class DocumentEntity {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'documents_pk' })
  id!: string;

  @Column({ name: 'item_code', type: 'text' })
  itemCode!: string;

  @Column({ name: 'file_name', type: 'text' })
  fileName!: string;

  @Column({ name: 'media_type', type: 'text' })
  mediaType!: string;

  @Column({ name: 'size_bytes', type: 'bigint' })
  sizeBytes!: number;

  @Column({ name: 'sha256', type: 'text' })
  sha256!: string;

  @Column({ name: 'uploaded_at', type: 'timestamptz' })
  uploadedAt!: Date;

  @ForeignKey(() => DossierEntity, { name: 'documents_nomination_fk' })
  @Column({ name: 'nomination_id', type: 'uuid' })
  nominationId!: string;

  @ForeignKey(() => PersonEntity, { name: 'documents_uploaded_by_fk' })
  @Column({ name: 'uploaded_by', type: 'text' })
  uploadedBy!: string;
}

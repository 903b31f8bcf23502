import { Module } from '@nestjs/common';
import { MulterModule } from '@nestjs/platform-express';
import { NominationReadingModule } from '../nominations/nomination-reading.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { Attachments } from './attachments.js';
import { DocumentsController } from './documents.controller.js';
import { FileStore } from './file-store.js';
import { FileStoreModule } from './file-store.module.js';
import { MAX_FILE_BYTES } from './upload.guard.js';
import { UploadStorage } from './upload-storage.js';

@Module({
  imports: [
    NominationReadingModule,
    OrganisationsModule,
    FileStoreModule,
    MulterModule.registerAsync({
      imports: [FileStoreModule],
      inject: [FileStore],
      useFactory: (store: FileStore) => ({
        storage: new UploadStorage(store),
        defParamCharset: 'utf8',
        limits: { fileSize: MAX_FILE_BYTES, files: 1, fields: 5, parts: 6, fieldSize: 1_000 },
      }),
    }),
  ],
  controllers: [DocumentsController],
  providers: [Attachments],
})
export class DocumentsModule {}

import type { Readable } from 'node:stream';
import type { FileStore, IncomingFile } from './file-store.js';

type Done = (error: unknown, info?: IncomingFile) => void;

/** What the multipart parser hands to the handler. */
export interface Upload extends IncomingFile {
  readonly originalname: string;
}

/** The multipart parser's door to our store: nothing is held in memory. */
export class UploadStorage {
  constructor(private readonly store: FileStore) {}

  _handleFile(_request: unknown, file: { readonly stream: Readable }, done: Done): void {
    this.store.receive(file.stream).then(
      (received) => done(null, received),
      (error: unknown) => done(error),
    );
  }

  _removeFile(_request: unknown, file: IncomingFile, done: Done): void {
    this.store.discard(file.path).then(
      () => done(null),
      (error: unknown) => done(error),
    );
  }
}

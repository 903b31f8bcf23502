import { Global, Module } from '@nestjs/common';
import { BallotRepository } from '#persistence/repositories/ballot.repository.js';
import { DirectoryRepository } from '#persistence/repositories/directory.repository.js';
import { DocumentRepository } from '#persistence/repositories/document.repository.js';
import { NominationRepository } from '#persistence/repositories/nomination.repository.js';
import { NoticeRepository } from '#persistence/repositories/notice.repository.js';
import { SubmissionRepository } from '#persistence/repositories/submission.repository.js';
import { TaskRepository } from '#persistence/repositories/task.repository.js';

const REPOSITORIES = [
  BallotRepository,
  DirectoryRepository,
  DocumentRepository,
  NominationRepository,
  NoticeRepository,
  SubmissionRepository,
  TaskRepository,
];

/** What the API reads; nominations it changes only by the road of commands. */
@Global()
@Module({ providers: REPOSITORIES, exports: REPOSITORIES })
export class ReadModelModule {}

import { BallotEntity } from './entities/ballot.entity.js';
import { CalendarVersionEntity } from './entities/calendar-version.entity.js';
import { CommandEntity } from './entities/command.entity.js';
import { CouncilEntity } from './entities/council.entity.js';
import { CouncilMemberEntity } from './entities/council-member.entity.js';
import { DocumentEntity } from './entities/document.entity.js';
import { DossierEntity } from './entities/dossier.entity.js';
import { MandateEntity } from './entities/mandate.entity.js';
import { NominationEntity } from './entities/nomination.entity.js';
import { NominationEventEntity } from './entities/nomination-event.entity.js';
import { NoticeEntity } from './entities/notice.entity.js';
import { NoticeReadEntity } from './entities/notice-read.entity.js';
import { OutboxMessageEntity } from './entities/outbox-message.entity.js';
import { PersonEntity } from './entities/person.entity.js';
import { SubmissionEntity } from './entities/submission.entity.js';
import { TaskEntity } from './entities/task.entity.js';
import { TaskAssignmentEntity } from './entities/task-assignment.entity.js';
import { TaskAssignmentLogEntity } from './entities/task-assignment-log.entity.js';
import { UnitEntity } from './entities/unit.entity.js';
import { FirstSchema1795564800000 } from './migrations/1795564800000-first-schema.js';

/** Every table of ours. */
export const ENTITIES = [
  BallotEntity,
  CalendarVersionEntity,
  CommandEntity,
  CouncilEntity,
  CouncilMemberEntity,
  DocumentEntity,
  DossierEntity,
  MandateEntity,
  NominationEntity,
  NominationEventEntity,
  NoticeEntity,
  NoticeReadEntity,
  OutboxMessageEntity,
  PersonEntity,
  SubmissionEntity,
  TaskAssignmentEntity,
  TaskAssignmentLogEntity,
  TaskEntity,
  UnitEntity,
];

/** In the order in which they are run; a new one goes to the end. */
export const MIGRATIONS = [FirstSchema1795564800000];

import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { IdentityGuard } from '#platform/identity/identity.guard.js';
import { TokenVerifier } from '#platform/identity/token-verifier.js';
import { PlatformModule } from '#platform/platform.module.js';
import { ProblemFilter } from '#platform/problems/problem.filter.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { CommandsModule } from './commands/commands.module.js';
import { CouncilsModule } from './councils/councils.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { HealthModule } from './health/health.module.js';
import { NominationsModule } from './nominations/nominations.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { ReadModelModule } from './read-model.module.js';
import { requestValidation } from './requests/request-validation.js';
import { SubmissionsModule } from './submissions/submissions.module.js';
import { TasksModule } from './tasks/tasks.module.js';

/** The HTTP server: one guard, one filter, one validation for all subjects. */
@Module({
  imports: [
    PlatformModule,
    ReadModelModule,
    HealthModule,
    SubmissionsModule,
    NominationsModule,
    TasksModule,
    CouncilsModule,
    DocumentsModule,
    NoticesModule,
    CommandsModule,
    OrganisationsModule,
    CatalogueModule,
  ],
  providers: [
    TokenVerifier,
    { provide: APP_GUARD, useClass: IdentityGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_PIPE, useFactory: requestValidation },
  ],
})
export class ApiModule {}

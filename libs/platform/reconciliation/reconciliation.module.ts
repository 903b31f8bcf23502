import { Module } from '@nestjs/common';
import { CaseViewRepository } from '#persistence/repositories/case-view.repository.js';
import { PlatformModule } from '../platform.module.js';
import { Reconciliation } from './reconciliation.js';

@Module({ imports: [PlatformModule], providers: [CaseViewRepository, Reconciliation] })
export class ReconciliationModule {}

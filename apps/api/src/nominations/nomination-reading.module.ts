import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { Mandates } from './mandates.js';
import { NominationList } from './nomination-list.js';
import { NominationReader } from './nomination-reader.js';
import { PinnedCalendars } from './pinned-calendars.js';

const READING = [NominationReader, NominationList, PinnedCalendars, Mandates];

/** What other subjects need to show a nomination. */
@Module({ imports: [CatalogueModule], providers: READING, exports: [...READING, CatalogueModule] })
export class NominationReadingModule {}

import { Injectable } from '@nestjs/common';
import { type EpochMs, type LegalClock, legalTime } from '#domain/legal/legal-clock.js';
import { Configuration } from './configuration.js';

/** The one clock of the stack, for programs: what legal time is it now? */
@Injectable()
export class StackClock {
  readonly map: LegalClock;

  constructor(configuration: Configuration) {
    this.map = configuration.legalClock;
  }

  /** Legal instant now. */
  now(): EpochMs {
    return legalTime(this.map, Date.now());
  }
}

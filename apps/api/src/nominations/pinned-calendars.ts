import { Injectable } from '@nestjs/common';
import type { CalendarSlice } from '#calendar/calendar-slice.js';
import { CalendarVersionRepository } from '#persistence/repositories/calendar-version.repository.js';

const MOST_KEPT = 50;

/** Calendars pinned to cases. A version never changes, so each is read once. */
@Injectable()
export class PinnedCalendars {
  private readonly known = new Map<string, CalendarSlice>();

  constructor(private readonly versions: CalendarVersionRepository) {}

  /** @throws Error when the version is not there: a foreign key excludes it. */
  async get(version: string): Promise<CalendarSlice> {
    const known = this.known.get(version);
    if (known) return known;
    const slice = await this.versions.find(version);
    if (!slice) throw new Error(`calendar version ${version} is missing`);
    if (this.known.size >= MOST_KEPT) this.known.clear();
    this.known.set(version, slice);
    return slice;
  }
}

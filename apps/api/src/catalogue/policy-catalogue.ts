import { Injectable } from '@nestjs/common';
import type { CalendarSlice } from '#calendar/calendar-slice.js';
import { yearOf } from '#calendar/civil-date.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { NominationRoute } from '#domain/nomination/nomination-route.js';
import { type AwardRule, readAwards } from '#persistence/packs/award-reader.js';
import { readCalendarSlice } from '#persistence/packs/calendar-reader.js';
import { readRoutes } from '#persistence/packs/route-reader.js';
import { Configuration } from '#platform/configuration.js';

const YEARS_BEFORE = 1;
const YEARS_AFTER = 2;

/** The policy packs as this program read them at its start: awards, routes, calendar. */
@Injectable()
export class PolicyCatalogue {
  readonly awards: ReadonlyMap<string, AwardRule>;
  private readonly routes: ReadonlyMap<string, NominationRoute>;
  private readonly packsDir: string;
  private readonly calendars = new Map<number, CalendarSlice>();

  constructor({ policyPacksDir }: Configuration) {
    this.packsDir = policyPacksDir;
    this.awards = readAwards(policyPacksDir);
    this.routes = readRoutes(policyPacksDir);
  }

  /** The name of an award, or its code where the catalogue no longer has it. */
  labelOf(awardCode: string): string {
    return this.awards.get(awardCode)?.label ?? awardCode;
  }

  /** @throws Error for an award the catalogue does not have: letters are checked before. */
  routeFor(awardCode: string): NominationRoute {
    const award = this.awards.get(awardCode);
    const route = award && this.routes.get(award.routeId);
    if (!route) throw new Error(`no route for the award ${awardCode}`);
    return route;
  }

  /** The calendar to pin to a case filed on the day: the year before it to two years after. */
  calendarFor(filedOn: LegalDate): CalendarSlice {
    const year = yearOf(filedOn);
    const known = this.calendars.get(year);
    if (known) return known;
    const range = { fromYear: year - YEARS_BEFORE, toYear: year + YEARS_AFTER };
    const slice = readCalendarSlice(this.packsDir, range);
    this.calendars.set(year, slice);
    return slice;
  }
}

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CalendarSlice } from '#calendar/calendar-slice.js';
import type { NominationIdentity } from '#domain/nomination/nomination-facts.js';
import type { NominationRoute } from '#domain/nomination/nomination-route.js';

/** What was pinned when a nomination was filed; enough to start its workflow again, the same. */
export interface PinnedFiling extends NominationIdentity {
  readonly filedBy: string;
  readonly filedAt: Date;
  readonly route: NominationRoute;
  readonly calendar: CalendarSlice;
}

const FIND = `
  select d.nomination_id as "nominationId", d.submission_id as "submissionId",
         d.unit_id as "unitId", d.award_code as "awardCode",
         d.nominee_person_id as "nomineePersonId", d.route as "route",
         s.filed_by as "filedBy", s.filed_at as "filedAt", c.slice as "calendar"
    from dossiers d
    join submissions s on s.id = d.submission_id
    join calendar_versions c on c.version = d.calendar_version
   where d.nomination_id = $1`;

@Injectable()
export class FilingRepository {
  constructor(private readonly database: DataSource) {}

  /** @throws Error when nothing was filed under the id: a command cannot exist without its dossier. */
  async get(nominationId: string): Promise<PinnedFiling> {
    const rows: PinnedFiling[] = await this.database.query(FIND, [nominationId]);
    const [filing] = rows;
    if (!filing) throw new Error(`nothing was filed as nomination ${nominationId}`);
    return filing;
  }
}

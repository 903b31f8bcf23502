import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tally } from '#domain/council/ballot-count.policy.js';

/** A blank ballot is an invalid one; a vote whose command was not accepted is no vote. */
const TALLY = `
  select count(*) filter (where b.choice = 'for')::int as "for",
         count(*) filter (where b.choice = 'against')::int as against,
         count(*) filter (where b.choice = 'blank')::int as invalid
    from ballots b join commands c on c.id = b.command_id
   where b.nomination_id = $1 and c.state = 'done'`;

/** The ballot box: it is only ever counted. */
@Injectable()
export class BallotRepository {
  constructor(private readonly database: DataSource) {}

  async tally(nominationId: string): Promise<Tally> {
    const [tally] = await this.database.query<Tally[]>(TALLY, [nominationId]);
    return tally ?? { for: 0, against: 0, invalid: 0 };
  }
}

import { Injectable } from '@nestjs/common';
import { dateAt } from '#calendar/civil-date.js';
import type { Actor } from '#domain/authority/role.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { Move, MoveDetails } from '#domain/nomination/nomination-move.js';
import { stepAfter } from '#domain/nomination/nomination-route.js';
import { BallotRepository } from '#persistence/repositories/ballot.repository.js';
import { DirectoryRepository } from '#persistence/repositories/directory.repository.js';
import type { NominationSnapshot } from '#persistence/repositories/nomination.repository.js';
import { StackClock } from '#platform/stack-clock.js';
import { Mandates } from '../nominations/mandates.js';

export interface EnrichmentQuestion {
  readonly move: Move;
  readonly actor: Actor;
  readonly nomination: NominationSnapshot;
}

const SIGNERS_MOVES: readonly Move[] = ['sign-decision', 'refuse-award'];

/** What a command needs that its sender must not say himself: who votes, who may sign, how many votes. */
@Injectable()
export class CommandEnrichment {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly ballots: BallotRepository,
    private readonly mandates: Mandates,
    private readonly clock: StackClock,
  ) {}

  async of({ move, actor, nomination }: EnrichmentQuestion): Promise<MoveDetails> {
    const today = dateAt(this.clock.now());
    if (move === 'propose-award' && stepAfter(nomination.route, 'appraise') === 'hold-ballot')
      return this.roster(today);
    if (move === 'close-ballot')
      return { tally: await this.ballots.tally(nomination.facts.nominationId) };
    return SIGNERS_MOVES.includes(move) ? this.mandate(actor, today) : {};
  }

  /** The province has one council; of several the first by id is asked. */
  private async roster(today: LegalDate): Promise<MoveDetails> {
    const [council] = await this.directory.councils();
    return council ? { roster: await this.directory.roster(council.id, today) } : {};
  }

  private async mandate(actor: Actor, today: LegalDate): Promise<MoveDetails> {
    const mandate = await this.mandates.of(actor, today);
    return mandate ? { mandate } : {};
  }
}

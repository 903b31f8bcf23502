import type { Actor } from '#domain/authority/role.js';
import type { Refusal } from '#domain/legal/refusal.js';
import type { LegalDate } from '#domain/legal/working-calendar.js';
import type { Moment } from '#domain/nomination/human-task.js';
import {
  type Decision,
  decide,
  type NominationCommand,
} from '#domain/nomination/nomination-decide.js';
import type { NominationEvent } from '#domain/nomination/nomination-event.js';
import { type Filing, fileNomination } from '#domain/nomination/nomination-filing.js';
import type { Move, MoveDetails } from '#domain/nomination/nomination-move.js';
import type { Stage } from '#domain/nomination/nomination-stage.js';
import type { NominationState, Transition } from '#domain/nomination/nomination-state.js';
import { timePassed } from '#domain/nomination/nomination-time.js';
import { MOVE_ROWS } from '#domain/nomination/nomination-transitions.js';
import { momentAt } from './calendar-2026.js';
import { aFiling, aMember, anActor } from './nomination-builders.js';
import { detailsOf } from './usual-details.js';

/** Who acts and what he says; details given replace those that the move is usually made with. */
export interface Saying {
  readonly by?: Actor;
  readonly details?: MoveDetails;
  readonly commandId?: string;
}

/** How a stage is reached from the one before it. */
const WAY_ON: Readonly<Record<Exclude<Stage, 'closed'>, Move>> = {
  'awaiting-unit-head': 'approve-proposal',
  submitted: 'accept-dossier',
  'under-appraisal': 'propose-award',
  'awaiting-supplement': 'supply-supplement',
  'before-council': 'close-ballot',
  'before-authority': 'sign-decision',
  'awaiting-conferment': 'confer-award',
};

function actorOf(move: Move): Actor {
  if (move === 'cast-ballot') return aMember(1);
  const [role = 'observer'] = MOVE_ROWS[move].by;
  return anActor(role);
}

/** One nomination told step by step; each step gives a new story and leaves the old one as it was. */
export class NominationStory {
  private constructor(
    readonly state: NominationState,
    readonly events: readonly NominationEvent[],
    readonly moment: Moment,
  ) {}

  static of({ state, events }: Transition, moment: Moment): NominationStory {
    return new NominationStory(state, events, moment);
  }

  get facts() {
    return this.state.facts;
  }

  /** The story at a later moment; time itself has not acted yet. */
  on(date: LegalDate, time?: string): NominationStory {
    return new NominationStory(this.state, this.events, momentAt(date, time));
  }

  /** The story some hours later. */
  later(hours: number): NominationStory {
    const moment = { ...this.moment, at: this.moment.at + hours * 3_600_000 };
    return new NominationStory(this.state, this.events, moment);
  }

  /** What time has done until now. */
  afterTime(): NominationStory {
    return this.followedBy(timePassed(this.state, this.moment));
  }

  command(move: Move, { by = actorOf(move), details, commandId }: Saying = {}): NominationCommand {
    const usual = detailsOf(move, this);
    return {
      commandId: commandId ?? `command-${this.events.length + 1}`,
      move,
      actor: by,
      details: { ...usual, ...details },
    };
  }

  decides(move: Move, saying?: Saying): Decision {
    return decide(this.state, this.command(move, saying), this.moment);
  }

  refusalOf(move: Move, saying?: Saying): Refusal | null {
    return this.decides(move, saying).refusal;
  }

  /** @throws Error when the move is refused: the story then cannot go on. */
  does(move: Move, saying?: Saying): NominationStory {
    const { refusal, transition } = this.decides(move, saying);
    if (refusal) throw new Error(`${move} is refused: ${refusal.code}`);
    return this.followedBy(transition);
  }

  /** Members 1 to `count` vote. */
  votedBy(count: number): NominationStory {
    const members = Array.from({ length: count }, (_, index) => aMember(index + 1));
    return members.reduce<NominationStory>((story, by) => story.does('cast-ballot', { by }), this);
  }

  /** All goes well, on one day, until the stage is reached; nine members vote for. */
  broughtTo(stage: Stage): NominationStory {
    const current = this.facts.stage;
    if (current === stage || current === 'closed') return this;
    if (current === 'under-appraisal' && stage === 'awaiting-supplement')
      return this.does('request-supplement');
    const ready = current === 'before-council' ? this.votedBy(9) : this;
    return ready.does(WAY_ON[current]).broughtTo(stage);
  }

  private followedBy({ state, events }: Transition): NominationStory {
    return new NominationStory(state, [...this.events, ...events], this.moment);
  }
}

/** A nomination filed by the unit's officer, on Monday 02/03/2026 where no day is said. */
export function aNomination(over: Partial<Filing> = {}, moment = momentAt('2026-03-02')) {
  return NominationStory.of(fileNomination(aFiling(over), moment), moment);
}

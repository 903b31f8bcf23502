import type { NominationAnswer } from '../api/api-answers.js';
import type { ToldNomination } from './story-teller.js';

/** How a nomination stands, in the words of the sample. */
function standing(stage: string, rest: string | null | undefined): string {
  return rest ? `${stage}, ${rest}` : stage;
}

function expectedStanding({ nomination: { expected } }: ToldNomination): string {
  return expected.stage === 'closed'
    ? standing(expected.stage, expected.outcome)
    : standing(expected.stage, `due ${expected.dueOn}`);
}

function foundStanding({ stage, outcome, currentTask }: NominationAnswer): string {
  const dueOn = currentTask?.deadline?.dueOn;
  return standing(stage.code, outcome?.code ?? (dueOn && `due ${dueOn}`));
}

/**
 * How a nomination stands otherwise than its sample expects; `null` when it does not. A machine that is
 * too slow to act on the right day gets other deadlines.
 */
export function differenceOf(told: ToldNomination, found: NominationAnswer): string | null {
  const expected = expectedStanding(told);
  const actual = foundStanding(found);
  if (expected === actual) return null;
  const { refused } = told;
  const why = refused ? `; act ${refused.act} was refused: ${refused.problem.code}` : '';
  return `${told.nomination.key}: ${actual} (expected: ${expected})${why}`;
}

import { MOVES } from '#domain/nomination/nomination-move.js';
import type { NominationRoute } from '#domain/nomination/nomination-route.js';
import { STAGE_OF_STEP, STEPS, type Step } from '#domain/nomination/nomination-stage.js';
import { MOVE_ROWS } from '#domain/nomination/nomination-transitions.js';

type Route = Pick<NominationRoute, 'sequence' | 'steps' | 'council' | 'withdrawal'>;

interface Mistake {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What keeps the process from following a route to conferment, with the place in its file. */
export function routeMistakes(route: Route): Mistake[] {
  return [
    ...sequenceMistakes(route),
    ...stepMistakes(route),
    ...councilMistakes(route),
    ...withdrawalMistakes(route),
  ];
}

function sequenceMistakes({ sequence }: Route): Mistake[] {
  const path = ['sequence'];
  const isInOrder = sequence.every(
    (step, index) =>
      index === 0 || STEPS.indexOf(step) > STEPS.indexOf(sequence[index - 1] ?? step),
  );
  return [
    ...(isInOrder
      ? []
      : [{ path, message: `steps come once and in the order ${STEPS.join(', ')}` }]),
    ...(sequence.includes('supply-supplement')
      ? [{ path, message: 'supply-supplement is asked for, it has no place in the sequence' }]
      : []),
    ...(sequence.at(-1) === 'confer-award'
      ? []
      : [{ path, message: 'the last step must be confer-award: no other ends in an award' }]),
  ];
}

/** Who completes a step by a move of the table. */
function canComplete(step: Step, role: string): boolean {
  return MOVES.map((move) => MOVE_ROWS[move]).some(
    (row) =>
      row.completesTask &&
      row.from.includes(STAGE_OF_STEP[step]) &&
      row.by.some((by) => by === role),
  );
}

function stepMistakes({ sequence, steps }: Route): Mistake[] {
  const needed: readonly Step[] = [...sequence, 'supply-supplement'];
  const known = STEPS.filter((step) => steps[step] !== undefined);
  const missing = needed.filter((step) => !known.includes(step));
  const stray = known.filter((step) => !needed.includes(step));
  return [
    ...missing.map((step) => ({ path: ['steps'], message: `no rule for the step ${step}` })),
    ...stray.map((step) => ({ path: ['steps', step], message: 'is not in the sequence' })),
    ...known
      .filter((step) => !canComplete(step, steps[step]?.candidateGroup ?? ''))
      .map((step) => ({
        path: ['steps', step, 'candidateGroup'],
        message: `${steps[step]?.candidateGroup} has no move that completes ${step}`,
      })),
  ];
}

function councilMistakes({ sequence, council }: Route): Mistake[] {
  const path = ['council'];
  const hasBallot = sequence.includes('hold-ballot');
  if (hasBallot !== (council !== null))
    return [{ path, message: 'must be given exactly where the sequence has hold-ballot' }];
  if (council === null) return [];
  const { numerator, denominator, mustExceed } = council.approvalRatio;
  const isReachable = mustExceed ? numerator < denominator : numerator <= denominator;
  return isReachable
    ? []
    : [{ path: [...path, 'approvalRatio'], message: 'no ballot can reach this share' }];
}

function withdrawalMistakes({ withdrawal }: Route): Mistake[] {
  const { from } = MOVE_ROWS['withdraw-nomination'];
  return withdrawal.stages
    .filter((stage) => !from.includes(stage))
    .map((stage) => ({
      path: ['withdrawal', 'stages'],
      message: `the process knows no withdrawal at ${stage}`,
    }));
}

import type { Citation } from '#domain/legal/citation.js';
import { MOVES, type Move, TIME_MOVES } from '#domain/nomination/nomination-move.js';
import {
  type Outcome,
  STAGE_OF_STEP,
  STAGES,
  STEPS,
  type Stage,
  type Step,
} from '#domain/nomination/nomination-stage.js';
import { MOVE_ROWS, type MoveRow, TIME_ROWS } from '#domain/nomination/nomination-transitions.js';

interface Edge {
  readonly from: Stage;
  readonly to: Stage;
  readonly label: string;
}

/** The longest route: every step but the one that stands beside the others. */
const FULL_SEQUENCE: readonly Step[] = STEPS.filter((step) => step !== 'supply-supplement');
/** A route without a council leaves this step out. */
const OPTIONAL_STEP: Step = 'hold-ballot';

function movesFrom(stage: Stage): Move[] {
  return MOVES.filter((move) => MOVE_ROWS[move].from.includes(stage));
}

function stagesAfter(stage: Stage): Stage[] {
  const at = FULL_SEQUENCE.findIndex((step) => STAGE_OF_STEP[step] === stage);
  const [next, later] = FULL_SEQUENCE.slice(at + 1);
  const steps = next === OPTIONAL_STEP ? [next, later] : [next];
  return steps.flatMap((step) => (step ? [STAGE_OF_STEP[step]] : []));
}

function targetsOf(row: MoveRow, stage: Stage): Stage[] {
  switch (row.to) {
    case 'same':
      return [stage];
    case 'next-step':
      return stagesAfter(stage);
    case 'suspended-step':
      return STAGES.filter((from) => MOVE_ROWS['request-supplement'].from.includes(from));
    case 'awaiting-supplement':
    case 'closed':
      return [row.to];
  }
}

const labelOf = (move: Move, outcome: Outcome | null): string =>
  outcome ? `${move} (${outcome})` : move;

function edgesOf(stage: Stage, move: Move): Edge[] {
  const row = MOVE_ROWS[move];
  const end = row.to === 'closed' ? row.outcome : null;
  const wanted = targetsOf(row, stage).map((to) => ({
    from: stage,
    to,
    label: labelOf(move, end),
  }));
  if (!row.orElse) return wanted;
  return [...wanted, { from: stage, to: row.orElse.to, label: labelOf(move, row.orElse.outcome) }];
}

/** Mermaid takes no hyphen in the name of a state. */
const nameOf = (stage: Stage): string => stage.replaceAll('-', '_');

/** One arrow for each pair of stages, with all the moves that go that way. */
function arrows(): string[] {
  const edges = STAGES.flatMap((stage) => movesFrom(stage).flatMap((move) => edgesOf(stage, move)));
  const labels = new Map<string, string[]>();
  for (const { from, to, label } of edges) {
    const pair = `${nameOf(from)} --> ${nameOf(to)}`;
    labels.set(pair, [...(labels.get(pair) ?? []), label]);
  }
  return [...labels].map(([pair, moves]) => `  ${pair}: ${moves.join(' / ')}`);
}

/** Mermaid state diagram of the longest route, with the way around the council. */
export function stateDiagram(): string {
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...STAGES.map((stage) => `  state "${stage}" as ${nameOf(stage)}`),
    `  [*] --> ${nameOf(STAGE_OF_STEP['approve-proposal'])}: filed`,
    ...arrows(),
    '  closed --> [*]',
    '```',
  ].join('\n');
}

const HEADER = [
  '| Stage | Move | Actor | Leads to | Event | Article | Confidence |',
  '|---|---|---|---|---|---|---|',
];

const code = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(', ');

const cellsOf = ({ instrument, article, confidence }: Citation): string[] => [
  `${instrument}, ${article}`,
  confidence,
];

function goalOf({ to, outcome, orElse }: MoveRow): string {
  const wanted = outcome ? `\`${to}\` (${outcome})` : `\`${to}\``;
  return orElse ? `${wanted} or \`${orElse.to}\` (${orElse.outcome})` : wanted;
}

function moveRow(stage: Stage, move: Move): string[] {
  const row = MOVE_ROWS[move];
  const { by, event, citation } = row;
  return [code([stage]), code([move]), code(by), goalOf(row), code([event]), ...cellsOf(citation)];
}

function timeRows(): string[][] {
  return TIME_MOVES.map((move) => {
    const { outcome, event } = TIME_ROWS[move];
    const goal = outcome ? `\`closed\` (${outcome})` : '`same`';
    return ['any with a limit', code([move]), 'time', goal, code([event]), 'as the route says', ''];
  });
}

/** Markdown table: stage × move × actor × goal × event × article × confidence; time's own moves last. */
export function transitionTable(): string {
  const people = STAGES.flatMap((stage) => movesFrom(stage).map((move) => moveRow(stage, move)));
  const rows = [...people, ...timeRows()].map((cells) => `| ${cells.join(' | ')} |`);
  return [...HEADER, ...rows].join('\n');
}

export const MARKERS = {
  start: '<!-- generated: transitions -->',
  end: '<!-- end generated -->',
} as const;

/** The document with the section between the markers replaced. @throws Error without the markers. */
export function withTransitions(document: string): string {
  const start = document.indexOf(MARKERS.start);
  const end = document.indexOf(MARKERS.end);
  if (start < 0 || end < start) throw new Error(`no section ${MARKERS.start} … ${MARKERS.end}`);
  const section = `${MARKERS.start}\n\n${stateDiagram()}\n\n${transitionTable()}\n\n`;
  return document.slice(0, start) + section + document.slice(end);
}

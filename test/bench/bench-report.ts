import type { BenchName } from './bench-options.js';
import type { Machine, Versions } from './machine.js';
import type { PlaceFaults } from './place-audit.js';

/** What every bench tells beside its own figures. */
export interface BenchHead {
  readonly bench: BenchName;
  readonly startedAt: string;
  readonly machine: Machine;
  readonly versions: Versions;
}

export interface BenchResult {
  /** For programs. */
  readonly figures: object;
  /** For people, a line each. */
  readonly lines: readonly string[];
  /** Nothing was lost, doubled, stuck or refused. */
  readonly isFaultless: boolean;
}

export function headLines({ machine, versions }: BenchHead): string[] {
  const { cpu, cores, memoryGiB, os, loadBefore } = machine;
  const { node, temporalSdk, temporalServer, temporalStore, postgres } = versions;
  return [
    `machine   ${cores} × ${cpu}, ${memoryGiB} GiB, ${os}, load before ${loadBefore}`,
    `versions  Node ${node}, Temporal SDK ${temporalSdk}, Temporal server ${temporalServer}` +
      ` (${temporalStore}), PostgreSQL ${postgres}`,
  ];
}

/** Columns under their names, the first to the left, numbers to the right. */
export function tableLines(rows: readonly (readonly (string | number | null)[])[]): string[] {
  const texts = rows.map((row) => row.map((cell) => (cell === null ? 'n/a' : String(cell))));
  const widths = (texts[0] ?? []).map((_, column) =>
    Math.max(...texts.map((row) => row[column]?.length ?? 0)),
  );
  return texts.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  '),
  );
}

/** One line: what the check of tables and workflows has found. */
export function faultLine(faults: PlaceFaults): string {
  if (!faults.record) return 'tables and workflows: not checked, their addresses were not given';
  const found = Object.entries({ ...faults.record, ...faults.workflows }).filter(
    ([, count]) => count > 0,
  );
  if (found.length === 0) return 'tables and workflows agree: nothing lost, doubled or stuck';
  return `FAULTS: ${found.map(([kind, count]) => `${kind} ${count}`).join(', ')}`;
}

/** Progress goes to standard error: standard output belongs to the result. */
export function progress(line: string): void {
  process.stderr.write(`  ${line}\n`);
}

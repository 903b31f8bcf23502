import { NestFactory } from '@nestjs/core';
import { PinoLogger } from '#platform/pino-logger.js';
import type { Difference } from '#platform/reconciliation/case-difference.js';
import { Reconciliation } from '#platform/reconciliation/reconciliation.js';
import { ReconciliationModule } from '#platform/reconciliation/reconciliation.module.js';

// Usage: npm run doctor [-- --repair]
// Compares the open workflows with the read model; exit status 1 while there is a difference.

function line({ nominationId, kind, detail }: Difference): string {
  return `nomination ${nominationId}: ${kind} (${detail})`;
}

async function examine(doctor: Reconciliation, mustRepair: boolean): Promise<number> {
  const { compared, differences, stalePendingCommands } = await doctor.compare();
  const remaining: Difference[] = [];
  for (const difference of differences) {
    console.log(line(difference));
    const left = mustRepair ? await doctor.repair(difference) : difference;
    if (left) remaining.push(left);
    else console.log('  repaired from the events of its workflow');
  }
  if (stalePendingCommands > 0)
    console.log(`${stalePendingCommands} commands wait for more than a minute: does a worker run?`);
  console.log(
    `${compared} open nominations compared, ${differences.length} differences` +
      (mustRepair ? `, ${remaining.length} left` : ''),
  );
  return remaining.length + stalePendingCommands > 0 ? 1 : 0;
}

const logger = new PinoLogger('doctor', 'error');
const context = await NestFactory.createApplicationContext(ReconciliationModule, { logger });
try {
  const mustRepair = process.argv.includes('--repair');
  process.exitCode = await examine(context.get(Reconciliation), mustRepair);
} finally {
  await context.close();
}

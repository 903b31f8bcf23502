import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inProject } from '../../apps/local/src/project-root.js';
import { holdsWithin } from '../../apps/local/src/wait.js';
import { AwardClient } from './award-client.js';
import { COURSE_ROLES, type CourseRole, stepAt } from './award-course.js';
import type { FaultStack } from './fault-stack.js';
import { selectIds } from './record-audit.js';
import { person } from './test-province.js';

const PENDING = `select id from commands where state = 'pending'`;
const OPEN = `select id from nominations where stage <> 'closed'`;
const SETTLED_WITHIN_MS = 60_000;
const AT_ONCE = 8;

/** A client of both APIs in turn, or of those given, with a token of each person. */
export async function awardClient(
  { issuer, apiUrls }: FaultStack,
  only: readonly string[] = apiUrls,
): Promise<AwardClient> {
  const signed = await Promise.all(
    COURSE_ROLES.map(async (role) => [role, await issuer.token(person(role))] as const),
  );
  const tokens = Object.fromEntries(signed) as Record<CourseRole, string>;
  return new AwardClient({ apiUrls: only, tokens, now: () => Date.now() });
}

/** Resolves when no command waits for its end any more. */
export async function untilSettled({ places }: FaultStack): Promise<void> {
  const isSettled = async () => (await selectIds(places.databaseUrl, PENDING)).length === 0;
  if (await holdsWithin(isSettled, SETTLED_WITHIN_MS, 250)) return;
  throw new Error('commands are still pending after a minute');
}

/** What `npm run doctor` ends with on this stack. */
export async function doctorStatus({ environment }: FaultStack): Promise<number> {
  const program = inProject('dist', 'apps/cli/src/doctor.js');
  const env = { ...process.env, ...environment };
  try {
    await promisify(execFile)(process.execPath, [program], { env });
    return 0;
  } catch (error) {
    return (error as { code?: number }).code ?? 1;
  }
}

/** Carries every open nomination to its end; each act must be done at once. */
export async function carryAllToTheEnd(stack: FaultStack, client: AwardClient): Promise<void> {
  const ids = await selectIds(stack.places.databaseUrl, OPEN);
  const carryNext = async () => {
    for (let id = ids.pop(); id !== undefined; id = ids.pop()) await carryToTheEnd(client, id);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, carryNext));
}

async function carryToTheEnd(client: AwardClient, id: string): Promise<void> {
  let reply = await client.read(id);
  for (;;) {
    if (reply.kind !== 'done') throw new Error(`nomination ${id}: ${reply.reason}`);
    const { stage, taskId } = reply.view;
    const step = stepAt(stage);
    if (!step || !taskId) return;
    reply = await client.complete(`end:${taskId}`, step, taskId);
  }
}

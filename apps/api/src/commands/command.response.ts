import { z } from 'zod';
import { COMMAND_KINDS, COMMAND_STATES } from '#persistence/entities/command.entity.js';
import type { StoredCommand } from '#persistence/repositories/command.repository.js';
import { officeTime } from '../labels/time-text.js';
import { problemResponse } from '../problems/problem.response.js';
import { refusalProblem } from '../problems/refusal-problem.js';

export const pendingCommandResponse = z
  .object({ commandId: z.string(), state: z.literal('pending') })
  .meta({ id: 'PendingCommand', description: 'Noted, not yet decided; ask `/api/commands/{id}`' });

export type PendingCommandView = z.infer<typeof pendingCommandResponse>;

export const commandResponse = z
  .object({
    id: z.string(),
    kind: z.enum(COMMAND_KINDS),
    nominationId: z.string(),
    state: z.enum(COMMAND_STATES),
    notedAt: z.string(),
    settledAt: z.string().nullable(),
    refusal: problemResponse.nullable(),
  })
  .meta({ id: 'Command' });

export type CommandView = z.infer<typeof commandResponse>;

/** Neither the comment nor anything of a vote. */
export function commandView(command: StoredCommand): CommandView {
  const { id, kind, nominationId, state, notedAt, settledAt, refusal } = command;
  return {
    id,
    kind,
    nominationId,
    state,
    notedAt: officeTime(notedAt.getTime()),
    settledAt: settledAt && officeTime(settledAt.getTime()),
    refusal: refusal && refusalProblem(refusal),
  };
}

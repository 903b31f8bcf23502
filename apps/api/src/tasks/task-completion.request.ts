import { z } from 'zod';
import { MOVES, type Move } from '#domain/nomination/nomination-move.js';
import { MOVE_ROWS } from '#domain/nomination/nomination-transitions.js';
import { DOSSIER_ITEMS } from '#persistence/packs/award-file.js';
import { legalDate, line, prose, uuid } from '../requests/plain-text.js';

const COMPLETING: readonly Move[] = MOVES.filter((move) => MOVE_ROWS[move].completesTask);

/** What a person says when he completes a task; which fields a move wants, the process decides. */
export const taskCompletionRequest = z
  .strictObject({
    move: z.enum(COMPLETING).meta({ examples: ['accept-dossier'] }),
    comment: prose(4_000).exactOptional(),
    missingItems: z.array(z.enum(DOSSIER_ITEMS)).max(DOSSIER_ITEMS.length).exactOptional(),
    legalBasis: line(500)
      .exactOptional()
      .meta({ examples: ['Điều 35.4a NĐ 152/2025/NĐ-CP'] }),
    documentIds: z.array(uuid).max(50).exactOptional(),
    decisionNumber: line(50)
      .exactOptional()
      .meta({ examples: ['512/QĐ-UBND'] }),
    conferredOn: legalDate.exactOptional().meta({ examples: ['2026-05-19'] }),
  })
  .meta({ id: 'TaskCompletionRequest' });

export type TaskCompletionRequest = z.infer<typeof taskCompletionRequest>;

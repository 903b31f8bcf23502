import { nomination } from '../api/api-answers.js';
import type { ApiClient, Refused } from '../api/api-client.js';
import type { DueAct } from '../samples/act-performer.js';
import type { Sample } from '../samples/sample.js';
import type { Persona } from '../samples/sample-province.js';
import { wrapped } from './paper.js';

/** What somebody tried who must not; `null`: nobody stopped him. */
export interface Attempt {
  readonly by: Persona;
  readonly what: string;
  readonly problem: Refused;
}

/** Tries on the way what must be refused: a member's vote on himself, a signature by the appraiser. */
export class ForbiddenAttempts {
  readonly made: Attempt[] = [];

  constructor(
    private readonly client: ApiClient,
    private readonly sample: Sample,
  ) {}

  /** Where a council member is nominated himself, right before the ballot is closed and the decision signed. */
  async before({ act, nominationId, nomineePersonId }: DueAct): Promise<void> {
    if (!this.sample.council.memberIds.includes(nomineePersonId ?? '')) return;
    if (act.move === 'close-ballot') await this.voteOnOneself(nominationId, nomineePersonId);
    if (act.move === 'sign-decision') await this.signAsAppraiser(nominationId);
  }

  private async voteOnOneself(nominationId: string, nomineeId: string | null): Promise<void> {
    const by = this.persona(({ personId }) => personId === nomineeId);
    await this.attempt(by, 'bỏ phiếu cho chính mình', {
      path: `/nominations/${nominationId}/ballots`,
      body: { choice: 'for' },
    });
  }

  private async signAsAppraiser(nominationId: string): Promise<void> {
    const by = this.persona(({ roles }) => roles.includes('appraiser'));
    if (!by) return;
    const path = `/nominations/${nominationId}`;
    const { currentTask } = await this.client.get({ as: by.key, path }, nomination);
    await this.attempt(by, 'ký quyết định khen thưởng', {
      path: `/tasks/${currentTask?.id}/complete`,
      body: { move: 'sign-decision', decisionNumber: '1/QĐ-UBND' },
    });
  }

  private async attempt(
    by: Persona | undefined,
    what: string,
    request: { readonly path: string; readonly body: object },
  ): Promise<void> {
    if (!by) return;
    const idempotencyKey = `demo:forbidden:${this.made.length + 1}`;
    const { problem } = await this.client.act({ as: by.key, idempotencyKey, ...request });
    this.made.push({ by, what, problem });
  }

  private persona(isMeant: (persona: Persona) => boolean): Persona | undefined {
    return this.sample.personas.find(isMeant);
  }
}

function problemLines(problem: Refused): string[] {
  if (!problem) return ['   KHÔNG BỊ TỪ CHỐI: phần mềm có lỗi'];
  return [
    ...wrapped('   ', `Từ chối: ${problem.title}`),
    ...wrapped(
      '   ',
      `Mã ${problem.code}; căn cứ: ${problem.article ?? 'chưa có điều luật nào nói riêng việc này'}`,
    ),
  ];
}

/** Who tried what, and what he was told. */
export function attemptPage(attempts: readonly Attempt[]): string[] {
  return attempts.flatMap(({ by, what, problem }, index) => [
    ...wrapped(`${index + 1}. `, `${by.name} (${by.title}) thử ${what}`),
    ...problemLines(problem),
  ]);
}

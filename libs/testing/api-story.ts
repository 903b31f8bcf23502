import type { Actor } from '#domain/authority/role.js';
import type { Answer } from './api-client.js';
import { MEMBERS, OFFICER, person } from './test-province.js';
import type { TestStack } from './test-stack.js';

/** The parts of the API's answers that stories read. */
export interface NominationBody {
  readonly id: string;
  readonly seq: number;
  readonly stage: { readonly code: string };
  readonly outcome: { readonly code: string } | null;
  readonly nominee: { readonly name: string };
  readonly currentTask: { readonly id: string } | null;
  readonly actions: readonly {
    readonly move: string;
    readonly isAllowed: boolean;
    readonly code: string | null;
  }[];
  readonly timeline: readonly {
    readonly type: string;
    readonly actor: { readonly id: string } | null;
    readonly comment: string | null;
  }[];
}

export interface SubmissionBody {
  readonly id: string;
  readonly nominations: readonly {
    readonly id: string;
    readonly stage: { readonly code: string } | null;
  }[];
}

export interface ProblemBody {
  readonly code: string;
  readonly title: string;
  readonly article?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

export function aNominee(name: string, over: object = {}) {
  return {
    nominee: { kind: 'individual', name, position: 'Chuyên viên', ...over },
    awardCode: 'certificate-of-merit-province',
    awardType: 'movement',
    achievementPeriod: '2019 - 2025',
    itemCodes: ['submission-letter', 'achievement-report'],
  };
}

export function aLetter(...nominations: readonly object[]) {
  return {
    letterNumber: '125/TTr-SYT',
    letterOn: '2026-04-16',
    subject: 'Đề nghị tặng Bằng khen',
    nominations: nominations.length > 0 ? nominations : [aNominee('Hoàng Thị Mẫu')],
  };
}

/** What an actor says when he completes the open task. */
export interface Act {
  readonly actor: Actor;
  readonly move: string;
  readonly said?: object;
}

/** A nomination of a test, moved through the API alone. */
export class ApiStory {
  constructor(
    readonly stack: TestStack,
    readonly id: string,
  ) {}

  /** Files a letter with one nomination. */
  static async filed(stack: TestStack, nominee: object = aNominee('Hoàng Thị Mẫu')) {
    const officer = await stack.as(OFFICER);
    const { body } = await officer.post<SubmissionBody>('/api/submissions', aLetter(nominee));
    return new ApiStory(stack, body.nominations[0]?.id ?? '');
  }

  async read(reader: Actor = person('administrator')): Promise<NominationBody> {
    const client = await this.stack.as(reader);
    return (await client.get<NominationBody>(`/api/nominations/${this.id}`)).body;
  }

  async openTask(): Promise<string> {
    return (await this.read()).currentTask?.id ?? 'none';
  }

  async act<Body = NominationBody>({ actor, move, said = {} }: Act): Promise<Answer<Body>> {
    const client = await this.stack.as(actor);
    return client.post<Body>(`/api/tasks/${await this.openTask()}/complete`, { move, ...said });
  }

  async vote<Body = NominationBody>(actor: Actor, choice: string): Promise<Answer<Body>> {
    const client = await this.stack.as(actor);
    return client.post<Body>(`/api/nominations/${this.id}/ballots`, { choice });
  }

  /** To the council's table. */
  async toCouncil(): Promise<void> {
    await this.act({ actor: person('unit-head'), move: 'approve-proposal' });
    await this.act({ actor: person('appraiser'), move: 'accept-dossier' });
    await this.act({ actor: person('appraiser'), move: 'propose-award' });
  }

  /** All nine vote for it, and the secretary counts. */
  async throughCouncil(): Promise<void> {
    for (const member of MEMBERS) await this.vote(member, 'for');
    await this.act({ actor: person('council-secretary'), move: 'close-ballot' });
  }
}

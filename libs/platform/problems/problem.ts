import { GENERAL_PROBLEMS, type GeneralProblemCode } from './problem-codes.js';

export interface FieldError {
  /** Where in the request, e.g. `nominations.0.awardCode`. */
  readonly path: string;
  readonly message: string;
}

/** RFC 9457 problem details as we send them. */
export interface Problem {
  /** `urn:vinh-danh:problem:<code>` */
  readonly type: string;
  /** Vietnamese, for the person. */
  readonly title: string;
  readonly status: number;
  /** Stable, for programs. */
  readonly code: string;
  readonly detail?: string;
  /** Căn cứ: instrument and article with its confidence. */
  readonly article?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
}

type Extras = Pick<Problem, 'detail' | 'article' | 'facts' | 'errors'>;
type Headers = Readonly<Record<string, string>>;

/** A refusal on its way to the caller. */
export class ProblemException extends Error {
  constructor(
    readonly problem: Problem,
    readonly headers: Headers = {},
  ) {
    super(problem.code);
    this.name = 'ProblemException';
  }
}

export function problemOf(
  code: string,
  status: number,
  text: { readonly title: string } & Extras,
): Problem {
  return { type: `urn:vinh-danh:problem:${code}`, status, code, ...text };
}

/** A refusal that has nothing to do with the process. */
export function generalProblem(code: GeneralProblemCode, extras: Extras = {}): Problem {
  const { status, title } = GENERAL_PROBLEMS[code];
  return problemOf(code, status, { title, ...extras });
}

export function refuse(
  code: GeneralProblemCode,
  extras: Extras = {},
  headers: Headers = {},
): ProblemException {
  return new ProblemException(generalProblem(code, extras), headers);
}

/** Something the user can mend, said in one clear line; printed without a stack. */
export class StartFailure extends Error {
  override readonly name = 'StartFailure';
}

/** The line to show for whatever was thrown. */
export function explain(error: unknown): string {
  if (error instanceof StartFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

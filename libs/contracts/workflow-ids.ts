const PREFIX = 'nomination:';

/** Workflow id of a nomination: `nomination:<uuid>`; never personal data in it. */
export function nominationWorkflowId(nominationId: string): string {
  return `${PREFIX}${nominationId}`;
}

/** Inverse of {@link nominationWorkflowId}; `null` for the id of another process. */
export function parseNominationWorkflowId(workflowId: string): string | null {
  return workflowId.startsWith(PREFIX) ? workflowId.slice(PREFIX.length) : null;
}

/** Queue of the workflows and of the records door; `TASK_QUEUE` overrides it in tests and side stacks. */
export const CORE_TASK_QUEUE = 'award-core';

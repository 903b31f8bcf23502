export { nominationWorkflow } from './nomination/nomination.workflow.js';

import { killTrials } from './kill-trials.js';

// Goal: a command whose caller went away is still carried out wholly or not at all.
// Method: eight people who never repeat; what they leave behind is settled by the sweep alone.
killTrials('People who do not ask again leave nothing half done', { retries: false });

import { killTrials } from './kill-trials.js';

// Goal: whatever part is killed, what was acknowledged is there once, and every nomination ends.
// Method: eight people who repeat with the same key what was not answered; kill -9; audit of both sides.
killTrials('People who ask again lose nothing and do nothing twice', { retries: true });

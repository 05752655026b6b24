// Written by libs/client/generate.mjs. Do not change it by hand.
export { createClient } from './client.js';
export { ProblemError } from './problem.js';

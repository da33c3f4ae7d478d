import { applyEnv } from './index.js';

await applyEnv();

import { planEnv } from './index.js';

await planEnv();

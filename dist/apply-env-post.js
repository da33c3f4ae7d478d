import { applyEnvPost } from './index.js';

await applyEnvPost();

import { frontendUpdate } from './index.js';

await frontendUpdate();

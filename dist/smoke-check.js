import { smokeCheck } from './index.js';

await smokeCheck();

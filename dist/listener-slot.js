import { listenerSlot } from './index.js';

await listenerSlot();

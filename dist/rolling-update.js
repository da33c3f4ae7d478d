import { rollingUpdate } from './index.js';

await rollingUpdate();

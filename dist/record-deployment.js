import { recordDeployment } from './index.js';

await recordDeployment();

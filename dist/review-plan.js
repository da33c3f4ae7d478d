import { reviewPlan } from './index.js';

await reviewPlan();

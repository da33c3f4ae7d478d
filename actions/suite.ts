/** The single entry of the bundle: one function per action and `post` step; its code is loaded when it is called. */

import { toldPost } from './library/host/post-state.ts';

export async function applyEnv(): Promise<void> {
  const { main } = await import('./apply-env/main.ts');
  await main();
}

export async function applyEnvPost(): Promise<void> {
  if (toldPost() === undefined) return;
  const { main } = await import('./apply-env/post-main.ts');
  await main();
}

export async function frontendUpdate(): Promise<void> {
  const { main } = await import('./frontend-update/main.ts');
  await main();
}

export async function listenerSlot(): Promise<void> {
  const { main } = await import('./listener-slot/main.ts');
  await main();
}

export async function migrate(): Promise<void> {
  const { main } = await import('./migrate/main.ts');
  await main();
}

export async function planEnv(): Promise<void> {
  const { main } = await import('./plan-env/main.ts');
  await main();
}

export async function recordDeployment(): Promise<void> {
  const { main } = await import('./record-deployment/main.ts');
  await main();
}

export async function reviewPlan(): Promise<void> {
  const { main } = await import('./review-plan/main.ts');
  await main();
}

export async function rollingUpdate(): Promise<void> {
  const { main } = await import('./rolling-update/main.ts');
  await main();
}

export async function runCommand(): Promise<void> {
  const { main } = await import('./run-command/main.ts');
  await main();
}

export async function smokeCheck(): Promise<void> {
  const { main } = await import('./smoke-check/main.ts');
  await main();
}

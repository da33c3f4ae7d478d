import type { App } from 'aws-cdk-lib';
import { fillApp } from './app/app-stack.ts';
import { fillBase } from './base/base-stack.ts';
import { addBootstrap } from './bootstrap/bootstrap-stack.ts';
import type { Configuration } from './configuration/read.ts';
import { environmentStack } from './environment-stack.ts';

/** Adds the one stack that a configuration stands for. */
export function build(
  app: App,
  configuration: Configuration,
  firstImages: ReadonlyMap<string, string>,
): void {
  if ('repositories' in configuration) {
    addBootstrap(app, configuration);
    return;
  }
  const stack = environmentStack(app, configuration);
  if ('services' in configuration) fillApp({ stack, app: configuration, firstImages });
  else fillBase(stack, configuration);
}

import { join } from 'node:path';
import type { FinishedRollout } from '../../actions/library/rollout/end/finished.ts';
import type { spec } from '../../actions/rolling-update/spec.ts';
import type { ground, UseCase } from '../actions/use-case.ts';
import { newImage } from './scene.ts';

export const theProduct = join(import.meta.dirname, '../../actions');

export type RollingUpdate = UseCase<typeof spec.inputs, FinishedRollout>;

/** `rolling-update` of the sources in a folder: `actions/`, or a copy of it. */
export async function productIn(folder: string): Promise<RollingUpdate> {
  const part = (path: string) => import(`${folder}/${path}.ts`);
  const library = (path: string) => part(`library/${path}`);
  const { rollingUpdate } = await part('rolling-update/rolling-update');
  const { spec } = await part('rolling-update/spec');
  const { resultOf } = await part('rolling-update/summary');
  const parts: readonly object[] = await Promise.all(
    ['aws/aws', 'host/cancel', 'host/parse', 'host/trail', 'text/errors'].map(library),
  );
  return {
    ...{ spec, resultOf, execute: rollingUpdate },
    ground: Object.assign({}, ...parts) as typeof ground,
    usually: { images: newImage },
  };
}

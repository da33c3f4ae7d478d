import { environmentFor } from '../account.ts';
import { region } from '../jobs/deployment.ts';
import { Moto } from '../moto.ts';
import { runScript } from '../tools.ts';

/** Mends of moto by the module that has them. */
interface MendNames {
  readonly bases: readonly string[];
  readonly resources: readonly string[];
  readonly updates: readonly string[];
}

/** Which rules of AWS hold in an account of moto. */
export type Holding = Readonly<Record<string, boolean>>;

export function mendNames(): Promise<MendNames> {
  return runScript('mends_of_moto.py', {});
}

/** Every mend of moto. */
export async function allMends(): Promise<string[]> {
  return Object.values(await mendNames()).flat();
}

/** What a script of probes finds in an account with those mends. */
export async function probed(script: string, mends: readonly string[]): Promise<Holding> {
  const moto = await Moto.start(mends);
  try {
    const once = { ...environmentFor(moto.url, region), AWS_MAX_ATTEMPTS: '1' };
    return await runScript(script, {}, once);
  } finally {
    await moto.stop();
  }
}

/** Whether resources go in the reverse order of their creation. */
export function deletesInOrder(mends: readonly string[]): Promise<boolean> {
  return runScript('probe_deletion.py', mends, {
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'key',
    AWS_SECRET_ACCESS_KEY: 'key',
  });
}

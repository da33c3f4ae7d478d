import { Aws } from '../../../actions/library/aws/aws.ts';
import type { Parts } from '../../../actions/library/aws/parts.ts';
import { CancelledError } from '../../../actions/library/host/cancel.ts';
import { Trail } from '../../../actions/library/host/trail.ts';
import { type Guarded, holdLease } from '../../../actions/library/lease/hold.ts';
import { RecordedSite } from '../../actions/recorded-site.ts';
import { exampleCredentials } from '../../world/access.ts';
import { VirtualClock } from '../../world/clock.ts';
import type { Fault } from '../../world/scenario.ts';
import { World } from '../../world/world.ts';
import { plainAccount } from '../aws/stage.ts';

export const name = '/adhoc/dev/alpha/lease';
export const second = 1_000;
export const minute = 60_000;

/** An account in which jobs contend for one lease. */
export class LeaseStage {
  readonly clock = new VirtualClock();
  readonly world: World;
  readonly #begun: number;

  constructor(faults: readonly Fault[] = []) {
    this.world = new World(plainAccount({ faults }), { clock: this.clock });
    this.#begun = this.clock.now();
  }

  /** Milliseconds of the world since its start. */
  get elapsed(): number {
    return this.clock.now() - this.#begun;
  }

  /** One job, told apart by its run. */
  job(runId: string, step = 'deploy') {
    const controller = new AbortController();
    const { clock, world } = this;
    const { signal } = controller;
    const credentials = async () => ({ ...exampleCredentials });
    const requestHandler = world.requestHandler();
    const aws = new Aws({ region: 'eu-west-1', clock, credentials, requestHandler, signal });
    const site = new RecordedSite({ runId, step });
    const parts: Parts = { action: 'migrate', aws, clock, signal, site, trail: new Trail() };
    const cancel = () => controller.abort(new CancelledError());
    const hold = <T>(work: (parts: Guarded<Parts>) => Promise<T>, timeoutMs = 30 * minute) =>
      holdLease({ name, timeoutMs }, parts, work);
    return { parts, site, cancel, hold };
  }

  /** The lease as it stands. */
  async stored(): Promise<{ id: string; owner: string; state: string } | undefined> {
    const { aws } = this.job('reader').parts;
    const parameter = await (await aws.ssm('eu-west-1')).read(name);
    return parameter && JSON.parse(parameter.value);
  }
}

// The SDK loads parts of itself when they are first needed, which the virtual clock takes for silence.
await new LeaseStage().job('first').hold(async () => {});

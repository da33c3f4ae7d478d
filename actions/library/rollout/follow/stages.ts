import type { Service, ServiceDeployment } from '../../aws/ecs.ts';
import { stageLastsMs, stageText } from '../service/stage.ts';

interface Seen {
  readonly service: Service;
  readonly history: ServiceDeployment;
}

/** Remembers since when each service stands in its stage: ECS tells the stage and not its beginning. */
export class Stages {
  readonly #since = new Map<string, { readonly text: string; readonly at: number }>();

  /** `BAKE_TIME, 100 % of the production traffic, about 2 min left`; undefined: not in stages. */
  text(name: string, { service, history }: Seen, now: number): string | undefined {
    const text = stageText(history);
    if (text === undefined) return undefined;
    const before = this.#since.get(name);
    const since = before?.text === text ? before.at : now;
    this.#since.set(name, { text, at: since });
    const configuration = history.deploymentConfiguration ?? service.deploymentConfiguration ?? {};
    const left = since + stageLastsMs(history, configuration) - now;
    return left > 0 ? `${text}, about ${coarse(left)} left` : text;
  }
}

/** So coarse that a day's bake is no more than fifty lines. */
export function coarse(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  if (minutes > 120) return `${Math.ceil(minutes / 60)} h`;
  return `${minutes > 10 ? Math.ceil(minutes / 10) * 10 : minutes} min`;
}

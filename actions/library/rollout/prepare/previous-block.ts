import type { Service } from '../../aws/ecs.ts';
import type { Problem } from '../../text/errors.ts';
import { familyOf } from '../revision/revision-input.ts';
import { shortName } from '../service/origin.ts';
import type { PlannedService } from './planned-service.ts';

/**
 * Where `previous` is unclear for some services, one block says it for all of the step: lines for a part of them,
 * pasted, would roll that part alone.
 */
export function withPreviousBlock(
  problems: readonly Problem[],
  services: readonly Service[],
  planned: readonly PlannedService[],
): readonly Problem[] {
  const unclear = problems.filter(({ code }) => code === 'revision-previous-unclear');
  const last = unclear.at(-1);
  if (!last) return problems;
  const block = blockOf(services, planned);
  return problems.map((one) => {
    if (!unclear.includes(one)) return one;
    const { code, what } = one;
    return one === last ? { code, what, remedy: block } : { code, what };
  });
}

function blockOf(services: readonly Service[], planned: readonly PlannedService[]): string {
  const lines = services.map(({ serviceName = '', taskDefinition = '' }) => {
    const plan = planned.find(({ name }) => name === serviceName);
    const revision = plan?.asked ?? `${familyOf(shortName(taskDefinition))}:<revision>`;
    return `    ${serviceName}=${revision}`;
  });
  const names = services.map(({ serviceName }) => serviceName).join(', ');
  return ['with:', `  services: ${names}`, '  revision: |', ...lines].join('\n');
}

import { choice, type RightInputs } from '../library/host/fields.ts';
import type { Problem } from '../library/text/errors.ts';

export const layerInput = {
  ...choice(['base', 'app'], {
    prose:
      'Layer of the infrastructure: `base` for a base environment, whose name is then `environment`.',
    default: 'app',
  }),
  crossCheck: (layer: 'base' | 'app', inputs: RightInputs): Problem[] => {
    const [base, environment] = [inputs.get('base-environment'), inputs.get('environment')];
    if (layer !== 'base' || base === undefined || base === environment) return [];
    return [anotherBase(String(base), String(environment))];
  },
};

function anotherBase(base: string, environment: string): Problem {
  return {
    code: 'input-conflict',
    what: `Input "base-environment" is ${JSON.stringify(base)} and "environment" is ${JSON.stringify(environment)}; of the layer base both are the base environment.`,
    remedy: `with: { layer: base, environment: "${base}" }, or leave "base-environment" out`,
  };
}

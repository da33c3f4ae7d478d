import { serviceName, servicesOf } from '../../naming/names.ts';

/** Under which names a service may be found that was written so. */
export function spellings(environment: string, written: string): readonly string[] {
  return servicesOf(environment, [written]).length > 0
    ? [written]
    : [written, serviceName(environment, written)];
}

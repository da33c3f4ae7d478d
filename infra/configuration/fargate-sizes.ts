import type { Problem } from './problem.ts';

/**
 * MiB that go with the CPU units of a task: least, most, step.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html#fargate-tasks-size
 */
const sizes: Readonly<Record<number, readonly [least: number, most: number, step: number]>> = {
  256: [512, 2048, 512],
  512: [1024, 4096, 1024],
  1024: [2048, 8192, 1024],
  2048: [4096, 16384, 1024],
  4096: [8192, 30720, 1024],
  8192: [16384, 61440, 4096],
  16384: [32768, 122880, 8192],
};

interface Sized {
  readonly cpu: number;
  readonly memory: number;
}

/** Fargate starts no task of a size that it does not have. */
export function memoryProblem(name: string, { cpu, memory }: Sized): Problem[] {
  const [least, most, step] = sizes[cpu] ?? [0, 0, 1];
  // 1.5 GB is the one step that 256 units leave out.
  const fits = memory >= least && memory <= most && memory % step === 0;
  if (fits && !(cpu === 256 && memory === 1536)) return [];
  return [
    {
      what: `"${name}" has cpu ${cpu} and memory ${memory}; Fargate has ${least} to ${most} MiB for it, in steps of ${cpu === 256 ? '512, 1024, 2048' : step}.`,
      remedy: `Write \`memory: ${Math.min(Math.max(least, Math.ceil(memory / step) * step), most)}\`.`,
    },
  ];
}

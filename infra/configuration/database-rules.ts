import type { DatabaseConfiguration } from './database-schema.ts';
import type { Problem } from './problem.ts';

/** The first minor version of Aurora PostgreSQL that sleeps, by its major one: https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/aurora-serverless-v2-auto-pause.html */
const firstThatSleeps: Readonly<Record<string, number>> = { 14: 12, 15: 7, 16: 3 };

/** What several settings of a database show together. */
export function databaseProblems(database: DatabaseConfiguration): Problem[] {
  if (!('capacity' in database)) return [];
  const { capacity, version } = database;
  const problems: Problem[] = [];
  if (capacity.min > capacity.max)
    problems.push({
      what: `database.capacity has min ${capacity.min} above max ${capacity.max}.`,
      remedy: `Write \`max: ${capacity.min}\`.`,
    });
  const [major = '', minor] = version.split('.');
  const needed = firstThatSleeps[major];
  if (capacity.min === 0 && minor !== undefined && needed !== undefined && Number(minor) < needed)
    problems.push({
      what: `database.capacity has min 0, and version ${version} of Aurora never sleeps; ${major}.${needed} and newer do.`,
      remedy: `Write \`version: "${major}"\` or \`capacity: { min: 0.5, max: ${capacity.max} }\`.`,
    });
  return problems;
}

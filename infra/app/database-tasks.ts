import { Fn } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import type { DatabaseAccess } from './database-access.ts';
import { createDatabase, dropDatabase } from './database-scripts.ts';
import { type Environment, told } from './environment.ts';
import { addTaskDefinition } from './task-definitions.ts';

/** Brings `psql`; newer than any server that a base can have. */
const postgresImage = 'public.ecr.aws/docker/library/postgres:18-alpine';

/** One-off tasks that make the environment's database and role, and drop both: each may run again. */
export function addDatabaseTasks(
  environment: Environment,
  { database, role }: { readonly database: DatabaseAccess; readonly role: Role },
): void {
  const master = told(environment, 'database-secret-arn');
  const of = (secret: string, key: string) => Fn.join('', [secret, `:${key}::`]);
  for (const [name, script] of Object.entries({
    'create-database': createDatabase,
    'drop-database': dropDatabase,
  }))
    addTaskDefinition(environment, {
      name,
      image: postgresImage,
      command: ['sh', '-euc', script],
      cpu: 256,
      memory: 512,
      port: undefined,
      execution: role,
      task: undefined,
      log: 'blocking',
      variables: {
        environment: [
          { name: 'PGHOST', value: told(environment, 'database-host') },
          { name: 'PGPORT', value: told(environment, 'database-port') },
          { name: 'PGDATABASE', value: 'postgres' },
          { name: 'PGSSLMODE', value: 'require' },
          { name: 'NAME', value: database.name },
        ],
        secrets: [
          { name: 'PGUSER', valueFrom: of(master, 'username') },
          { name: 'PGPASSWORD', valueFrom: of(master, 'password') },
          { name: 'PASSWORD', valueFrom: of(database.credentials.ref, 'password') },
        ],
      },
    });
}

import { Fn } from 'aws-cdk-lib';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { accept } from '../accepted.ts';
import { secretName } from '../contract/identity.ts';
import { type Environment, told } from './environment.ts';

/** The database of one environment, and the PostgreSQL role that owns it. */
export interface DatabaseAccess {
  /** Both are called so. */
  readonly name: string;
  /** Secret with `username` and `password`. */
  readonly credentials: CfnSecret;
  /** Secret that is the address with both, as most frameworks want it. */
  readonly url: CfnSecret;
}

export function addDatabaseAccess(environment: Environment): DatabaseAccess {
  const { stack, app } = environment;
  const name = databaseName(app.name);
  const credentials = new CfnSecret(stack, 'DatabaseCredentials', {
    name: secretName(app.base, `${app.name}/database`),
    description: `Role ${name} of PostgreSQL`,
    generateSecretString: {
      secretStringTemplate: JSON.stringify({ username: name }),
      generateStringKey: 'password',
      // Letters and digits stand in an address as they are.
      excludePunctuation: true,
      passwordLength: 40,
    },
  });
  const password = `{{resolve:secretsmanager:${credentials.ref}:SecretString:password}}`;
  const server = Fn.join(':', [
    told(environment, 'database-host'),
    told(environment, 'database-port'),
  ]);
  const url = new CfnSecret(stack, 'DatabaseUrl', {
    name: secretName(app.base, `${app.name}/database-url`),
    description: `Database ${name}`,
    secretString: Fn.join('', [
      `postgres://${name}:`,
      password,
      '@',
      server,
      `/${name}?sslmode=require`,
    ]),
  });
  for (const secret of [credentials, url])
    accept(secret, {
      SMG4: 'A new password needs new tasks: create-database and a deployment do it.',
    });
  return { name, credentials, url };
}

/** `alpha-db`, by the naming contract. */
function databaseName(environment: string): string {
  return `${environment}-db`;
}

import { Aws, Fn } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { accept } from '../accepted.ts';
import { boundedBy } from '../bounded.ts';
import type { AppConfiguration } from '../configuration/app-schema.ts';
import { staticFilesPrefix, taskRolePath } from '../contract/identity.ts';
import type { DatabaseAccess } from './database-access.ts';
import { type Environment, told } from './environment.ts';
import { repositoriesOf } from './images.ts';
import { referenceOf } from './secrets.ts';
import { prefixOf } from './static-files.ts';

/** Who tasks are: what starts them, and what they are to AWS once they run. */
export interface Roles {
  /** Pulls images, reads the application's secrets, writes its logs. */
  readonly execution: Role;
  /** What the application may do. */
  readonly task: Role;
  /** Starts the tasks that make and drop the database: the only one that reads the server's first user. */
  readonly database: Role | undefined;
}

export function addRoles(environment: Environment, database: DatabaseAccess | undefined): Roles {
  const execution = addRole(environment, 'ExecutionRole');
  for (const statement of [...pulling(environment), writingLogs(environment)])
    execution.addToPolicy(statement);
  for (const statement of readingSecrets(environment, database)) execution.addToPolicy(statement);
  return {
    execution,
    task: taskRole(environment),
    database: database && databaseRole(environment, database),
  };
}

function addRole({ stack, app }: Environment, id: string): Role {
  const role = new Role(stack, id, {
    path: taskRolePath(app.kind),
    assumedBy: new ServicePrincipal('ecs-tasks.amazonaws.com', {
      // Only tasks of this account: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
      conditions: { StringEquals: { 'aws:SourceAccount': app.account } },
    }),
    ...boundedBy(stack, id, app),
  });
  accept(role, wildcards(app));
  return role;
}

function arn({ app }: Environment, service: string, rest: string): string {
  return Fn.join(':', ['arn', Aws.PARTITION, service, app.region, app.account, rest]);
}

function pulling(environment: Environment): PolicyStatement[] {
  const { app } = environment;
  const account = app['registry-account'] ?? app.account;
  const repositories = repositoriesOf(environment).map((name) =>
    Fn.join(':', ['arn', Aws.PARTITION, 'ecr', app.region, account, `repository/${name}`]),
  );
  const signIn = new PolicyStatement({ actions: ['ecr:GetAuthorizationToken'], resources: ['*'] });
  if (repositories.length === 0) return [signIn];
  const actions = [
    'ecr:BatchCheckLayerAvailability',
    'ecr:BatchGetImage',
    'ecr:GetDownloadUrlForLayer',
  ];
  return [signIn, new PolicyStatement({ actions, resources: repositories })];
}

function writingLogs(environment: Environment): PolicyStatement {
  const groups = arn(environment, 'logs', `log-group:/ecs/${environment.app.name}/*`);
  return new PolicyStatement({
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: [groups],
  });
}

function readingSecrets(
  environment: Environment,
  database: DatabaseAccess | undefined,
): PolicyStatement[] {
  const { app } = environment;
  const own = Object.values(app.secrets).map((one) => referenceOf(environment, one));
  const ofDatabase = database ? [database.url.ref, database.credentials.ref] : [];
  const ofBase = app.kind === 'prod' ? [told(environment, 'redis-secret-arn')] : [];
  const secrets = own.filter(({ action }) => action === 'secretsmanager:GetSecretValue');
  const parameters = own.filter(({ action }) => action === 'ssm:GetParameters');
  const rows: [string, readonly string[]][] = [
    [
      'secretsmanager:GetSecretValue',
      [...secrets.map(({ resource }) => resource), ...ofDatabase, ...ofBase],
    ],
    ['ssm:GetParameters', parameters.map(({ resource }) => resource)],
    ['kms:Decrypt', app['secrets-keys']],
  ];
  return rows
    .filter(([, resources]) => resources.length > 0)
    .map(
      ([action, resources]) =>
        new PolicyStatement({ actions: [action], resources: [...new Set(resources)] }),
    );
}

function databaseRole(environment: Environment, database: DatabaseAccess): Role {
  const role = addRole(environment, 'DatabaseRole');
  const secrets = [told(environment, 'database-secret-arn'), database.credentials.ref];
  const read = ['secretsmanager:GetSecretValue'];
  role.addToPolicy(new PolicyStatement({ actions: read, resources: secrets }));
  role.addToPolicy(writingLogs(environment));
  return role;
}

/** Its own files in the bucket of the base, what the file names, and a shell for whoever may open one. */
function taskRole(environment: Environment): Role {
  const { app } = environment;
  const role = addRole(environment, 'TaskRole');
  const bucket = Fn.join('', ['arn:', Aws.PARTITION, ':s3:::', told(environment, 'assets-bucket')]);
  const places = [app.name, ...(app['static-files'] ? [prefixOf(environment)] : [])];
  const resources = places.map((place) => Fn.join('/', [bucket, place, '*']));
  const actions = ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'];
  role.addToPolicy(new PolicyStatement({ actions, resources }));
  role.addToPolicy(
    new PolicyStatement({
      actions: ['s3:ListBucket'],
      resources: [bucket],
      conditions: { StringLike: { 's3:prefix': places.map((place) => `${place}/*`) } },
    }),
  );
  if (app.exec) role.addToPolicy(openingShells());
  for (const { actions, resources } of app.permissions)
    role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  return role;
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html: these know no resource. */
function openingShells(): PolicyStatement {
  const verbs = [
    'CreateControlChannel',
    'CreateDataChannel',
    'OpenControlChannel',
    'OpenDataChannel',
  ];
  return new PolicyStatement({
    actions: verbs.map((verb) => `ssmmessages:${verb}`),
    resources: ['*'],
  });
}

/** Each wildcard in what the roles may do. */
function wildcards({ region, account, name }: AppConfiguration): Readonly<Record<string, string>> {
  const logs = `arn:<AWS::Partition>:logs:${region}:${account}:log-group:/ecs/${name}/*`;
  return {
    'IAM5[Resource::*]': 'Signing in to ECR and the channels of ECS Exec know no resource.',
    [`IAM5[Resource::${logs}]`]: 'The log groups of the environment.',
    [`IAM5[Resource::arn:<AWS::Partition>:s3:::<BaseAssetsBucket>/${name}/*]`]:
      'The files of the environment.',
    [`IAM5[Resource::arn:<AWS::Partition>:s3:::<BaseAssetsBucket>/${staticFilesPrefix}/${name}/*]`]:
      'Its static files.',
  };
}

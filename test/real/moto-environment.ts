/** One environment by the naming contract, with a definition that uses whatever moto can keep. */
export const wish = {
  cluster: 'alpha-cluster',
  service: 'alpha-gunicorn',
  repository: 'backend',
  tags: ['v1.7.0', 'v1.8.0'],
  secret: 'alpha/database-url',
  logGroup: '/ecs/alpha-migrate',
  definition: {
    family: 'alpha-migrate',
    taskRoleArn: 'arn:aws:iam::123456789012:role/alpha-task',
    executionRoleArn: 'arn:aws:iam::123456789012:role/alpha-execution',
    networkMode: 'awsvpc',
    requiresCompatibilities: ['FARGATE'],
    cpu: '512',
    memory: '1024',
    runtimePlatform: { cpuArchitecture: 'X86_64', operatingSystemFamily: 'LINUX' },
    ephemeralStorage: { sizeInGiB: 30 },
    pidMode: 'task',
    volumes: [
      {
        name: 'media',
        efsVolumeConfiguration: {
          fileSystemId: 'fs-0123456789abcdef0',
          rootDirectory: '/media',
          transitEncryption: 'ENABLED',
        },
      },
    ],
    tags: [{ key: 'adhoc:env', value: 'alpha' }],
    containerDefinitions: [
      {
        name: 'migrate',
        image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/backend:v1.7.0',
        memory: 768, // moto adds up the containers' own
        essential: true,
        versionConsistency: 'disabled',
        command: ['python', 'manage.py', 'migrate', '--no-input'],
        environment: [{ name: 'EMPTY', value: '' }],
        secrets: [{ name: 'DATABASE_URL', valueFrom: 'SECRET_ARN' }],
        mountPoints: [{ sourceVolume: 'media', containerPath: '/media', readOnly: false }],
        dependsOn: [{ containerName: 'proxy', condition: 'HEALTHY' }],
        restartPolicy: { enabled: false },
        ulimits: [{ name: 'nofile', softLimit: 4096, hardLimit: 8192 }],
        linuxParameters: { initProcessEnabled: true },
        logConfiguration: {
          logDriver: 'awslogs',
          options: {
            'awslogs-group': '/ecs/alpha-migrate',
            'awslogs-region': 'eu-west-1',
            'awslogs-stream-prefix': 'alpha',
          },
        },
      },
      {
        name: 'proxy',
        image: 'public.ecr.aws/docker/library/haproxy:3',
        memory: 128,
        essential: false,
        healthCheck: { command: ['CMD', 'true'], interval: 5, timeout: 2, retries: 3 },
      },
    ],
  },
} as const;

/** What AWS sets itself when it registers. */
export const setByAws = [
  'taskDefinitionArn',
  'revision',
  'status',
  'requiresAttributes',
  'compatibilities',
  'registeredAt',
  'registeredBy',
];

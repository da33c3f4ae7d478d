import type { AppConfiguration } from './app-schema.ts';
import type { Problem } from './problem.ts';
import { closed } from './schema.ts';

/** CloudFront takes certificates of one region: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html */
const regionOfCertificates = 'us-east-1';

export const staticFiles = {
  ...closed(
    {
      certificate: {
        type: 'string',
        pattern: '^arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/.+$',
        description: 'For *.<domain>; without one they have the name that CloudFront gives.',
        allowed: 'the ARN of a certificate of ACM',
        write: `certificate: arn:aws:acm:${regionOfCertificates}:123456789012:certificate/<id>`,
      },
    },
    [],
  ),
  description:
    'Static files by CloudFront, for everybody; what collects them writes to the bucket.',
  write: 'static-files: {}',
} as const;

/** What only several values together show. */
export function staticFilesProblems(app: AppConfiguration): Problem[] {
  const wanted = app['static-files'];
  const { variables } = app;
  if (!wanted) return withoutFiles(variables);
  const untold = (['static-url', 'static-prefix'] as const).filter((fact) => !variables[fact]);
  return [...certificateProblems(app, wanted.certificate), ...untold.map(tellsNobody)];
}

function withoutFiles(variables: AppConfiguration['variables']): Problem[] {
  const told = (['static-url', 'static-prefix'] as const).filter((fact) => variables[fact]);
  return told.map((fact) => ({
    what: `variables.${fact} is ${variables[fact]}, and the environment has no static files.`,
    remedy: `Write \`${staticFiles.write}\`, or leave the variable out.`,
  }));
}

function tellsNobody(fact: string): Problem {
  return {
    what: `static-files is there, and no variable tells the application its ${fact}.`,
    remedy: `Write \`variables: { ${fact}: ${fact.toUpperCase().replace('-', '_')} }\`.`,
  };
}

function certificateProblems({ account }: AppConfiguration, certificate = ''): Problem[] {
  const [, , , region, itsAccount] = certificate.split(':');
  // What is no ARN at all is told by the schema.
  if (itsAccount === undefined) return [];
  const wrong = [
    region === regionOfCertificates
      ? undefined
      : `region ${region}; CloudFront takes those of ${regionOfCertificates} alone`,
    itsAccount === account ? undefined : `account ${itsAccount}, the environment in ${account}`,
  ];
  return wrong
    .filter((one) => one !== undefined)
    .map((one) => ({
      what: `static-files.certificate is in ${one}.`,
      remedy: `Request one there: \`aws acm request-certificate --region ${regionOfCertificates} --validation-method DNS --domain-name ...\`, or leave it out: files then have the name that CloudFront gives.`,
    }));
}

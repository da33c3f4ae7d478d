import { Aws, CfnOutput, Fn } from 'aws-cdk-lib';
import {
  CachePolicy,
  CfnDistribution,
  CfnOriginAccessControl,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import { accept } from '../accepted.ts';
import { staticFilesName, staticFilesPrefix } from '../contract/identity.ts';
import { type Environment, told } from './environment.ts';

/** What everybody may read of an environment. */
export interface StaticFiles {
  /** Without a slash at its end. */
  readonly url: string;
  /** Where in the bucket of the base they are written, without a slash at its end. */
  readonly prefix: string;
}

/**
 * Files of the environment in the bucket of its base, as CloudFront shows them. They outlive the environment, and nobody
 * shows them any more.
 */
export function addStaticFiles(environment: Environment): StaticFiles {
  const { stack, app } = environment;
  const certificate = app['static-files']?.certificate;
  const host = certificate ? staticHost(environment) : undefined;
  const distribution = addDistribution(environment, host, certificate);
  if (host) addNames(environment, host, distribution);
  const url = Fn.join('', ['https://', host ?? distribution.attrDomainName]);
  new CfnOutput(stack, 'StaticUrl', { value: url });
  return { url, prefix: prefixOf(environment) };
}

export function prefixOf({ app }: Environment): string {
  return `${staticFilesPrefix}/${app.name}`;
}

/** One level below the domain, so that its wildcard certificate holds for it. */
function staticHost(environment: Environment): string {
  const name = staticFilesName(environment.app.name);
  return Fn.join('.', [name, told(environment, 'domain')]);
}

function addDistribution(
  environment: Environment,
  host: string | undefined,
  certificate: string | undefined,
): CfnDistribution {
  const { stack, app } = environment;
  const distribution = new CfnDistribution(stack, 'StaticFiles', {
    distributionConfig: {
      enabled: true,
      comment: staticFilesName(app.name),
      httpVersion: 'http2and3',
      ipv6Enabled: true,
      priceClass: app.kind === 'prod' ? 'PriceClass_All' : 'PriceClass_100',
      origins: [originIn(environment)],
      defaultCacheBehavior: {
        targetOriginId: 'files',
        viewerProtocolPolicy: 'redirect-to-https',
        compress: true,
        cachePolicyId: CachePolicy.CACHING_OPTIMIZED.cachePolicyId,
        // Fonts and modules are asked for by pages of another host.
        responseHeadersPolicyId:
          ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_AND_SECURITY_HEADERS.responseHeadersPolicyId,
      },
      ...(host && certificate
        ? {
            aliases: [host],
            viewerCertificate: {
              acmCertificateArn: certificate,
              sslSupportMethod: 'sni-only',
              minimumProtocolVersion: 'TLSv1.2_2021',
            },
          }
        : {}),
    },
  });
  accept(distribution, findings);
  return distribution;
}

const findings = {
  CFR1: 'Static files are for everybody.',
  CFR2: 'A firewall in front of files that nobody can change protects nothing.',
  CFR3: 'Who read a file that is for everybody, nobody asks; logs would need a bucket with ACLs.',
  CFR4: 'The name that CloudFront gives has its own certificate and what it takes with it.',
};

/** Signed as this distribution, so that the bucket answers nobody else. */
function originIn(environment: Environment): CfnDistribution.OriginProperty {
  const { stack, app } = environment;
  const control = new CfnOriginAccessControl(stack, 'StaticFilesAccess', {
    originAccessControlConfig: {
      name: `${app.base}-${staticFilesName(app.name)}`,
      originAccessControlOriginType: 's3',
      signingBehavior: 'always',
      signingProtocol: 'sigv4',
    },
  });
  const bucket = told(environment, 'assets-bucket');
  return {
    id: 'files',
    domainName: Fn.join('.', [bucket, 's3', app.region, Aws.URL_SUFFIX]),
    originPath: `/${prefixOf(environment)}`,
    originAccessControlId: control.attrId,
    s3OriginConfig: { originAccessIdentity: '' },
  };
}

function addNames(environment: Environment, host: string, distribution: CfnDistribution): void {
  for (const type of ['A', 'AAAA'])
    new CfnRecordSet(environment.stack, `StaticName${type}`, {
      name: host,
      type,
      hostedZoneId: told(environment, 'hosted-zone-id'),
      aliasTarget: {
        dnsName: distribution.attrDomainName,
        hostedZoneId: CloudFrontTarget.getHostedZoneId(environment.stack),
      },
    });
}

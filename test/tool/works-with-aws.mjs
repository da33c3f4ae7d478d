/**
 * What a provider does for as long as it applies: works with a session until AWS calls it expired, then takes its role
 * on again with what stands in the token file. Prints how often; ends with an error as soon as that fails.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  AssumeRoleWithWebIdentityCommand,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts';

const workMs = 7_000;
const pauseMs = 50;

const { AWS_ROLE_ARN: RoleArn, AWS_ROLE_SESSION_NAME: RoleSessionName } = process.env;
const tokens = new Set();
let sessions = 0;

async function takeOn() {
  const WebIdentityToken = readFileSync(process.env.AWS_WEB_IDENTITY_TOKEN_FILE, 'utf8');
  const asked = { RoleArn, RoleSessionName, WebIdentityToken };
  const nobody = { accessKeyId: 'none', secretAccessKey: 'none' };
  const sts = new STSClient({ credentials: nobody });
  const { Credentials } = await sts.send(new AssumeRoleWithWebIdentityCommand(asked));
  tokens.add(WebIdentityToken);
  sessions += 1;
  const { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey } = Credentials;
  const credentials = { accessKeyId, secretAccessKey, sessionToken: Credentials.SessionToken };
  return new STSClient({ credentials });
}

const over = Date.now() + workMs;
let sts = await takeOn();
while (Date.now() < over) {
  await sts.send(new GetCallerIdentityCommand({})).catch(async (thrown) => {
    if (thrown.name !== 'ExpiredToken') throw thrown;
    sts = await takeOn();
  });
  await sleep(pauseMs);
}
process.stdout.write(JSON.stringify({ sessions, tokens: tokens.size }));

import { AwsFailure } from '../failure.ts';
import { parseJson, writeJson } from './lossless.ts';
import type { Protocol } from './protocol.ts';

/** AWS JSON 1.1: ECS, CloudWatch Logs, ECR, Secrets Manager, Systems Manager. */
export const jsonProtocol: Protocol = {
  contentType: 'application/x-amz-json-1.1',

  decode({ body }) {
    try {
      return (body === '' ? {} : parseJson(body)) as Record<string, unknown>;
    } catch {
      throw new AwsFailure('SerializationException', '');
    }
  },

  encode: ({ output }) => writeJson(output),

  encodeError: ({ failure }) =>
    writeJson({ __type: failure.code, message: failure.message, ...failure.members }),
};

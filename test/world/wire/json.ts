import { AwsFailure } from '../failure.ts';
import { parseJson, writeJson } from './lossless.ts';
import type { Protocol } from './protocol.ts';
import type { Shape } from './sdk.ts';

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

  encodeError({ failure, operation }) {
    const message = messageMember(operation?.error(failure.code));
    return writeJson({ __type: failure.code, [message]: failure.message, ...failure.members });
  },
};

/** Services differ in how they write it. */
function messageMember(shape: Shape | undefined): string {
  return shape && 'Message' in shape.getMemberSchemas() ? 'Message' : 'message';
}

import type { AwsFailure } from '../failure.ts';
import { decodeForm } from './form.ts';
import type { Protocol } from './protocol.ts';
import { xmlMembers } from './sdk.ts';

/** awsQuery: STS. A form comes in, XML with a nested result goes out. */
export const queryProtocol: Protocol = {
  contentType: 'text/xml',

  decode: ({ body, operation }) => decodeForm(operation.input, body, { flat: false }),

  encode: ({ output, operation, service, requestId }) => {
    const { name } = operation;
    const members = operation.output.isUnitSchema()
      ? ''
      : xmlMembers(operation.output, output, service);
    return `<${name}Response xmlns="${service.xmlNamespace}"><${name}Result>${members}</${name}Result><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${name}Response>`;
  },

  encodeError: ({ failure, service, requestId }) =>
    `<ErrorResponse xmlns="${service.xmlNamespace}"><Error><Type>${failure.status < 500 ? 'Sender' : 'Receiver'}</Type>${codeAndMessage(failure)}</Error><RequestId>${requestId}</RequestId></ErrorResponse>`,
};

/** ec2Query: the same form with flat lists; XML without the nested result. */
export const ec2Protocol: Protocol = {
  contentType: 'text/xml;charset=UTF-8',

  decode: ({ body, operation }) => decodeForm(operation.input, body, { flat: true }),

  encode: ({ output, operation, service, requestId }) => {
    const { name } = operation;
    const members = xmlMembers(operation.output, output, service);
    return `<${name}Response xmlns="${service.xmlNamespace}"><requestId>${requestId}</requestId>${members}</${name}Response>`;
  },

  encodeError: ({ failure, requestId }) =>
    `<Response><Errors><Error>${codeAndMessage(failure)}</Error></Errors><RequestID>${requestId}</RequestID></Response>`,
};

function codeAndMessage(failure: AwsFailure): string {
  return `<Code>${escapeXml(failure.code)}</Code><Message>${escapeXml(failure.message)}</Message>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (char) =>
    char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;',
  );
}

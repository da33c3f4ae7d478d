import { jsonProtocol } from './json.ts';
import type { Protocol } from './protocol.ts';
import { ec2Protocol, queryProtocol } from './query.ts';
import type { ProtocolName } from './services.ts';

export const protocols: Readonly<Record<ProtocolName, Protocol>> = {
  json: jsonProtocol,
  query: queryProtocol,
  ec2: ec2Protocol,
};

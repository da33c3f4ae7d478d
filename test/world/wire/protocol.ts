import type { AwsFailure } from '../failure.ts';
import type { OperationShape } from './sdk.ts';
import type { ServiceEntry } from './services.ts';

export interface Protocol {
  readonly contentType: string;
  decode(request: { body: string; operation: OperationShape }): Record<string, unknown>;
  encode(answer: {
    output: object;
    operation: OperationShape;
    service: ServiceEntry;
    requestId: string;
  }): string;
  encodeError(answer: {
    failure: AwsFailure;
    operation: OperationShape | undefined;
    service: ServiceEntry;
    requestId: string;
  }): string;
}

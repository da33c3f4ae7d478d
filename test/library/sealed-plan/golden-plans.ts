import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KeyService } from '../../../actions/library/sealed-plan/key.ts';
import type { ToSeal } from '../../../actions/library/sealed-plan/seal.ts';
import { facts, secrets } from './facts.ts';

export const golden = join(import.meta.dirname, 'golden');

/** Opens the golden plans whose key was a data key. */
export const goldenKeys: KeyService = {
  generateDataKey: async () => ({
    plaintext: Buffer.alloc(32, 'golden'),
    ciphertext: Buffer.from('the encrypted data key'),
    keyArn: 'arn:aws:kms:eu-west-1:123456789012:key/12345678-1234-1234-1234-123456789012',
  }),
  decrypt: async () => Buffer.alloc(32, 'golden'),
};

export const goldenPassphrase = 'correct horse battery staple';

/** The files of each golden plan's project. */
export const goldenProject = {
  'main.tf': 'resource "null_resource" "one" {}\n',
  'templates/user-data.sh*': '#!/bin/sh\n',
  [`${'a-long-name/'.repeat(12)}ü.txt`]: 'ü\n',
  'empty/': '',
};

type Golden = Pick<ToSeal, 'facts' | 'secrets' | 'lock'>;

/** The plans that were kept: one for each way to encrypt, with as much as may be told, and as little. */
export const goldenPlans: Readonly<Record<string, Golden>> = {
  kms: { facts, secrets, lock: { method: 'kms', keys: goldenKeys, keyId: 'alias/adhoc-plans' } },
  passphrase: {
    facts: { ...facts, operation: 'destroy', baseEnvironment: null, role: null, counts: {} },
    secrets: {
      ...secrets,
      lockFile: null,
      variables: {},
      images: [{ service: 'web', version: null, value: 'acme/web:1' }],
      assets: [],
      startingState: null,
    },
    lock: { method: 'passphrase', passphrase: goldenPassphrase },
  },
  none: {
    facts: { ...facts, kind: 'prod', layer: 'base' },
    secrets: { ...secrets, permissions: ['allow-data-loss: aws_db_instance.main'] },
    lock: { method: 'none' },
  },
};

/** A folder of the moment for making them. */
export function scratchFolder(): string {
  return mkdtempSync(join(tmpdir(), 'golden-'));
}

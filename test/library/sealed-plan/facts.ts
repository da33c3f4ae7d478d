import type { PrivateFacts } from '../../../actions/library/sealed-plan/private-schema.ts';
import type { ToSeal } from '../../../actions/library/sealed-plan/seal.ts';

/** What a plan tells in clear. */
export const facts: ToSeal['facts'] = {
  suite: '1.0.0',
  tool: { name: 'terraform', version: '1.13.4' },
  platform: { os: 'linux', arch: 'x64' },
  path: '/home/runner/work/shop/shop',
  environment: 'alpha',
  baseEnvironment: 'dev',
  kind: 'ad-hoc',
  layer: 'app',
  operation: 'create-update',
  repository: { id: '2002', name: 'acme/shop' },
  commit: '0123456789abcdef0123456789abcdef01234567',
  run: { id: '4711', attempt: 1 },
  actor: 'ada',
  createdAt: '2026-11-21T11:00:00.000Z',
  expiresAt: '2026-11-24T11:00:00.000Z',
  account: '123456789012',
  region: 'eu-west-1',
  role: 'arn:aws:iam::123456789012:role/adhoc-plan',
  counts: { create: 2, update: 1, replace: 0, delete: 0 },
};

/** What it tells to those who have its key. */
export const secrets: PrivateFacts = {
  lockFile: 'a'.repeat(64),
  maskKey: 'b'.repeat(64),
  variables: { db_size: 'c'.repeat(64) },
  options: { targets: [] },
  permissions: [],
  images: [{ service: 'gunicorn', version: 3, value: 'acme/backend@sha256:1' }],
  assets: [{ id: 's3://assets/site.zip', version: 'v1' }],
  startingState: { lineage: '5f', serial: 7 },
  summary: { changes: [] },
};

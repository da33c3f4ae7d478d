import type { Rehearsal } from '../rehearsal.ts';

const looks = ['build: checkout', 'build: Check the inputs', 'build: look'];
const builds = [...looks, 'build: Build', 'build: push'];
const pushed = { 'build: look': { digest: '' }, 'build: push': { built: 'true' } };
const attested = 'build: attest-build-provenance';

/** build-image.yml */
export const build: readonly Rehearsal[] = [
  { when: 'the tag is not there', outputs: pushed, runs: [...builds, attested] },
  { when: 'nothing is to be signed', inputs: { attest: false }, outputs: pushed, runs: builds },
  {
    when: 'another run was faster, which signed its own',
    outputs: { ...pushed, 'build: push': { built: 'false' } },
    runs: builds,
  },
  { when: 'the tag is there', outputs: { 'build: look': { digest: 'sha256:a' } }, runs: looks },
  { when: 'an input is wrong', fails: ['build: Check the inputs'], runs: looks.slice(0, 2) },
  {
    when: 'the build fails',
    ...{ outputs: pushed, fails: ['build: Build'] },
    runs: builds.slice(0, -1),
  },
];

import type { Rehearsal } from '../rehearsal.ts';

const looks = ['build: checkout', 'build: Check the inputs', 'build: look'];
const image = 'build: image';
const attested = 'build: attest-build-provenance';
const builds = [...looks, 'build: Build', 'build: Push', image];
const absent = { 'build: look': { digest: '' } };
const there = { 'build: look': { digest: 'sha256:a' } };

/** build-image.yml */
export const build: readonly Rehearsal[] = [
  { when: 'the tag is not there', outputs: absent, runs: [...builds, attested] },
  { when: 'nothing is to be signed', inputs: { attest: false }, outputs: absent, runs: builds },
  {
    when: 'the tag is there, perhaps of a run that ended before it signed',
    outputs: there,
    runs: [...looks, image, attested],
  },
  {
    when: 'what is under the tag is of another commit',
    ...{ outputs: there, fails: [image] },
    runs: [...looks, image],
  },
  { when: 'an input is wrong', fails: ['build: Check the inputs'], runs: looks.slice(0, 2) },
  {
    when: 'the build fails',
    ...{ outputs: absent, fails: ['build: Build'] },
    runs: builds.slice(0, -2),
  },
];

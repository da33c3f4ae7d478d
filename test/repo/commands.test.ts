import { expect, it } from '@jest/globals';
import { sourcesIn } from './sources.ts';

/** A value put into the text of a command is not quoted: `awsCommand` quotes each. */
const filledIn = /`[^`]*\baws [a-z0-9-]+ [a-z]+(?:-[a-z]+)+[^`]*\$\{/;

it.each(sourcesIn('actions'))('$path prints no command that it put together itself', ({ text }) => {
  expect(text).not.toMatch(filledIn);
});

/** What an exit code means by convention; undefined where only the program knows. */
export function meaningOf(exitCode: number): string | undefined {
  return meanings[exitCode] ?? (exitCode > 128 && exitCode < 160 ? bySignal(exitCode) : undefined);
}

// 125 to 127: Docker and POSIX shells; above 128: 128 plus the number of the signal.
const meanings: Readonly<Record<number, string>> = {
  125: 'the container could not be run as asked',
  126: 'the command was found but cannot be executed',
  127: 'the command was not found in the image',
  130: 'it was interrupted (SIGINT)',
  134: 'it aborted itself (SIGABRT)',
  137: 'it was killed (SIGKILL): it used more memory than it has, or did not stop in time',
  139: 'it crashed (SIGSEGV)',
  143: 'it was asked to stop (SIGTERM) before it was done',
};

function bySignal(exitCode: number): string {
  return `signal ${exitCode - 128} ended it`;
}

/** What mends it, where that can be said. */
export function remedyOf(exitCode: number): string | undefined {
  return remedies[exitCode];
}

/** The same whether the shell or the container runtime looked for the command. */
export const commandNotFoundRemedy =
  'Check the spelling and the PATH in the image; a shell line needs command: ["sh","-c","..."].';

const remedies: Readonly<Record<number, string>> = {
  125: 'Look at entryPoint, user and workingDirectory of the container in the task definition.',
  126: 'Make the file executable in the image and check its first line (#!) and the architecture that it was built for.',
  127: commandNotFoundRemedy,
  137: 'Give the task more memory, or end it in less than its stopTimeout.',
  139: 'Look at the last lines; a library built for another architecture does this too.',
};

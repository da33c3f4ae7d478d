import { type Command, fold, parseCommand } from '../command.ts';
import type { CommandContext } from './context.ts';
import { RULES } from './rules.ts';

const STOP = 'stop-commands';

/**
 * Carries out the commands of one stage, whichever stream they come from
 * (Runner.Worker/ActionCommandManager.cs; each stage has a manager of its own, so that a stop ends with it).
 */
export class CommandProcessor {
  readonly #context: CommandContext;
  /** Set while commands are stopped: the word that resumes them, and a command itself meanwhile. */
  #token: string | undefined;

  constructor(context: CommandContext) {
    this.#context = context;
  }

  /** One line of output: a command, or text for the log (Runner.Worker/Handlers/OutputManager.cs). */
  line(line: string): void {
    const command = parseCommand(line, (name) => this.#registered(name));
    if (command && this.#process(command, line)) return;
    // These two mark steps in the log; the runner does not let output forge them.
    this.#context.log.output(line.replace(/##\[(start|end)-action/g, '##[\\$1-action'));
  }

  #registered(name: string): boolean {
    const key = fold(name);
    return (
      key === STOP || RULES.has(key) || (this.#token !== undefined && key === fold(this.#token))
    );
  }

  #process(command: Command, line: string): boolean {
    const name = fold(command.name);
    if (this.#token !== undefined) {
      if (name !== fold(this.#token)) return false;
      this.#context.log.output(line);
      this.#token = undefined;
      return true;
    }
    if (name === STOP) this.#stop(command.data, line);
    else this.#run(command, line);
    return true;
  }

  /** A token that is empty or a command throws, outside of any guard: the step dies of it. */
  #stop(token: string, line: string): void {
    if (token === '' || this.#registered(token) || fold(token) === 'pause-logging') {
      throw new InvalidStopToken();
    }
    this.#token = token;
    if (token.length > 6) this.#context.masks.add(token);
    this.#context.log.output(line);
  }

  #run(command: Command, line: string): void {
    const rule = RULES.get(fold(command.name));
    if (!rule) return;
    const { log } = this.#context;
    if (this.#context.echo && !rule.omitEcho) log.output(line);
    try {
      rule.run(command, this.#context);
    } catch (error) {
      const shown = rule.omitEcho ? command.name : line;
      log.issue('error', `Unable to process command '${shown}' successfully.`);
      log.issue('error', (error as Error).message);
      log.failed = true;
    }
  }
}

/** Constants.cs, UnsupportedStopCommandTokenDisabled. */
export class InvalidStopToken extends Error {
  override name = 'InvalidStopToken';
  override message =
    "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`.";
}

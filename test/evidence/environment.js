import { relative } from 'node:path';
import { TestEnvironment } from 'jest-environment-node';
import { plainGlobal } from './plain-global.js';

/** Node's environment, in which a failing test leaves behind what it saw and the line that replays it. */
export default class EvidenceEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global = plainGlobal(this.global);
    this.context = this.global;
    this.rootDir = config.projectConfig.rootDir;
    this.testPath = relative(this.rootDir, context.testPath);
    this.global.evidence = [];
  }

  handleTestEvent({ name, test }) {
    if (name === 'test_start') this.global.evidence.length = 0;
    if (name === 'test_done' && test.errors.length > 0) this.tell(test);
  }

  tell(test) {
    const title = titleOf(test);
    // A property plays hundreds: the last ones are the smallest that still fail.
    const last = this.global.evidence.slice(-3);
    const folders = last.map((leave, index) => leave(`${title}-${index + 1}`));
    const replay = `npm test -- ${this.testPath} -t '${title.replace(/[^\w ]/g, '.')}'`;
    process.stderr.write([...folders, `replay: ${replay}`, ''].join('\n'));
  }
}

function titleOf({ name, parent }) {
  return parent && parent.name !== 'ROOT_DESCRIBE_BLOCK' ? `${titleOf(parent)} ${name}` : name;
}

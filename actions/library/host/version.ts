/** The suite's version, as package.json has it: in user agents and in what is sealed. */
export const suiteVersion = '0.1.0';

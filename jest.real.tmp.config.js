import tests from './jest.real.config.js';
export default { ...tests, globalSetup: undefined };

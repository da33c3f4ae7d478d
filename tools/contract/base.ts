import type { Aws } from '../../actions/library/aws/aws.ts';
import { readRecords } from '../../actions/library/image-record/read.ts';
import { readRecord } from '../../actions/library/lease/record.ts';
import { firstPriority, listenerParameter } from '../../actions/library/naming/listener-slots.ts';
import { imageRecordName, leaseParameter } from '../../actions/library/naming/names.ts';
import { awsCommand } from '../../actions/library/text/shell.ts';
import { takenSlots } from '../../actions/listener-slot/taken.ts';
import { absent, looked, type Row, there } from './row.ts';

interface OnBase {
  readonly base: string;
  readonly environment: string;
}

/** What lies in the parameters of a base environment. */
export async function baseRows(where: OnBase, aws: Aws): Promise<readonly Row[]> {
  const rows = await Promise.all([
    looked('images of record', () => imageRows(where, aws)),
    looked('listener', () => listenerRows(where, aws)),
    looked('slot', () => slotRows(where, aws)),
    looked('lease', () => leaseRows(where, aws)),
  ]);
  return rows.flat();
}

async function imageRows(where: OnBase, aws: Aws): Promise<readonly Row[]> {
  const records = await readRecords(where, aws);
  const name = imageRecordName(where, '<service>');
  if (records.length === 0)
    return [
      absent(
        'images of record',
        `nothing lies below ${name.slice(0, name.lastIndexOf('/'))}`,
        'rolling-update with: { record-images: true }; until then plan-env with: { images: "<service>=<image>" }',
      ),
    ];
  return records.map(({ service, value }) => there(`image of record of ${service}`, value));
}

async function listenerRows({ base }: OnBase, aws: Aws): Promise<readonly Row[]> {
  const name = listenerParameter(base);
  const told = await (await aws.ssm(aws.region)).read(name);
  if (told) return [there('listener', told.value)];
  const put = awsCommand('ssm put-parameter', { region: aws.region, name, type: 'String' });
  const remedy = `listener-slot with: { listener-arn: "<ARN>" }, or ${put} --value <ARN>`;
  return [absent('listener', `there is no parameter ${name}`, remedy)];
}

async function slotRows({ base, environment }: OnBase, aws: Aws): Promise<readonly Row[]> {
  const own = (await takenSlots(base, aws)).find((one) => one.environment === environment);
  if (own) {
    const first = firstPriority(own.slot);
    return [there('slot', `${own.slot}: priorities ${first} to ${first + 99}`)];
  }
  const remedy = `listener-slot with: { operation: reserve, environment: ${environment}, base-environment: ${base} }`;
  return [absent('slot', 'none is reserved', remedy)];
}

async function leaseRows({ base, environment }: OnBase, aws: Aws): Promise<readonly Row[]> {
  const name = leaseParameter(base, environment);
  const held = await (await aws.ssm(aws.region)).read(name);
  const state = held ? readRecord(held.value)?.state : undefined;
  return [there('lease', `${name} can be read: ${state ?? 'free'}`)];
}

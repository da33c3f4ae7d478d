import { baseTag } from './names.ts';

interface Tagged {
  readonly tags?:
    | readonly { readonly key?: string | undefined; readonly value?: string | undefined }[]
    | undefined;
}

/** The base environment: as it was given, else by the tag of the cluster. */
export function baseOf(given: string | undefined, tagged: Tagged | undefined): string | undefined {
  return given ?? tagged?.tags?.find(({ key }) => key === baseTag)?.value;
}

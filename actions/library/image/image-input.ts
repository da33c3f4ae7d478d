/** Where the user writes images: the input's name, and the service that its lines name, where they name one. */
export interface ImageInput {
  readonly name: 'image' | 'images';
  readonly service?: string;
}

/** The line that mends an image, for the input that there is: `with: { images: "web/app=backend:v2" }`. */
export function imageRemedy({ name, service }: ImageInput, image: string, container = ''): string {
  const key = container && service ? `${service}/${container}` : container;
  return `with: { ${name}: "${key ? `${key}=` : ''}${image}" }`;
}

import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;

/** A page as somebody else's reader of GitHub's markdown sees it, HTML included. */
export class Rendered {
  readonly #root: Node;

  constructor(markdown: string) {
    const html = micromark(markdown, {
      allowDangerousHtml: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    });
    this.#root = parseFragment(html);
  }

  /** Names of all elements and of comments, each once, sorted. */
  get elements(): string[] {
    return [...new Set(all(this.#root).map((node) => node.nodeName))]
      .filter((name) => name !== '#text' && name !== '#document-fragment')
      .sort();
  }

  get text(): string {
    return textOf(this.#root);
  }

  /** What each element of that name holds. */
  texts(name: string): string[] {
    return all(this.#root)
      .filter((node) => node.nodeName === name)
      .map(textOf);
  }

  attributes(name: string): string[] {
    return all(this.#root)
      .filter((node) => 'tagName' in node && node.tagName === name)
      .flatMap((node) => ('attrs' in node ? node.attrs.map(({ value }) => value) : []));
  }
}

function all(node: Node): Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(all) : [])];
}

/** A line break counts as the line break that it stands for. */
function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (node.nodeName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

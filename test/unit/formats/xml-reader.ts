/** A small strict XML reader for tests, written apart from the writer: what it cannot read is an error. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

export function readXml(source: string): XmlElement {
  const root: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  const tag = /<(?:\?xml [^?]*\?|(\/)?([A-Za-z][\w.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/)?)>/y;
  for (let at = 0; at < source.length; ) {
    const top = open.at(-1)!;
    if (source[at] !== '<') {
      const end = source.indexOf('<', at);
      top.children.push(decoded(source.slice(at, end < 0 ? source.length : end)));
      at = end < 0 ? source.length : end;
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(source);
    if (found === null) throw new Error(`no tag at ${at}: ${source.slice(at, at + 40)}`);
    at = tag.lastIndex;
    const [, closing, name, rest = '', empty] = found;
    if (name === undefined) continue;
    if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    const attributes: Record<string, string> = {};
    for (const [, key, value] of rest.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
      if (key! in attributes) throw new Error(`${key} twice`);
      attributes[key!] = decoded(value!);
    }
    const element = { name, attributes, children: [] };
    top.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  const elements = root.children.filter((child) => typeof child !== 'string');
  if (elements.length !== 1) throw new Error(`${elements.length} root elements`);
  return elements[0]!;
}

function decoded(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}|\]\]>/u.test(text))
    throw new Error('a forbidden character');
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (whole, code?: string, name?: string) => {
    const known = { amp: '&', lt: '<', gt: '>', quot: '"' }[name ?? ''];
    if (code === undefined && known === undefined) throw new Error(`no reference: ${whole}`);
    return known ?? String.fromCodePoint(Number(code));
  });
}

/** All elements of a name, in document order. */
export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  const below = element.children.flatMap((child) => (typeof child === 'string' ? [] : elementsNamed(child, name)));
  return element.name === name ? [element, ...below] : below;
}

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/**
 * Writes XML 1.0. Elements, attributes and text are all that TEI needs; the libraries for it either leave characters in that XML 1.0 forbids
 * (form feeds and NULs are common in scanned text) or are many times the size of this.
 */

/** A piece of finished XML. */
export type Xml = string & { readonly xml: unique symbol };

/** An element. Attributes whose value is null or empty are left out. `content` is joined as it is. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  ...content: readonly Xml[]
): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => ` ${key}="${inAttribute(String(value))}"`)
    .join('');
  return (content.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${content.join('')}</${name}>`) as Xml;
}

/** Text as XML shows it. What XML 1.0 cannot hold (control characters, lone surrogates) is written as U+FFFD. */
export function textNode(text: string): Xml {
  return inText(text) as Xml;
}

/** A line break between elements, where white space says nothing. */
export const newLine = '\n' as Xml;

// XML 1.0, production 2 (Char): what is not in it.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;', // `]]>` may not stand in text
  '"': '&quot;',
  '\r': '&#13;', // a reader turns a bare one into a line feed
  '\n': '&#10;', // and in an attribute into a space
  '\t': '&#9;',
};

function inText(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>\r]/g, (sign) => escapes[sign] ?? sign);
}

function inAttribute(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"\r\n\t]/g, (sign) => escapes[sign] ?? sign);
}

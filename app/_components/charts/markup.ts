import { Fragment, isValidElement, type ReactNode } from 'react';

declare const brand: unique symbol;

/** Text that may stand in a page as it is, because `markupOf` has escaped what people wrote. */
export type Markup = string & { readonly [brand]: 'Markup' };

/**
 * What React would write for a still drawing, as text: elements, plain components and text, everything escaped, without
 * the end tags that HTML does not need. It knows no state, no handler and no client component, and throws on one. React
 * itself writes a page twice, once for the eye and once to be able to change it; a figure with a thousand elements that
 * never change is better written once.
 */
export function markupOf(node: ReactNode): Markup {
  return written(node) as Markup;
}

function written(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === 'boolean') return '';
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'bigint') {
    return escaped(String(node));
  }
  if (isList(node)) {
    let text = '';
    for (const each of node) text += written(each);
    return text;
  }
  if (!isValidElement<Props>(node)) throw new Error('Only what is there at once can be drawn.');
  const { type, props } = node;
  if (type === Fragment) return written(props.children);
  if (typeof type === 'string') return tag(type, props);
  if (isComponent(type)) return written(type(props));
  throw new Error('Only elements and plain components can be drawn.');
}

type Props = { readonly children?: ReactNode } & Readonly<Record<string, unknown>>;

function isList(node: object): node is Iterable<ReactNode> {
  return Symbol.iterator in node;
}

/** A client component reaches the server as a reference that bears `$$typeof`. */
function isComponent(type: unknown): type is (props: Props) => ReactNode {
  return typeof type === 'function' && !('$$typeof' in type);
}

// What holds nothing, and what ends where the next begins, needs no end of its own: a table is a third shorter.
const empty = new Set(['br', 'circle', 'col', 'hr', 'img', 'input', 'line', 'path', 'rect', 'use']);
const endless = new Set(['li', 'td', 'th', 'tr']);

function tag(name: string, { children, ...rest }: Props): string {
  let open = `<${name}`;
  for (const key in rest) open += attribute(key, rest[key]);
  if (empty.has(name)) {
    if (children !== undefined) throw new Error(`Nothing can be drawn inside ${name}.`);
    return `${open}/>`;
  }
  return `${open}>${written(children)}${endless.has(name) ? '' : `</${name}>`}`;
}

// Names that SVG and HTML spell as React does; other camel case becomes kebab case, as strokeWidth does.
const spelled: Readonly<Record<string, string>> = {
  className: 'class',
  htmlFor: 'for',
  viewBox: 'viewBox',
  preserveAspectRatio: 'preserveAspectRatio',
  defaultValue: 'value',
  colSpan: 'colSpan',
  rowSpan: 'rowSpan',
  tabIndex: 'tabindex',
};

const names = new Map<string, string>();

function nameOf(key: string): string {
  const known = names.get(key);
  if (known) return known;
  if (!/^[a-zA-Z][\w-]*$/.test(key) || /^(on[A-Z]|ref$|dangerously)/.test(key)) {
    throw new Error(`A still drawing has no ${key}.`);
  }
  const name = spelled[key] ?? key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  names.set(key, name);
  return name;
}

function attribute(key: string, value: unknown): string {
  if (value === undefined || value === null) return '';
  const name = nameOf(key);
  if (typeof value === 'string') return ` ${name}="${escaped(value)}"`;
  if (typeof value === 'number') return ` ${name}="${value}"`;
  if (typeof value === 'boolean') {
    if (/^(aria|data)-/.test(name)) return ` ${name}="${value}"`;
    return value ? ` ${name}=""` : '';
  }
  if (key === 'style' && typeof value === 'object') {
    const rules = Object.entries(value).map(([rule, set]) => `${nameOf(rule)}:${set}`);
    return ` style="${escaped(rules.join(';'))}"`;
  }
  throw new Error(`A still drawing cannot hold ${key}.`);
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

function escaped(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign) : text;
}

import { closeSync, openSync, readSync } from 'node:fs';
import { parser, type SAXOptions, type SAXParser, type Tag } from 'sax';
import { CommandError, EXIT } from '../../errors';

/** One element with all that is in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All text in it, that of its children included, as it stands. */
  readonly text: string;
  readonly children: readonly XmlElement[];
  /** Line of its start tag, from 1. */
  readonly line: number;
}

/** A file that cannot be read as what it should be: `file:line: problem`. */
export const fileFault = (file: string, line: number, problem: string): CommandError =>
  new CommandError(`${file}:${line}: ${problem}`, EXIT.data);

/**
 * The name of a file's root element. Reads no further.
 *
 * @throws CommandError with file and line for what is not XML
 */
export function rootOf(path: string): string {
  const reading = new Reading(path, () => false);
  try {
    for (const _ of reading.steps()) if (reading.root !== undefined) return reading.root;
  } finally {
    reading.close();
  }
  throw fileFault(path, 1, 'holds no XML element');
}

/**
 * The elements of these names, each whole, in the order of the file; what stands in another one of them is
 * not given by itself.
 *
 * Refused are a document type declaration, with it all entities but the five of XML, an encoding other than
 * UTF-8, and whatever is not well-formed.
 *
 * @throws CommandError with file and line
 * Cost: memory for one chunk and one element, however long the file is.
 */
export function* elementsOf(path: string, ...names: readonly string[]): Generator<XmlElement> {
  const reading = new Reading(path, (name) => names.includes(name));
  try {
    for (const _ of reading.steps()) yield* reading.takeFound();
  } finally {
    reading.close();
  }
}

/** An element that is not closed yet. */
interface Open extends XmlElement {
  text: string;
  readonly children: XmlElement[];
}

const CHUNK_BYTES = 64 * 1024;

/** Longest text of one element: a register's row has some hundred letters. */
const MAX_TEXT = 4 * 1024 * 1024;

/** `strictEntities` is an option of sax that its types lack. */
const OPTIONS: SAXOptions & { readonly strictEntities: boolean } = { strictEntities: true, position: true };

/** What XML does not allow, and its parser lets through. */
const NO_TEXT = /[^\P{Cc}\t\n\r\x7f-\x9f]/u;

/** One pass through one file. */
class Reading {
  root: string | undefined;
  private readonly file: number;
  private readonly sax: SAXParser = parser(true, OPTIONS);
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private readonly open: Open[] = [];
  private found: XmlElement[] = [];
  private depth = 0;

  constructor(
    private readonly path: string,
    private readonly wanted: (name: string) => boolean,
  ) {
    this.file = openSync(path, 'r');
    this.sax.onerror = ({ message }) =>
      this.refuse(`is not XML: ${(message.split('\n')[0] ?? '').toLowerCase()}`);
    this.sax.ondoctype = () => this.refuse('has a document type declaration (DTD), which is not read');
    this.sax.onprocessinginstruction = ({ name, body }) => this.declaration(name, body);
    this.sax.onopentag = (tag) => this.begin(tag as Tag);
    this.sax.ontext = this.sax.oncdata = (text) => this.text(text);
    this.sax.onclosetag = () => this.end();
  }

  /** Goes through the file chunk by chunk; what was found meanwhile is taken after each. */
  *steps(): Generator<void> {
    const bytes = Buffer.alloc(CHUNK_BYTES);
    for (let length = this.read(bytes); length > 0; length = this.read(bytes)) {
      this.sax.write(this.decoded(bytes.subarray(0, length)));
      yield;
    }
    this.sax.write(this.decoded()).close();
    yield;
  }

  takeFound(): XmlElement[] {
    const found = this.found;
    this.found = [];
    return found;
  }

  close(): void {
    closeSync(this.file);
  }

  private read(bytes: Buffer): number {
    return readSync(this.file, bytes);
  }

  private decoded(bytes?: Buffer): string {
    try {
      return bytes ? this.decoder.decode(bytes, { stream: true }) : this.decoder.decode();
    } catch {
      return this.refuse('is not UTF-8');
    }
  }

  private refuse(problem: string): never {
    throw fileFault(this.path, this.sax.line + 1, problem);
  }

  private declaration(name: string, body: string): void {
    const encoding = name === 'xml' ? /encoding\s*=\s*["']([^"']*)/.exec(body)?.[1] : undefined;
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) this.refuse('is not in UTF-8');
  }

  private begin({ name, attributes }: Tag): void {
    if (this.root !== undefined && this.depth === 0) this.refuse('is not XML: a second root element');
    this.root ??= name;
    this.depth += 1;
    if (this.open.length === 0 && !this.wanted(name)) return;
    this.open.push({ name, attributes, text: '', children: [], line: this.sax.line + 1 });
  }

  private text(text: string): void {
    const element = this.open.at(-1);
    if (!element) return;
    if (NO_TEXT.test(text)) this.refuse('is not XML: a control character');
    element.text += text;
    if (element.text.length > MAX_TEXT) this.refuse('has an element with too much text');
  }

  private end(): void {
    this.depth -= 1;
    const element = this.open.pop();
    if (!element) return;
    const parent = this.open.at(-1);
    if (!parent) this.found.push(element);
    else {
      parent.children.push(element);
      this.text(element.text);
    }
  }
}

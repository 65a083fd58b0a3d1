/**
 * The numbers and names of the protocol that this server says. The library's own lists come all or nothing, with every kind of answer that
 * a language server may give; the compiler holds these to them.
 */
import type * as library from 'vscode-languageserver';

type Of<List, Names extends keyof List> = Readonly<Pick<List, Names>>;

/** `LSPErrorCodes` */
export const ProtocolError: Of<
  typeof library.LSPErrorCodes,
  'RequestFailed' | 'ServerCancelled' | 'ContentModified' | 'RequestCancelled'
> = { RequestFailed: -32803, ServerCancelled: -32802, ContentModified: -32801, RequestCancelled: -32800 };

export const SymbolKind: Of<
  typeof library.SymbolKind,
  | 'File'
  | 'Namespace'
  | 'Package'
  | 'Class'
  | 'Method'
  | 'Property'
  | 'Field'
  | 'Interface'
  | 'Constant'
  | 'String'
  | 'Array'
  | 'Object'
  | 'Key'
  | 'Null'
  | 'Struct'
  | 'Event'
> = {
  File: 1,
  Namespace: 3,
  Package: 4,
  Class: 5,
  Method: 6,
  Property: 7,
  Field: 8,
  Interface: 11,
  Constant: 14,
  String: 15,
  Array: 18,
  Object: 19,
  Key: 20,
  Null: 21,
  Struct: 23,
  Event: 24,
};

export const CodeActionKind: Of<typeof library.CodeActionKind, 'QuickFix' | 'RefactorRewrite' | 'SourceFixAll'> = {
  QuickFix: 'quickfix',
  RefactorRewrite: 'refactor.rewrite',
  SourceFixAll: 'source.fixAll',
};

export const DiagnosticSeverity: Of<typeof library.DiagnosticSeverity, 'Error' | 'Warning' | 'Information' | 'Hint'> = {
  Error: 1,
  Warning: 2,
  Information: 3,
  Hint: 4,
};

export const DocumentHighlightKind: Of<typeof library.DocumentHighlightKind, 'Text'> = { Text: 1 };

export const MessageType: Of<typeof library.MessageType, 'Error' | 'Warning' | 'Info'> = { Error: 1, Warning: 2, Info: 3 };

export const TextDocumentSyncKind: Of<typeof library.TextDocumentSyncKind, 'Incremental'> = { Incremental: 2 };

/** What the extension uses of the client library on the desktop; it is bundled from here into a file of its own. */
export {
  CloseAction,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node';

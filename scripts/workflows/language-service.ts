/** GitHub's own language service, as its editor extension runs it, but without the network. */
import { registerHooks } from 'node:module';
import type { FileProvider } from '@actions/workflow-parser/workflows/file-provider';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from './finding.ts';

// The service is made for bundlers: it imports JSON without saying so, which node refuses. A static import of it
// would be loaded before this hook is there.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { registerLogger, validate } = await import('@actions/languageservice');
const { clearCache } = await import('@actions/languageservice/utils/workflow-cache');

// Of the Language Server Protocol: 3 and 4 are information and hints.
const ERROR = 1;
const WARNING = 2;

const silent = (): void => undefined;
registerLogger({
  // The service logs a fault of its own and then returns what it had found so far, which would look like success.
  error: message => {
    throw new Error(message);
  },
  warn: silent,
  info: silent,
  log: silent,
});

/**
 * What GitHub would object to in a workflow or an action, errors and warnings alike.
 *
 * @param file its path in the repository: the service tells workflows and actions apart by it
 * @param read gives the text of another file of the repository, and throws where there is none
 */
export async function diagnose(
  file: string,
  text: string,
  read: (path: string) => string,
): Promise<Finding[]> {
  const fileProvider: FileProvider = {
    getFileContent: reference =>
      new Promise(resolve => {
        if ('repository' in reference) throw new Error(`${reference.repository} is another repository`);
        resolve({ name: reference.path, content: read(reference.path) });
      }),
  };
  clearCache();
  const document = TextDocument.create(`file:///${file}`, 'yaml', 1, withLocalActionsResolvable(text));
  const diagnostics = await validate(document, { fileProvider });
  return diagnostics
    .filter(({ severity = ERROR }) => severity <= WARNING)
    .map(({ range, message }) => ({
      file,
      line: range.start.line + 1,
      column: range.start.character + 1,
      message: (typeof message === 'string' ? message : message.value).replaceAll('`$/', '`./'),
    }));
}

/**
 * The service knows the inputs of an action of the same repository when it is written `$/path`, not when it is
 * written `./path` (a reusable workflow it knows either way). Nothing but the end of that line moves.
 */
function withLocalActionsResolvable(text: string): string {
  return text.replaceAll(
    /^(\s*(?:- +)?uses: *['"]?)\.\/(?!\.github\/workflows\/)([^\s'"]*)/gm,
    (_, before: string, path: string) => `${before}$/${path === '' ? '.' : path}`,
  );
}

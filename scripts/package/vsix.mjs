// The .vsix format: a zip with the extension's files under extension/, and two small XML files that say what it is.
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';

/** @param {string} text */
function xml(text) {
  return text.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const contentTypes = {
  json: 'application/json',
  md: 'text/markdown',
  txt: 'text/plain',
  js: 'application/javascript',
  cjs: 'application/javascript',
  png: 'image/png',
  svg: 'image/svg+xml',
  bin: 'application/octet-stream',
  dat: 'application/octet-stream',
  vsixmanifest: 'text/xml',
};

function contentTypesXml() {
  const types = Object.entries(contentTypes).map(([ending, type]) => `<Default Extension=".${ending}" ContentType="${type}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join('')}</Types>
`;
}

/** @typedef {{ name: string, publisher: string, version: string, displayName: string, description: string, icon?: string,
 *   keywords?: string[], categories?: string[], extensionKind?: string[], engines: { vscode: string } }} Manifest */

/** @param {Manifest} manifest  package.json, its texts in plain English */
function manifestXml(manifest) {
  const property = (/** @type {string} */ id, /** @type {string} */ value) =>
    `      <Property Id="Microsoft.VisualStudio.${id}" Value="${xml(value)}" />`;
  const asset = (/** @type {string} */ type, /** @type {string} */ path) =>
    `    <Asset Type="Microsoft.VisualStudio.${type}" Path="extension/${xml(path)}" Addressable="true" />`;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011" xmlns:d="http://schemas.microsoft.com/developer/vsx-schema-design/2011">
  <Metadata>
    <Identity Language="en-US" Id="${xml(manifest.name)}" Version="${xml(manifest.version)}" Publisher="${xml(manifest.publisher)}" />
    <DisplayName>${xml(manifest.displayName)}</DisplayName>
    <Description xml:space="preserve">${xml(manifest.description)}</Description>
    <Tags>${xml((manifest.keywords ?? []).join(','))}</Tags>
    <Categories>${xml((manifest.categories ?? []).join(','))}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <License>extension/LICENSE</License>
${manifest.icon ? `    <Icon>extension/${xml(manifest.icon)}</Icon>\n` : ''}    <Properties>
${property('Code.Engine', manifest.engines.vscode)}
${property('Code.ExtensionDependencies', '')}
${property('Code.ExtensionPack', '')}
${property('Code.ExtensionKind', (manifest.extensionKind ?? ['workspace']).join(','))}
${property('Code.LocalizedLanguages', '')}
${property('Services.GitHubFlavoredMarkdown', 'true')}
    </Properties>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code" />
  </Installation>
  <Dependencies />
  <Assets>
${[
  asset('Code.Manifest', 'package.json'),
  asset('Services.Content.Details', 'README.md'),
  asset('Services.Content.Changelog', 'CHANGELOG.md'),
  asset('Services.Content.License', 'LICENSE'),
  ...(manifest.icon ? [asset('Services.Icons.Default', manifest.icon)] : []),
].join('\n')}
  </Assets>
</PackageManifest>
`;
}

/**
 * Writes the package. The same files give the same bytes: entries are sorted and carry one fixed date.
 * @param {string} out @param {Manifest} manifest @param {ReadonlyMap<string, string>} files  path in the extension → file on disk
 */
export async function writeVsix(out, manifest, files) {
  const zip = new yazl.ZipFile();
  const options = { mtime: new Date('2020-01-01T00:00:00Z'), mode: 0o100644, compressionLevel: 9 };
  zip.addBuffer(Buffer.from(manifestXml(manifest)), 'extension.vsixmanifest', options);
  zip.addBuffer(Buffer.from(contentTypesXml()), '[Content_Types].xml', options);
  for (const [path, file] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) zip.addFile(file, `extension/${path}`, options);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(out));
}

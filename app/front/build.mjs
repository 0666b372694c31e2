// Builds what browsers load, fetches the typeface of letters and the list of stolen passwords, and writes down which
// packages are in it: `node build.mjs OUT WORK FONTS SBOM`.
// Packages come by `npm ci` from the lock file into WORK, two sheets are compiled by Sass, and every file goes to
// OUT/assets under a name that holds its digest, beside its gzip and Brotli forms. OUT/assets/manifest.json tells which
// name became which. Nothing is done when nothing has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const [out, work, fonts, sbom] = process.argv.slice(2).map((path) => resolve(path));
const assets = join(out, 'assets');
const digest = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 12);
};
const own = (folder) => readdirSync(join(here, folder)).sort().map((name) => join(here, folder, name));
const sources = [join(here, 'build.mjs'), join(here, 'package-lock.json'), ...own('css'), ...own('src')];
const state = digest(...sources.flatMap((path) => [path, readFileSync(path)]));
const stamp = join(assets, 'state');
const typeface = join(fonts, 'NotoSerifSC.ttf');
const stolen = join(fonts, '../account/stolen-passwords.txt');
const named = join(sbom, 'front.cdx.json');
const fetched = [typeface, stolen, named].every((path) => existsSync(path));
if (fetched && existsSync(stamp) && readFileSync(stamp, 'utf8') === state) process.exit(0);

install();
const sass = await import(pathToFileURL(join(work, 'node_modules/sass/sass.node.mjs')));
rmSync(assets, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });
const manifest = {};

// In order: a file may name others that stand before it as `asset:NAME`.
const packages = {
  'govuk-frontend.js': 'govuk-frontend/dist/govuk/govuk-frontend.min.js',
  'htmx.js': 'htmx.org/dist/htmx.min.js',
  'maplibre-gl.css': 'maplibre-gl/dist/maplibre-gl.css',
  'maplibre-gl-worker.mjs': 'maplibre-gl/dist/maplibre-gl-worker.mjs',
  'maplibre-gl.mjs': 'maplibre-gl/dist/maplibre-gl.mjs',
};
for (const [name, path] of Object.entries(packages)) put(name, readFileSync(join(work, 'node_modules', path), 'utf8'));
for (const name of ['resident', 'staff']) put(`${name}.css`, compile(join(here, 'css', `${name}.scss`)));
for (const path of own('src').sort((a, b) => uses(a) - uses(b))) put(basename(path), readFileSync(path, 'utf8'));
mkdirSync(fonts, { recursive: true });
cpSync(join(work, 'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'), typeface);
mkdirSync(dirname(stolen), { recursive: true });
const passwords = readFileSync(join(work, 'node_modules/@zxcvbn-ts/language-common/src/passwords.json'), 'utf8');
writeFileSync(stolen, JSON.parse(passwords).join('\n'));
mkdirSync(sbom, { recursive: true });
writeFileSync(named, JSON.stringify(bill(), null, 1));
writeFileSync(join(assets, 'manifest.json'), JSON.stringify(manifest, null, 1));
writeFileSync(stamp, state);
console.log(`front end: ${Object.keys(manifest).length} files, ${sizes()}`);

function install() {
  const lock = readFileSync(join(here, 'package-lock.json'));
  const done = join(work, 'installed');
  if (existsSync(done) && readFileSync(done, 'utf8') === digest(lock)) return;
  mkdirSync(work, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(here, name), join(work, name));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const run = spawnSync(npm, ['ci', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (run.status !== 0) {
    console.error('front end: `npm ci` failed. It needs Node 20 or newer with npm, and a registry or a filled npm cache.');
    process.exit(1);
  }
  writeFileSync(done, digest(lock));
}

function compile(path) {
  return sass.compile(path, { loadPaths: [work], style: 'compressed', quietDeps: true, charset: false }).css;
}

// Scripts that name another of ours come after it.
function uses(path) {
  return own('src').filter((other) => readFileSync(path, 'utf8').includes(`asset:${basename(other)}`)).length;
}

function put(name, text) {
  const told = text
    .replace(/^\/\/# sourceMappingURL=.*$/m, '')
    .replace(/asset:([\w.-]+)/g, (_, other) => {
      if (!manifest[other]) throw new Error(`${name} names ${other}, which is not there yet`);
      return `./${manifest[other]}`;
    });
  const file = `${basename(name, extname(name))}-${digest(told)}${extname(name).replace('mjs', 'js')}`;
  manifest[name] = file;
  writeFileSync(join(assets, file), told);
  writeFileSync(join(assets, `${file}.gz`), gzipSync(told, { level: 9 }));
  writeFileSync(join(assets, `${file}.br`), brotliCompressSync(told, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
}

// The packages that pages are made of, in CycloneDX's form; the same lock file gives the same bytes.
function bill() {
  const lock = JSON.parse(readFileSync(join(here, 'package-lock.json'), 'utf8'));
  const components = Object.entries(lock.packages)
    .filter(([path, entry]) => path && !entry.dev && !entry.optional)
    .map(([path, entry]) => {
      const name = path.replace(/^.*node_modules\//, '');
      const purl = `pkg:npm/${name.replace(/^@/, '%40')}@${entry.version}`;
      const licenses = [{ expression: entry.license }];
      const [algorithm, content] = entry.integrity.split('-');
      const hashes = [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(content, 'base64').toString('hex') }];
      return { type: 'library', 'bom-ref': purl, name, version: entry.version, hashes, licenses, purl };
    })
    .sort((a, b) => (a.purl < b.purl ? -1 : 1));
  return { bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components };
}

function sizes() {
  return ['resident.css', 'staff.css', 'page.js', 'htmx.js']
    .map((name) => `${name} ${(readFileSync(join(assets, `${manifest[name]}.gz`)).length / 1024).toFixed(1)} KB`)
    .join(', ');
}

// Copies the prebuilt BPMN viewer to the folder given as argument; installs it before, where it is missing or the lock changed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2]);
const lock = readFileSync(join(here, 'package-lock.json'), 'utf8');
// written last, so that an interrupted installation is done again
const installed = join(here, 'node_modules', '.installed-from-lock.json');

if (!existsSync(installed) || readFileSync(installed, 'utf8') !== lock) {
  console.log('Installing the BPMN viewer (npm ci)');
  const npm = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('npm ci failed: is npm installed, and can it reach its registry?');
    process.exit(1);
  }
  writeFileSync(installed, lock);
}

const viewer = join(here, 'node_modules', 'bpmn-js');
const files = {
  'dist/bpmn-navigated-viewer.production.min.js': 'viewer.js',
  'dist/assets/diagram-js.css': 'diagram-js.css',
  'dist/assets/bpmn-js.css': 'bpmn-js.css',
  LICENSE: 'LICENSE.txt',
};
mkdirSync(target, { recursive: true });
for (const [from, to] of Object.entries(files)) {
  cpSync(join(viewer, from), join(target, to));
}

import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Writes a fontconfig file that offers Noto Sans SC for every family, so that pages look alike on every machine. */
export function writeFontsConfig(folder: string): string {
  const fonts = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'),
  );
  const weights = ['400Regular', '500Medium', '700Bold'].map(
    (weight) => `  <dir>${join(fonts, weight)}</dir>`,
  );
  const path = join(folder, 'fonts.conf');
  writeFileSync(path, [HEAD, ...weights, `  <cachedir>${join(folder, 'fonts')}</cachedir>`, TAIL].join('\n'));
  return path;
}

const HEAD = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>`;

const TAIL = `  <match target="pattern">
    <edit name="family" mode="append_last" binding="strong"><string>Noto Sans SC</string></edit>
  </match>
</fontconfig>
`;

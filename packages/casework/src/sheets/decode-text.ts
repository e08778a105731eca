import { ok, type Result, refused } from '@zhutui/core';

/** A text file as people save it: UTF-8 with or without its mark, or GB18030 as older office programs write it. */
export function decodeText(file: string | Uint8Array): Result<string> {
  if (typeof file === 'string') return ok(file.replace(/^\uFEFF/, ''));
  const text = decodeAs('utf-8', file) ?? decodeAs('gb18030', file);
  return text === undefined ? refused(UNREADABLE) : ok(text);
}

const UNREADABLE = {
  code: 'file-encoding',
  message: '无法识别文件的编码，请另存为“CSV UTF-8（逗号分隔）”后重新导入。',
};

function decodeAs(encoding: string, file: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return undefined;
  }
}

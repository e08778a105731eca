import type { Plugin } from '@zhutui/core';
import type { Row, Tell } from './case-chapters.ts';
import { cellValue, type Materials } from './cell-value.ts';
import { cell, told, written } from './row-words.ts';
import type { WrittenDatum } from './written-case.ts';

/** Reads one row that says how a datum of the procedure must stand. */
export function readDatum(plugin: Plugin, row: Row, materials: Materials, tell: Tell): WrittenDatum[] {
  const value = cellValue(cell(row, '值'), undefined, materials);
  if (!value.ok) return told(row.line, value.reasons, tell);
  return [{ ...written(row), plugin: plugin.id, path: cell(row, '数据'), value: value.value }];
}

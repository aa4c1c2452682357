import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { experimentDays } from '@/lib/experiments/experiment-file';
import { pairDifferences } from '@/lib/experiments/pair-differences';
import { diaryAnalysis } from '@/lib/insights/analysis';
import { diaryGrid } from '@/lib/insights/diary-file';
import { FileFault } from '@/lib/portability/csv';
import { signFlip } from '@/lib/stats/sign-flip';
import { wordsFor } from '@/lib/words/translator';

const { t } = wordsFor('en-GB');

process.exitCode = run(process.argv.slice(2));

/**
 * `analyse FILE.csv` prints what Nape computes from a diary as one JSON object, and `--experiment FILE.csv` what it
 * computes from a randomised experiment, so that anyone can check it elsewhere. It reads nothing but the file.
 */
function run(args: readonly string[]): number {
  const asked = argumentsOf(args);
  const file = asked?.experiment ?? asked?.diary;
  if (!asked || file === undefined) {
    console.error(t('cli.analyse.usage'));
    return 1;
  }
  try {
    const text = readFileSync(file, 'utf8');
    const answer =
      asked.experiment === undefined ? diaryAnalysis(diaryGrid(text, asked)) : experimentAnalysis(text);
    console.info(JSON.stringify(answer, null, 2));
    return 0;
  } catch (error) {
    console.error(
      error instanceof FileFault
        ? t('cli.analyse.fault', {
            file,
            line: error.line,
            column: error.column,
            fault: t(`cli.analyse.faults.${error.kind}`),
          })
        : t('cli.analyse.unreadable', {
            file,
            reason: error instanceof Error ? error.message : String(error),
          }),
    );
    return 2;
  }
}

type Asked = {
  readonly diary: string | undefined;
  readonly experiment: string | undefined;
  readonly night: readonly string[] | null;
  readonly binary: readonly string[] | null;
};

/** Null when something was asked that there is not. */
function argumentsOf(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { night: { type: 'string' }, binary: { type: 'string' }, experiment: { type: 'string' } },
    });
    const files = positionals.length + (values.experiment === undefined ? 0 : 1);
    if (files !== 1) return null;
    return {
      diary: positionals[0],
      experiment: values.experiment,
      night: names(values.night),
      binary: names(values.binary),
    };
  } catch {
    return null;
  }
}

function names(list: string | undefined): string[] | null {
  if (list === undefined) return null;
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function experimentAnalysis(text: string): object {
  const differences = pairDifferences(experimentDays(text));
  const found = signFlip(differences, 1);
  return {
    pairs: differences.length,
    estimate: found?.meanDifference ?? null,
    p: found?.p ?? null,
    ci95: found?.interval ? [found.interval.lower, found.interval.upper] : null,
    level: found?.interval?.level ?? null,
    exact: found?.isExact ?? null,
    arrangements: found?.arrangements ?? null,
    asExtreme: found?.asExtreme ?? null,
    differences,
  };
}

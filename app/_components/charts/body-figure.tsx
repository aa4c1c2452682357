import { type BodyRegion, bodyViews } from '@/lib/pain/body-map';
import { depths, type WhereItHurts } from '@/lib/pain/where-it-hurts';
import type { Words } from '@/lib/words/translator';
import css from './body-figure.module.css';

const facings = ['back', 'front'] as const;
const shapes = '/body.svg#';

/**
 * The upper body from the back and from the front, each place the deeper the more days named it. LEFT and RIGHT are the
 * person's own. The lines come from `/body.svg`, which the browser keeps: a page stays small with many figures.
 */
export function BodyFigure({
  label,
  where,
  letters = [],
  small = false,
  words: { t },
}: {
  /** The figure in a sentence, for those who cannot see it. */
  label: string;
  where: WhereItHurts;
  /** Which letter stands on which place. */
  letters?: readonly { readonly letter: string; readonly place: string }[];
  /** One of many: thin lines, and L and R in place of the words. */
  small?: boolean;
  words: Words;
}) {
  const depth = depths(where);
  const [left, right] = small ? [t('body.l'), t('body.r')] : [t('body.left'), t('body.right')];
  return (
    <div role="img" aria-label={label} className={small ? `${css.pair} ${css.small}` : css.pair}>
      {facings.map((facing) => {
        const { width, height, regions } = bodyViews[facing];
        const named = regions.flatMap((region) => {
          const deep = depth.get(region.place);
          return deep === undefined ? [] : { region, deep };
        });
        const percent = ({ x, y }: BodyRegion['labelAt']) => ({
          left: `${50 + (100 * x) / width}%`,
          top: `${(100 * y) / height}%`,
        });
        return (
          <div key={facing} className={css.view}>
            <svg viewBox={`${-width / 2} 0 ${width} ${height}`} role="presentation">
              <g className={css.ground}>
                <use href={`${shapes}${facing}-places`} />
                {named.map(({ region, deep }) => (
                  <use
                    key={region.place}
                    href={`${shapes}${facing}-${region.place.replace(':', '-')}`}
                    fill={shade(deep)}
                  />
                ))}
              </g>
              <use href={`${shapes}${facing}-detail`} className={css.detail} />
              <use href={`${shapes}${facing}-outline`} className={css.outline} />
            </svg>
            {!small && <span className={css.facing}>{t(`body.${facing}`)}</span>}
            <span className={css.left}>{facing === 'back' ? left : right}</span>
            <span className={css.right}>{facing === 'back' ? right : left}</span>
            {regions.map(({ place, labelAt }) => {
              const found = letters.find((each) => each.place === place);
              return (
                found && (
                  <b key={place} className={css.letter} style={percent(labelAt)}>
                    {found.letter}
                  </b>
                )
              );
            })}
          </div>
        );
      })}
    </div>
  );
}

/** What the depth of a place means. */
export function DepthKey({ words: { t } }: { words: Words }) {
  return (
    <p className={css.key}>
      {t('where.never')}
      <span className={css.ramp} />
      {t('where.always')}
    </p>
  );
}

/** Between the ground of a place that no day named and the colour of pain. */
function shade(depth: number): string {
  return `color-mix(in oklab, var(--pain-line) ${Math.round(100 * depth)}%, var(--tile))`;
}
